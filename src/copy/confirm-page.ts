/** The page with the message that confirms, in every language. */
import { ar } from './confirm-page/ar.ts'
import { de } from './confirm-page/de.ts'
import { en } from './confirm-page/en.ts'
import { es } from './confirm-page/es.ts'
import { fr } from './confirm-page/fr.ts'
import { hi } from './confirm-page/hi.ts'
import { ptBr } from './confirm-page/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type ConfirmPageWords = Words<typeof en>

export const confirmPage: ByLanguage<ConfirmPageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
