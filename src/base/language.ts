/** Which of the languages that we have comes nearest to the one that somebody speaks. Tags are BCP 47. */

/**
 * The tag of `available` that fits `wanted`: the same tag; else one of the same language, in the same script where both
 * name one. Undefined where there is none, or where `wanted` is no tag.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  const exact = available.find((tag) => tag.toLowerCase() === wanted.toLowerCase())
  if (exact !== undefined) return exact
  const locale = readTag(wanted)
  if (locale === undefined) return undefined
  return available.find((tag) => {
    const other = readTag(tag)
    return other?.language === locale.language && other.script === locale.script
  })
}

/** Language and likely script; Intl refuses what is no tag. */
function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}
