/** The frame of every public page, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './page/ar.ts'
import { de } from './page/de.ts'
import { en } from './page/en.ts'
import { es } from './page/es.ts'
import { fr } from './page/fr.ts'
import { hi } from './page/hi.ts'
import { ptBr } from './page/pt-br.ts'
import type { Words } from './words.ts'

export type PageWords = Words<typeof en>

export const page: ByLanguage<PageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
