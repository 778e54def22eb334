/** The sign-up form, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './registration-page/ar.ts'
import { de } from './registration-page/de.ts'
import { en } from './registration-page/en.ts'
import { es } from './registration-page/es.ts'
import { fr } from './registration-page/fr.ts'
import { hi } from './registration-page/hi.ts'
import { ptBr } from './registration-page/pt-br.ts'
import type { Words } from './words.ts'

export type RegistrationPageWords = Words<typeof en>

export const registrationPage: ByLanguage<RegistrationPageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
