/** The preference page, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './preference-page/ar.ts'
import { de } from './preference-page/de.ts'
import { en } from './preference-page/en.ts'
import { es } from './preference-page/es.ts'
import { fr } from './preference-page/fr.ts'
import { hi } from './preference-page/hi.ts'
import { ptBr } from './preference-page/pt-br.ts'
import type { Words } from './words.ts'

export type PreferencePageWords = Words<typeof en>

export const preferencePage: ByLanguage<PreferencePageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
