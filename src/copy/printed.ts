/** What stands on posters, cards, stickers and forms around the words of the notice, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './printed/ar.ts'
import { de } from './printed/de.ts'
import { en } from './printed/en.ts'
import { es } from './printed/es.ts'
import { fr } from './printed/fr.ts'
import { hi } from './printed/hi.ts'
import { ptBr } from './printed/pt-br.ts'
import type { Words } from './words.ts'

export type PrintedWords = Words<typeof en>

export const printed: ByLanguage<PrintedWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
