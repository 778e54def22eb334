/**
 * The intent of a message that the ladder has left: nothing that ends anything, no answer to what is open. What is found may
 * start a flow; what may be meant is asked about (`ask-did-you-mean.ts`).
 */
import type { IntentStore } from '../domain/intent/intent.ts'
import { readIntentOf } from '../domain/intent/intent-reading.ts'
import { intentModelOf } from './intent-models.ts'

export interface ReadIntent {
  /** Undefined where the person has to be asked. */
  readonly intent: string | undefined
  /** 0 to 1; 1 where the message is written as an utterance is. */
  readonly score: number
  /** Keys of intents to ask about, the likeliest first, at most three. */
  readonly didYouMean?: readonly string[]
  /** Of the utterance that it is most like. */
  readonly language: string | undefined
}

/** Undefined where it means none. Under a millisecond while nobody changes intents. */
export async function readIntent(
  stores: { readonly intents: IntentStore },
  workspaceId: string,
  text: string,
  language: string | undefined,
): Promise<ReadIntent | undefined> {
  if (text.trim() === '') return undefined
  const model = await intentModelOf(stores, workspaceId)
  const { outcome, intent, score, options, nearest } = readIntentOf(model, text, language)
  // Words that are like a stop hold (`hear-added-stop.ts`); they start nothing, for a no is written before its flow.
  if (outcome === 'none' || (outcome === 'found' && intent === 'stop')) return undefined
  if (outcome === 'ask') return { intent: undefined, score, didYouMean: options, language: nearest?.language }
  return { intent, score, language: nearest?.language }
}
