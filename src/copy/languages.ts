/** The languages that the product speaks to people in, and the choice among them. */
import { matchLanguage } from '../base/language.ts'

export type Language = 'en' | 'es' | 'pt-BR' | 'fr' | 'de' | 'hi' | 'ar'

export interface LanguageInfo {
  readonly language: Language
  /** As its speakers call it. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** As WhatsApp writes it on templates. */
  readonly templateCode: string
  /** Whether a native speaker has read all that the product says in it. What ships has been read by none. */
  readonly reviewed: boolean
}

export const languages: readonly LanguageInfo[] = [
  { language: 'en', name: 'English', direction: 'ltr', templateCode: 'en', reviewed: false },
  { language: 'es', name: 'Español', direction: 'ltr', templateCode: 'es', reviewed: false },
  { language: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr', templateCode: 'pt_BR', reviewed: false },
  { language: 'fr', name: 'Français', direction: 'ltr', templateCode: 'fr', reviewed: false },
  { language: 'de', name: 'Deutsch', direction: 'ltr', templateCode: 'de', reviewed: false },
  { language: 'hi', name: 'हिन्दी', direction: 'ltr', templateCode: 'hi', reviewed: false },
  { language: 'ar', name: 'العربية', direction: 'rtl', templateCode: 'ar', reviewed: false },
]

export type ByLanguage<T> = Readonly<Record<Language, T>>

export const languageTags: readonly Language[] = languages.map(({ language }) => language)

/** The language of ours that is nearest to a BCP-47 tag; English where none is. */
export function nearestLanguage(tag: string): Language {
  return (matchLanguage(tag, languageTags) ?? 'en') as Language
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages.find((info) => info.language === language)?.direction ?? 'ltr'
}

// Browsers send a few hundred characters; a header is not trusted to be short.
const headerMax = 1_000

/**
 * The language of `available` that a browser likes best by its Accept-Language header; the first of `available` where it
 * likes none of them. Throws where `available` is empty.
 */
export function chooseLanguage<T extends string>(acceptLanguage: string | undefined, available: readonly T[]): T {
  const [first] = available
  if (first === undefined) throw new Error('there is no language to choose from')
  for (const tag of preferred(acceptLanguage ?? '')) {
    if (tag === '*') return first
    const match = matchLanguage(tag, available)
    if (match !== undefined) return match as T
  }
  return first
}

/** The tags of the header, the best first; a weight of nought says "not this one". */
function preferred(header: string): string[] {
  return header
    .slice(0, headerMax)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0 && weight <= 1)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
