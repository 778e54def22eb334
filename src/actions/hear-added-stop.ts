/**
 * Words that a workspace has added to its STOP, heard right behind the ladder: before a flow may take the message for an
 * answer, and never as more than a doubt. What is written so is likely a no; what is only like it is unsure, and asked about
 * where nothing else is being asked.
 */
import { readIntentOf } from '../domain/intent/intent-reading.ts'
import type { Heard } from './answer-meaning.ts'
import { intentModelOf } from './intent-models.ts'
import type { Meaning } from './read-meaning.ts'
import type { Stores } from './stores.ts'

/** The rung, as it stands with the reading. */
const addedRule = 'added'

/** What the message means in the end: what it was, unless these words say otherwise. */
export async function withAddedStop(
  stores: Pick<Stores, 'intents' | 'runs'>,
  { key, sender, message, conversation }: Pick<Heard, 'key' | 'sender' | 'message' | 'conversation'>,
  meaning: Meaning,
): Promise<Meaning> {
  const { text } = message
  if (meaning.kind !== 'nothing' || meaning.understood === undefined || text === undefined) return meaning
  const model = await intentModelOf(stores, key.workspaceId)
  if (Object.keys(model.intents.get('stop')?.utterances ?? {}).length === 0) return meaning
  const { hold, nearest, score } = readIntentOf(model, text, meaning.language)
  if (hold === undefined || nearest === undefined) return meaning
  const isAsked = conversation.openQuestion !== null || (await stores.runs.active(key, sender.senderId)) !== undefined
  if (hold === 'unsure' && isAsked) return meaning
  const { language, text: matched } = nearest
  const why = { rule: addedRule, language, scope: { kind: 'all' }, certainty: hold } as const
  const understood = { ...meaning.understood, ...why, label: 'opt_out', matched, score } as const
  return { ...why, kind: 'doubt', understood }
}
