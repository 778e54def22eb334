/**
 * What this process has trained, workspace by workspace, under the stamp that it was trained at. Reading a stamp is one row
 * by its key, and is remembered for two seconds; training is done again only when somebody has changed something.
 */
import { second } from '../base/clock.ts'
import { Remembered } from '../base/remembered.ts'
import { withBuiltIns } from '../domain/intent/built-in.ts'
import { defaultThresholds, type IntentSettings, type IntentStore } from '../domain/intent/intent.ts'
import { type IntentModel, trainIntents } from '../domain/intent/intent-model.ts'

type IntentStores = { readonly intents: IntentStore }

interface Trained {
  readonly stamp: string
  readonly model: Promise<IntentModel>
}

/** The newest last. Stamps are drawn at random, so what was trained in a transaction that failed is found by nobody. */
const trained = new Map<string, Trained>()
const trainedMost = 100
const untouchedStamp = 'untouched'

const stamps = new WeakMap<IntentStore, Remembered<string>>()
const rememberedMs = 2 * second

/** As messages are read: a change by another process is believed after two seconds. */
export async function intentModelOf({ intents }: IntentStores, workspaceId: string): Promise<IntentModel> {
  const known =
    stamps.get(intents) ?? new Remembered(rememberedMs, async (id) => (await intents.stamp(id)) ?? untouchedStamp)
  stamps.set(intents, known)
  return modelAt(intents, workspaceId, await known.get(workspaceId))
}

/** As it is now, for whoever has just changed something. */
export async function freshIntentModel({ intents }: IntentStores, workspaceId: string): Promise<IntentModel> {
  return modelAt(intents, workspaceId, (await intents.stamp(workspaceId)) ?? untouchedStamp)
}

/** What is set, or what is usual where nobody has set anything. */
export async function intentSettingsOf({ intents }: IntentStores, workspaceId: string): Promise<IntentSettings> {
  return (
    (await intents.settings(workspaceId)) ?? {
      workspaceId,
      ...defaultThresholds,
      regression: [],
      stamp: untouchedStamp,
    }
  )
}

function modelAt(intents: IntentStore, workspaceId: string, stamp: string): Promise<IntentModel> {
  // Most workspaces have touched nothing: they share what ships.
  const key = stamp === untouchedStamp ? untouchedStamp : workspaceId
  const held = trained.get(key)
  if (held?.stamp === stamp) return held.model
  const model = stamp === untouchedStamp ? Promise.resolve(trainIntents(withBuiltIns([]))) : train(intents, workspaceId)
  trained.delete(key)
  trained.set(key, { stamp, model })
  const oldest = trained.keys().next().value
  if (trained.size > trainedMost && oldest !== undefined) trained.delete(oldest)
  model.catch(() => trained.delete(key))
  return model
}

async function train(intents: IntentStore, workspaceId: string): Promise<IntentModel> {
  const stored = await intents.list(workspaceId)
  const settings = await intentSettingsOf({ intents }, workspaceId)
  return trainIntents(withBuiltIns(stored), settings)
}
