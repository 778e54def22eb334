/** The words of the flows that ship, in every language. */

import { ar } from './flows/ar.ts'
import { de } from './flows/de.ts'
import { en } from './flows/en.ts'
import { es } from './flows/es.ts'
import { fr } from './flows/fr.ts'
import { hi } from './flows/hi.ts'
import { ptBr } from './flows/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type FlowWords = Words<typeof en>

export const flows: ByLanguage<FlowWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
