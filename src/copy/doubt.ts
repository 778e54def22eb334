/** What we ask somebody who may have meant no, and what we say to whoever asks for a person or for their data to be deleted. */

import { ar } from './doubt/ar.ts'
import { de } from './doubt/de.ts'
import { en } from './doubt/en.ts'
import { es } from './doubt/es.ts'
import { fr } from './doubt/fr.ts'
import { hi } from './doubt/hi.ts'
import { ptBr } from './doubt/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type DoubtWords = Words<typeof en>

export const doubt: ByLanguage<DoubtWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
