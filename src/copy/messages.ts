/** The product's own messages in the chat, in every language. */

import type { ByLanguage } from './languages.ts'
import { ar } from './messages/ar.ts'
import { de } from './messages/de.ts'
import { en } from './messages/en.ts'
import { es } from './messages/es.ts'
import { fr } from './messages/fr.ts'
import { hi } from './messages/hi.ts'
import { ptBr } from './messages/pt-br.ts'
import type { Words } from './words.ts'

export type MessageWords = Words<typeof en>

export const messages: ByLanguage<MessageWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
