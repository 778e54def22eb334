/** The page of a till, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './till-page/ar.ts'
import { de } from './till-page/de.ts'
import { en } from './till-page/en.ts'
import { es } from './till-page/es.ts'
import { fr } from './till-page/fr.ts'
import { hi } from './till-page/hi.ts'
import { ptBr } from './till-page/pt-br.ts'
import type { Words } from './words.ts'

export type TillPageWords = Words<typeof en>

export const tillPage: ByLanguage<TillPageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
