/** What was spoken, as the key that it stands for. Words to stop are the product's own, in every language; a doubt is no yes. */
import { readKeyword } from '../keyword/read-keyword.ts'
import { wordKey } from '../keyword/word-index.ts'
import type { MenuTopic } from './script.ts'

export interface Speech {
  readonly text: string
  /** Of the recogniser, from 0 to 1; null where it gives none. */
  readonly confidence: number | null
}

/** Below it a yes is asked for again. A stop is taken however it was heard. */
const sure = 0.5

/**
 * `1` for yes, `2` for no, `9` for stop. Where a list was read out (`topics`) a topic's name is its place in it, and yes and
 * no say nothing. Undefined where it is none of them.
 */
export function spokenKey(
  { text, confidence }: Speech,
  language: string,
  at: Date,
  topics: readonly MenuTopic[] | null,
): string | undefined {
  const { meaning } = readKeyword(text, {
    at,
    packs: [],
    lastMarketingAt: at.getTime(),
    openQuestion: { language, answers: [] },
    topics: [],
  })
  if (meaning === 'opt_out') return '9'
  const isSure = confidence === null || confidence >= sure
  if (topics !== null) {
    const said = wordKey(text)
    const place = topics.findIndex(({ name }) => wordKey(name) === said)
    return isSure && place >= 0 ? String(place + 1) : undefined
  }
  if (meaning === 'no') return '2'
  return meaning === 'yes' && isSure ? '1' : undefined
}
