/** The language in which a stop is confirmed: of the word that was typed, where only one has it; else the person's; else the business's. */
import { matchLanguage } from '../../base/language.ts'
import type { Reading } from './read-keyword.ts'

export interface SpokenLanguages {
  /** What we know of the person. */
  readonly known?: string | undefined
  readonly businessDefault: string
  /** Languages in which there are words to answer with. */
  readonly available: readonly string[]
}

/** One of `available`, or the business's default where none of them fits. */
export function replyLanguage(
  reading: Pick<Reading, 'language'>,
  { known, businessDefault, available }: SpokenLanguages,
): string {
  // Hindi in Latin letters is answered in Hindi: whoever writes it reads both, and there is no nearer one.
  const said = reading.language === 'hi-Latn' ? 'hi' : reading.language
  for (const wanted of [said, known, businessDefault]) {
    const match = wanted === undefined ? undefined : matchLanguage(wanted, available)
    if (match !== undefined) return match
  }
  return businessDefault
}
