/**
 * What a message says that began as the words behind a QR code. Whoever took words away says yes to the topics that are
 * left; whoever added words, or took away the yes, meant something that only they can say, and is asked.
 */
import { nearestLanguage } from '../copy/languages.ts'
import { messages } from '../copy/messages.ts'
import { fill, listOf } from '../copy/words.ts'
import { normalise } from '../domain/keyword/normalise.ts'
import { showCode } from '../protocol/whatsapp/wa-me.ts'

export interface PosterText {
  readonly business: string
  /** BCP 47, of the printed wording. */
  readonly language: string
  readonly topics: readonly { readonly key: string; readonly name: string }[]
  /** Eight characters. */
  readonly code: string
}

/** The words that the code puts into the person's hand. */
export function posterText({ business, language, topics, code }: PosterText): string {
  const nearest = nearestLanguage(language)
  const names = topics.map(({ name }) => name)
  // Arabic writes its "and" onto the word that follows: a name would not be known again.
  const list = nearest === 'ar' ? names.join('، ') : listOf(nearest, names)
  return fill(messages[nearest].prefilled.confirm, { business, topics: list, code: showCode(code) })
}

/** Keys of the topics that it still names; none where it is not the poster's words any more. */
export function topicsSaid(text: string, poster: PosterText): string[] {
  const words = wordsOf(text)
  const fixed = fill(messages[nearestLanguage(poster.language)].prefilled.confirm, {
    business: '',
    topics: '',
    code: '',
  })
  const isPosters = isWithin(words, wordsOf(posterText(poster))) && isWithin(wordsOf(fixed), words)
  return isPosters ? named(words, poster.topics) : []
}

function wordsOf(text: string): string[] {
  return normalise(text)
    .split(' ')
    .filter((word) => word !== '')
}

/** Whether `few` is `many` with words taken away. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0
  for (const word of many) if (word === few[at]) at += 1
  return at === few.length
}

/** Long names first, so that "Weekend offers" is not heard as "Offers" as well. */
function named(words: readonly string[], topics: PosterText['topics']): string[] {
  let text = ` ${words.join(' ')} `
  const found = new Set<string>()
  for (const { key, name } of topics.toSorted((a, b) => b.name.length - a.name.length)) {
    const wanted = ` ${wordsOf(name).join(' ')} `
    if (wanted === '  ' || !text.includes(wanted)) continue
    found.add(key)
    text = text.replace(wanted, ' \u0000 ')
  }
  return topics.flatMap(({ key }) => (found.has(key) ? [key] : []))
}
