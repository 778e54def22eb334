/**
 * Makes, changes and takes away intents. An utterance stands in one intent only, so what is written like it is certain. To
 * the STOP a workspace may add utterances, and nothing else about it can be changed: no edit weakens it.
 */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { isBuiltIn, withBuiltIns } from '../domain/intent/built-in.ts'
import {
  allUtterancesMost,
  type Intent,
  intentsMost,
  listUtterances,
  reservedKeys,
  type StoredIntent,
} from '../domain/intent/intent.ts'
import { utteranceKey } from '../domain/intent/pieces.ts'
import { intentSettingsOf } from './intent-models.ts'
import type { Stores } from './stores.ts'

export type NewIntent = Pick<Intent, 'key' | 'name' | 'utterances'> & Partial<Intent>
export type IntentChange = Partial<Omit<Intent, 'key'>>
type IntentStores = Pick<Stores, 'intents' | 'workspaces' | 'audit'>

/** In the caller's transaction. Throws `conflict` where the key is taken, `invalid` where the utterances are not. */
export async function createIntent(stores: IntentStores, by: By, wanted: NewIntent): Promise<StoredIntent> {
  const there = await lockIntents(stores, by)
  const { key } = wanted
  if (reservedKeys.has(key)) {
    throw invalid([{ path: '/key', message: `“${key}” means something else. Choose another key.` }])
  }
  if (there.some((one) => one.key === key)) {
    throw new Fault('conflict', `There is an intent ${key} already.`, {
      reason: 'intent_key_taken',
      errors: [{ path: '/key', message: 'Choose another one, or change the intent that has it.' }],
    })
  }
  if (there.length >= intentsMost) {
    throw new Fault('conflict', `A workspace has at most ${intentsMost} intents. Change one that is there.`, {
      reason: 'too_many_intents',
    })
  }
  const intent = await write(stores, by, { description: '', labels: {}, threshold: null, ...wanted }, there)
  await stores.audit.write([
    auditEntry(by, { action: 'intent.created', subject: { kind: 'intent', id: key }, detail: told(intent) }),
  ])
  return intent
}

/** In the caller's transaction. What is named is written, the rest stays; utterances are written whole. */
export async function changeIntent(
  stores: IntentStores,
  by: By,
  key: string,
  change: IntentChange,
): Promise<StoredIntent> {
  const there = await lockIntents(stores, by)
  const before = there.find((one) => one.key === key)
  if (before === undefined) throw noSuchIntent()
  if (key === 'stop') {
    const fixed = Object.keys(change).filter((name) => name !== 'utterances')
    const message = 'STOP is the same everywhere. You may add utterances to it, and nothing else.'
    if (fixed.length > 0) throw invalid(fixed.map((name) => ({ path: `/${name}`, message })))
  }
  const after = await write(stores, by, { ...before, ...change }, there)
  await stores.audit.write([
    auditEntry(by, {
      action: 'intent.changed',
      subject: { kind: 'intent', id: key },
      detail: { before: told(before), after: told(after) },
    }),
  ])
  return after
}

/** In the caller's transaction. Throws `conflict` for a built-in one, and while a live flow starts at it. */
export async function deleteIntent(stores: IntentStores, by: By, key: string): Promise<void> {
  const { workspaceId } = by.actor
  const there = await lockIntents(stores, by)
  if (isBuiltIn(key)) {
    throw new Fault('conflict', 'This intent is built in: every workspace has it. Change its utterances instead.', {
      reason: 'intent_built_in',
    })
  }
  const intent = there.find((one) => one.key === key)
  if (intent === undefined) throw noSuchIntent()
  const listening = (await stores.intents.listeners(workspaceId)).filter((one) => one.intent === key)
  if (listening.length > 0) {
    const names = listening.map(({ name }) => `“${name}”`).join(', ')
    throw new Fault('conflict', `A live flow starts at this intent: ${names}. Let it start at something else first.`, {
      reason: 'intent_in_use',
    })
  }
  await stores.intents.remove(workspaceId, key)
  await stampAnew(stores, workspaceId)
  await stores.audit.write([
    auditEntry(by, { action: 'intent.deleted', subject: { kind: 'intent', id: key }, detail: told(intent) }),
  ])
}

/** All intents of the workspace, and nobody else changes one until the transaction ends. */
async function lockIntents({ intents, workspaces }: IntentStores, { actor }: By): Promise<(StoredIntent | Intent)[]> {
  const workspace = await workspaces.lock(actor.workspaceId)
  if (workspace === undefined) throw new Fault('not_found', 'This workspace does not exist.')
  return withBuiltIns(await intents.list(actor.workspaceId))
}

async function write(
  stores: IntentStores,
  { actor, now }: By,
  wanted: Intent,
  there: readonly (StoredIntent | Intent)[],
): Promise<StoredIntent> {
  const intent = { ...wanted, name: wanted.name.trim(), utterances: tidy(wanted.utterances) }
  const others = there.filter(({ key }) => key !== intent.key)
  const errors = [
    ...(intent.name === '' ? [{ path: '/name', message: 'Is blank. Write what it means.' }] : []),
    ...utteranceErrors(wanted, others),
  ]
  if (errors.length > 0) throw invalid(errors)
  const all = [...others, intent].reduce((sum, one) => sum + listUtterances(one).length, 0)
  if (all > allUtterancesMost) {
    throw new Fault('conflict', `A workspace has at most ${allUtterancesMost} utterances. Take some away first.`, {
      reason: 'too_many_utterances',
    })
  }
  const stored: StoredIntent = {
    ...intent,
    workspaceId: actor.workspaceId,
    createdAt: createdAtOf(there.find(({ key }) => key === intent.key)) ?? now,
    changedAt: now,
  }
  await stores.intents.save(stored)
  await stampAnew(stores, actor.workspaceId)
  return stored
}

/** A built-in one that nobody has changed was never made. */
function createdAtOf(intent: StoredIntent | Intent | undefined): Date | undefined {
  return intent !== undefined && 'createdAt' in intent ? intent.createdAt : undefined
}

/** Without blanks at the ends, and without languages in which nothing is said. */
function tidy(utterances: Intent['utterances']): Intent['utterances'] {
  return Object.fromEntries(
    Object.entries(utterances)
      .filter(([, texts]) => texts.length > 0)
      .map(([language, texts]) => [language, texts.map((text) => text.trim())]),
  )
}

function utteranceErrors({ utterances }: Intent, others: readonly Intent[]): FieldError[] {
  const taken = new Map(
    others.flatMap((one) => listUtterances(one).map(({ text }) => [utteranceKey(text), one.name] as const)),
  )
  const own = new Set<string>()
  return Object.entries(utterances).flatMap(([language, texts]) =>
    texts.flatMap((text, at) => {
      const path = `/utterances/${language}/${at}`
      const key = utteranceKey(text)
      if (key === '') return [{ path, message: 'Holds no word. Write what a person would.' }]
      const elsewhere = taken.get(key)
      if (elsewhere !== undefined) {
        return [{ path, message: `“${text}” stands in “${elsewhere}” already. Take it out of one of them.` }]
      }
      if (own.has(key)) return [{ path, message: `“${text}” stands here twice. Take one away.` }]
      own.add(key)
      return []
    }),
  )
}

/** What was trained before is not right any more. */
export async function stampAnew(stores: Pick<Stores, 'intents'>, workspaceId: string): Promise<void> {
  await stores.intents.saveSettings({ ...(await intentSettingsOf(stores, workspaceId)), stamp: newId() })
}

function told({ name, utterances, threshold }: Intent) {
  const counts = Object.entries(utterances).map(([language, texts]) => [language, texts.length])
  return { name, threshold, utterances: Object.fromEntries(counts) }
}

function noSuchIntent(): Fault {
  return new Fault('not_found', 'There is no such intent.')
}

function invalid(errors: readonly FieldError[]): Fault {
  return new Fault('invalid', 'This cannot be written like this.', { errors })
}
