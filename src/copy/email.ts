/** The letter that asks, and the page that ends such letters, in every language. */
import { ar } from './email/ar.ts'
import { de } from './email/de.ts'
import { en } from './email/en.ts'
import { es } from './email/es.ts'
import { fr } from './email/fr.ts'
import { hi } from './email/hi.ts'
import { ptBr } from './email/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type EmailWords = Words<typeof en>

export const email: ByLanguage<EmailWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
