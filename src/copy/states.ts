/** What a consent state is called, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './states/ar.ts'
import { de } from './states/de.ts'
import { en } from './states/en.ts'
import { es } from './states/es.ts'
import { fr } from './states/fr.ts'
import { hi } from './states/hi.ts'
import { ptBr } from './states/pt-br.ts'
import type { Words } from './words.ts'

export type StateWords = Words<typeof en>

export const states: ByLanguage<StateWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
