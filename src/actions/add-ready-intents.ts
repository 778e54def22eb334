/** Brings intents that are ready-made into a workspace, in every language that they are written in. */
import type { By } from '../domain/actor.ts'
import { withBuiltIns } from '../domain/intent/built-in.ts'
import { listUtterances, type Utterances } from '../domain/intent/intent.ts'
import { utteranceKey } from '../domain/intent/pieces.ts'
import { readyIntents } from '../domain/intent/ready-intents.ts'
import { createIntent } from './save-intent.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Adds those of `keys` that are not there, all where it is left out; returns their keys. */
export async function addReadyIntents(
  stores: Pick<Stores, 'intents' | 'workspaces' | 'audit'>,
  by: By,
  keys?: readonly string[],
): Promise<readonly string[]> {
  const own = withBuiltIns(await stores.intents.list(by.actor.workspaceId))
  const there = new Set(own.map(({ key }) => key))
  const said = new Set(own.flatMap((intent) => listUtterances(intent).map(({ text }) => utteranceKey(text))))
  const added = readyIntents().filter(({ key }) => !there.has(key) && (keys === undefined || keys.includes(key)))
  for (const intent of added)
    await createIntent(stores, by, { ...intent, utterances: without(said, intent.utterances) })
  return added.map(({ key }) => key)
}

/** What the workspace has written into an intent of its own stays there. */
function without(said: ReadonlySet<string>, utterances: Utterances): Utterances {
  return Object.fromEntries(
    Object.entries(utterances).map(([language, texts]) => [
      language,
      texts.filter((text) => !said.has(utteranceKey(text))),
    ]),
  )
}
