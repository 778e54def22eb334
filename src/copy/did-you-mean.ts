/** What is said where a message may have meant several things. */
import { ar } from './did-you-mean/ar.ts'
import { de } from './did-you-mean/de.ts'
import { en } from './did-you-mean/en.ts'
import { es } from './did-you-mean/es.ts'
import { fr } from './did-you-mean/fr.ts'
import { hi } from './did-you-mean/hi.ts'
import { ptBr } from './did-you-mean/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type DidYouMeanWords = Words<typeof en>

export const didYouMean: ByLanguage<DidYouMeanWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
