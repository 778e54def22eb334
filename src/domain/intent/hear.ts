/**
 * A message on its whole way: the ladder first, whose no nothing goes before, and an intent only where the ladder leaves
 * the message. For trying things out and for regression files; a chat adds what is open in it.
 */
import type { KeywordContext } from '../keyword/read-keyword.ts'
import { type Understanding, understand } from '../keyword/understand.ts'
import { type BuiltInKey, intentOfLabel } from './built-in.ts'
import { noIntent } from './intent.ts'
import type { IntentModel } from './intent-model.ts'
import { type IntentReading, readIntentOf } from './intent-reading.ts'

export interface FullyHeard {
  readonly understanding: Understanding
  /** What the ladder takes it for before any intent is asked; `pause` is a rest, and no intent. */
  readonly first: BuiltInKey | 'pause' | undefined
  /** What the intents make of it, also where they are not asked. */
  readonly reading: IntentReading
  /** The key of the intent that it comes to, or `none`. */
  readonly comesTo: string
}

export function hearFully(model: IntentModel, text: string, context: KeywordContext, language?: string): FullyHeard {
  const understanding = understand(text, context)
  const first = takenFirst(understanding)
  const reading = readIntentOf(model, text, language)
  const intended = reading.outcome === 'found' ? (reading.intent ?? noIntent) : noIntent
  return { understanding, first, reading, comesTo: first ?? intended }
}

/** A no however sure, for it holds; everything else only where it is no guess. */
export function takenFirst({ label, certainty }: Understanding): FullyHeard['first'] {
  const intent = intentOfLabel(label)
  if (intent === 'stop') return certainty === 'none' ? undefined : 'stop'
  if (certainty === 'none' || certainty === 'unsure') return undefined
  return label === 'pause' ? 'pause' : intent
}

/** Somebody to whom nothing was sent, and who is asked nothing. */
export const nobodyAsked: KeywordContext = {
  at: new Date(0),
  packs: ['world'],
  lastMarketingAt: -Infinity,
  topics: [],
}
