/** The opt-in page, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './opt-in-page/ar.ts'
import { de } from './opt-in-page/de.ts'
import { en } from './opt-in-page/en.ts'
import { es } from './opt-in-page/es.ts'
import { fr } from './opt-in-page/fr.ts'
import { hi } from './opt-in-page/hi.ts'
import { ptBr } from './opt-in-page/pt-br.ts'
import type { Words } from './words.ts'

export type OptInPageWords = Words<typeof en>

export const optInPage: ByLanguage<OptInPageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
