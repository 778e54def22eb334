/** What leaves and answers by SMS, in every language. Short, and where a language can, in the alphabet of one segment. */
import type { ByLanguage } from './languages.ts'
import { ar } from './sms/ar.ts'
import { de } from './sms/de.ts'
import { en } from './sms/en.ts'
import { es } from './sms/es.ts'
import { fr } from './sms/fr.ts'
import { hi } from './sms/hi.ts'
import { ptBr } from './sms/pt-br.ts'
import type { Words } from './words.ts'

export type SmsWords = Words<typeof en>

export const sms: ByLanguage<SmsWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
