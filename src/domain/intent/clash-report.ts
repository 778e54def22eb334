/**
 * Where intents get in each other's way: utterances of two intents that are too alike, utterances that the ladder takes
 * before any intent is asked, and those that their own intent does not find when they are left out.
 */

import { understand } from '../keyword/understand.ts'
import { type FullyHeard, nobodyAsked, takenFirst } from './hear.ts'
import { type IntentModel, likenessTo } from './intent-model.ts'
import { readIntentOf } from './intent-reading.ts'

export interface Said {
  readonly intent: string
  readonly text: string
  readonly language: string
}

export interface ClashReport {
  readonly alike: readonly { readonly a: Said; readonly b: Said; readonly likeness: number }[]
  /** `by` is the built-in intent as which the ladder hears it, or `pause`. */
  readonly takenFirst: readonly (Said & { readonly by: NonNullable<FullyHeard['first']> })[]
  readonly notFound: readonly (Said & { readonly taken: string | undefined; readonly score: number })[]
  readonly quality: readonly IntentQuality[]
}

/** How many utterances of an intent are found by the others of it: believed, or at least asked about. */
export interface IntentQuality {
  readonly intent: string
  readonly utterances: number
  readonly found: number
  readonly asked: number
}

/** From here on two utterances are too alike for two intents. */
const tooAlikeFrom = 0.6
const listedMost = 200

/** Yields after each utterance, so that whoever has other things to do can do them between. */
export function* clashReport(model: IntentModel): Generator<void, ClashReport> {
  const alike: ClashReport['alike'][number][] = []
  const taken: ClashReport['takenFirst'][number][] = []
  const notFound: ClashReport['notFound'][number][] = []
  const quality = new Map<string, { utterances: number; found: number; asked: number }>()
  for (const [place, { intent, text, language, key }] of model.utterances.entries()) {
    if (intent === undefined) continue
    yield
    const said: Said = { intent, text, language }
    const likeness = likenessTo(model, key)
    for (const [other, one] of model.utterances.entries()) {
      if (other <= place || one.intent === undefined || one.intent === intent) continue
      const like = likeness[other] ?? 0
      if (like < tooAlikeFrom) continue
      alike.push({
        a: said,
        b: { intent: one.intent, text: one.text, language: one.language },
        likeness: Math.min(1, like),
      })
    }
    const by = takenFirst(understand(text, nobodyAsked))
    if (by !== undefined && by !== intent) taken.push({ ...said, by })
    const { outcome, intent: as, score } = readIntentOf(model, text, language, place)
    const own = quality.get(intent) ?? { utterances: 0, found: 0, asked: 0 }
    quality.set(intent, own)
    own.utterances += 1
    // What the ladder takes for the same needs no other utterance to be found.
    if (by === intent || (outcome === 'found' && as === intent)) own.found += 1
    else if (outcome === 'ask' && as === intent) own.asked += 1
    else if (by === undefined) notFound.push({ ...said, taken: outcome === 'none' ? undefined : as, score })
  }
  return {
    alike: alike.sort((a, b) => b.likeness - a.likeness).slice(0, listedMost),
    takenFirst: taken.slice(0, listedMost),
    notFound: notFound.slice(0, listedMost),
    quality: [...quality].map(([intent, counts]) => ({ intent, ...counts })),
  }
}

/** The whole report at once. */
export function wholeClashReport(model: IntentModel): ClashReport {
  const work = clashReport(model)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
