/**
 * The intent of a message that the ladder has left: nothing that ends anything, no answer to what is open. What is found may
 * start a flow; what may be meant is asked about (`ask-did-you-mean.ts`).
 */
import type { IntentStore } from '../domain/intent/intent.ts'
import { readIntentOf } from '../domain/intent/intent-reading.ts'
import { utteranceKey } from '../domain/intent/pieces.ts'
import { intentModelOf } from './intent-models.ts'

export interface ReadIntent {
  /** Undefined where the person has to be asked. */
  readonly intent: string | undefined
  /** 0 to 1; 1 where the message is written as an utterance is. */
  readonly score: number
  /** Keys of intents to ask about, the likeliest first, at most three. */
  readonly didYouMean?: readonly string[]
  /** Only with the intent `stop`, by words that the workspace has added: the hold that it makes. */
  readonly hold?: 'likely' | 'unsure'
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
  const { outcome, intent, score, options, hold } = readIntentOf(model, text, language)
  if (outcome === 'none') return undefined
  if (outcome === 'ask') return { intent: undefined, score, didYouMean: options }
  return { intent, score, ...(hold === undefined ? {} : { hold }) }
}

/**
 * Whether a message is written as an utterance that the workspace has added to its STOP. Asked right behind the ladder,
 * before a flow may take the message for an answer: it holds as likely, and is never certain.
 */
export async function isAddedStop(
  stores: { readonly intents: IntentStore },
  workspaceId: string,
  text: string,
): Promise<boolean> {
  const { exact, intents } = await intentModelOf(stores, workspaceId)
  if (Object.keys(intents.get('stop')?.utterances ?? {}).length === 0) return false
  return exact.get(utteranceKey(text))?.some(({ intent }) => intent === 'stop') ?? false
}
