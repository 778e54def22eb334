/** The receipt page, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './receipt-page/ar.ts'
import { de } from './receipt-page/de.ts'
import { en } from './receipt-page/en.ts'
import { es } from './receipt-page/es.ts'
import { fr } from './receipt-page/fr.ts'
import { hi } from './receipt-page/hi.ts'
import { ptBr } from './receipt-page/pt-br.ts'
import type { Words } from './words.ts'

export type ReceiptPageWords = Words<typeof en>

export const receiptPage: ByLanguage<ReceiptPageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
