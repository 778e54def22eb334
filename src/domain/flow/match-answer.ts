/** Which of the offered answers a text is: its title, however it is written, or its number where numbers were shown. */
import { normalise } from '../keyword/normalise.ts'

export interface Titled {
  readonly id: string
  /** As it was shown first, then in the other languages. */
  readonly titles: readonly string[]
}

/** Undefined where it is none of them, or could be two. Numbers start at 1. */
export function matchAnswer(text: string, offered: readonly Titled[], numbered: boolean): string | undefined {
  const key = answerKey(text)
  if (key === '') return undefined
  const shown = offered.filter(({ titles }) => titles[0] !== undefined && answerKey(titles[0]) === key)
  if (shown.length > 0) return only(shown)
  const elsewhere = offered.filter(({ titles }) => titles.some((title) => answerKey(title) === key))
  if (elsewhere.length > 0) return only(elsewhere)
  return numbered ? byNumber(key, offered) : undefined
}

/** `2`, `2.`, `(2)`, `٢`, `2️⃣`; also with the title behind it, as it stood there. */
function byNumber(key: string, offered: readonly Titled[]): string | undefined {
  const [figure = '', ...rest] = key.split(' ')
  if (!/^\d{1,2}$/.test(figure)) return undefined
  const one = offered[Number(figure) - 1]
  if (one === undefined) return undefined
  const behind = rest.join(' ')
  return behind === '' || one.titles.some((title) => answerKey(title) === behind) ? one.id : undefined
}

/** Titles that are all signs, such as an emoji, are compared as they stand. */
function answerKey(text: string): string {
  return normalise(text) || text.trim()
}

function only(found: readonly Titled[]): string | undefined {
  return found.length === 1 ? found[0]?.id : undefined
}
