/**
 * Intents that every workspace has. `stop` is the no: its words are the lexicons', which nobody edits here, and the ladder
 * of `understand.ts` reads them before anything else. A workspace may add utterances to it, which can only ever make a
 * message more likely to be a stop: one that is written so holds, and one that is like it is looked at. Its flow is the one
 * that listens to `opted_out`. The others are begun by keywords too, and otherwise like any intent.
 */

import type { Label } from '../keyword/classifier/labels.ts'
import type { LanguageLexicon, Words } from '../keyword/language-lexicon.ts'
import { lexicons } from '../keyword/lexicon.ts'
import type { Certainty } from '../keyword/understand.ts'
import { allWords, wordKey } from '../keyword/word-index.ts'
import { compare, type Intent } from './intent.ts'
import { readyIntent, readyLanguages } from './ready-intents.ts'

export const builtInKeys = ['stop', 'start', 'help', 'person'] as const
export type BuiltInKey = (typeof builtInKeys)[number]

export function isBuiltIn(key: string): key is BuiltInKey {
  return (builtInKeys as readonly string[]).includes(key)
}

const stop: Intent = {
  key: 'stop',
  name: 'STOP',
  description:
    'Somebody wants no more messages. It is heard before anything else, whatever runs, and no flow can weaken it.',
  labels: Object.fromEntries(readyLanguages.map(([language, words]) => [language, words.stop.label])),
  utterances: {},
  threshold: null,
}

const untouched: readonly Intent[] = [stop, readyIntent('start'), readyIntent('help'), readyIntent('person')]

/** What a workspace's intents are: what was written there, and the built-in ones that nobody has changed. Built-in first. */
export function withBuiltIns<One extends Intent>(stored: readonly One[]): (One | Intent)[] {
  const builtIn = untouched.map((intent) => {
    const own = stored.find(({ key }) => key === intent.key)
    if (own === undefined) return intent
    // Of the stop only what was added to it is the workspace's.
    return intent.key === 'stop' ? { ...own, ...stop, utterances: own.utterances } : own
  })
  return [...builtIn, ...stored.filter(({ key }) => !isBuiltIn(key)).sort((a, b) => compare(a.key, b.key))]
}

/** How certain a stop is by words that a workspace has added: never more than a hold. */
export function addedStop(exact: boolean): Extract<Certainty, 'likely' | 'unsure'> {
  return exact ? 'likely' : 'unsure'
}

/** The built-in intent that the ladder's label means; undefined where it means none. */
export function intentOfLabel(label: Label): BuiltInKey | undefined {
  switch (label) {
    case 'opt_out':
    case 'opt_out_topic':
    case 'wrong_number':
    case 'delete_data':
      return 'stop'
    case 'opt_in':
      return 'start'
    case 'help':
      return 'help'
    case 'human':
      return 'person'
    case 'pause':
    case 'none':
      return undefined
  }
}

export interface KeywordCount {
  readonly words: number
  readonly languages: number
}

/** How many words and phrases the lexicons have for a built-in intent, and in how many languages. */
export const builtInWords: Readonly<Record<BuiltInKey, KeywordCount>> = {
  stop: countOf((one) => [
    one.stop,
    one.stopMarked,
    one.edge,
    one.stopWhat,
    one.stopMarketing,
    one.wrongNumber,
    one.phrases?.stop,
    one.phrases?.topic,
    one.phrases?.weary,
    one.phrases?.erase,
    one.phrases?.wrongNumber,
  ]),
  start: countOf((one) => [one.start]),
  help: countOf((one) => [one.help]),
  person: countOf((one) => [one.phrases?.person]),
}

function countOf(pick: (lexicon: LanguageLexicon) => readonly (Words | undefined)[]): KeywordCount {
  const counts = lexicons.map((lexicon) => new Set(pick(lexicon).flatMap(allWords).map(wordKey)).size)
  return { words: counts.reduce((sum, count) => sum + count, 0), languages: counts.filter((count) => count > 0).length }
}
