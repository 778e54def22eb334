/** What a voice menu says, in every language: its greeting, its questions, its last words. */

import type { ByLanguage } from './languages.ts'
import { ar } from './voice-menu/ar.ts'
import { de } from './voice-menu/de.ts'
import { en } from './voice-menu/en.ts'
import { es } from './voice-menu/es.ts'
import { fr } from './voice-menu/fr.ts'
import { hi } from './voice-menu/hi.ts'
import { ptBr } from './voice-menu/pt-br.ts'
import type { Words } from './words.ts'

export type VoiceMenuWords = Words<typeof en>

export const voiceMenu: ByLanguage<VoiceMenuWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }
