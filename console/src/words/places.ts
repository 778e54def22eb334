/** Countries and languages by their names, as the browser knows them. */

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code
}

export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** In its own words: `Deutsch`, `العربية`. */
export function ownLanguageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'yi', 'dv'])

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr'
}

/** The languages in which the product speaks to people. */
export const shippedLanguages = ['en', 'es', 'pt-BR', 'fr', 'de', 'hi', 'ar'] as const

/** Of these languages the one that whoever sits here reads most easily. */
export function readableOf(tags: readonly string[]): string | undefined {
  const own = [navigator.language, ...navigator.languages, 'en'].map((tag) => tag.split('-')[0])
  return own.flatMap((language) => tags.find((tag) => tag.split('-')[0] === language) ?? [])[0] ?? tags[0]
}
