/**
 * Words for templates. The instruction to stop is the guide's: "Type STOP to stop receiving WhatsApp messages."; its
 * translations keep within WhatsApp's 60 characters, and name STOP first, which is understood in every language.
 */
import { matchLanguage } from '../base/language.ts'
import type { StopWords } from '../domain/template/stop-rules.ts'
import { type ByLanguage, type Language, languageTags } from './languages.ts'
import { ar } from './templates/ar.ts'
import { de } from './templates/de.ts'
import { en } from './templates/en.ts'
import { es } from './templates/es.ts'
import { fr } from './templates/fr.ts'
import { hi } from './templates/hi.ts'
import { ptBr } from './templates/pt-br.ts'
import type { Words } from './words.ts'

export type TemplateWords = Words<typeof en>

export const templates: ByLanguage<TemplateWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }

/**
 * How a template of this language (`pt_BR` as WhatsApp writes it, or `pt-BR`) says how to stop: its own words first, then
 * the English ones, which do everywhere and are all there is for a language that we have no words in.
 */
export function stopWords(language: string): StopWords {
  const own = matchLanguage(language.replaceAll('_', '-'), languageTags) as Language | undefined
  const words = own === undefined || own === 'en' ? [en] : [templates[own], en]
  return {
    footers: words.map(({ stopFooter }) => stopFooter),
    labels: words.map(({ stopPromotions }) => stopPromotions),
  }
}
