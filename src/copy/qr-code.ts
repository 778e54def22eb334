/** What a QR code leads to when it is no longer in use, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './qr-code/ar.ts'
import { de } from './qr-code/de.ts'
import { en } from './qr-code/en.ts'
import { es } from './qr-code/es.ts'
import { fr } from './qr-code/fr.ts'
import { hi } from './qr-code/hi.ts'
import { ptBr } from './qr-code/pt-br.ts'
import type { Words } from './words.ts'

export type QrCodeWords = Words<typeof en>

export const qrCode: ByLanguage<QrCodeWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
