/**
 * WhatsApp's own switch for offers. Stop is a no to all marketing of the workspace, and stands until WhatsApp says resume,
 * whatever we are told meanwhile; resume gives back what that stop ended. WhatsApp has confirmed both: we write nothing.
 */
import { type AddressKey, keyText } from '../domain/address.ts'
import type { Sender } from '../domain/sender.ts'
import { resumeControl } from '../domain/start-word.ts'
import { scopesOf, stopScopes } from '../domain/stop-scope.ts'
import type { PreferenceUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { inboxItem } from './receive-message.ts'
import { recordStatements } from './record-statements.ts'
import { answerWhenQuiet, reportStops } from './report-stops.ts'
import { findPerson, resolvePerson } from './resolve-person.ts'
import type { Stores } from './stores.ts'
import { utterances } from './withdraw-consent.ts'
import { type World, worldOf } from './world.ts'

export async function receivePreference(
  deps: Deps,
  sender: Sender,
  update: PreferenceUpdate,
  receivedAt: Date,
): Promise<void> {
  const world = await worldOf(deps.read, sender.workspaceId)
  const { keys, stops } = await deps.transaction(async (stores) => {
    const item = inboxItem(deps, sender, update, receivedAt)
    if ((await stores.inbox.take(item)) === 'read') {
      const key = await findPerson(stores, deps, sender, update.person)
      return { keys: key === undefined ? [] : [key], stops: [] }
    }
    const { key, reached } = await resolvePerson(stores, deps, world, sender, update.person, receivedAt)
    const { recorded } = await record(stores, deps, world, update, key, item.dedupe, receivedAt)
    await stores.inbox.markRead(item, receivedAt)
    const said = await reportStops(
      stores,
      deps,
      recorded,
      receivedAt,
      async () => (await stores.conversations.lastCampaign([key], update.at)) ?? null,
    )
    return { keys: [...said.map((stop) => stop.key), ...reached], stops: said }
  })
  if (keys.length > 0) await answerWhenQuiet(deps, keys, stops)
}

async function record(
  stores: Stores,
  deps: Deps,
  world: World,
  update: PreferenceUpdate,
  key: AddressKey,
  dedupe: Buffer,
  receivedAt: Date,
) {
  const source = `whatsapp-preference/${dedupe.toString('hex')}`
  const context = { secrets: deps.secrets, categories: world.categories }
  if (update.value === 'resume') {
    const records = await stores.consent.recordsOf([key])
    const statements = resumeControl(records, world.categories, { at: update.at, source }, receivedAt)
    return recordStatements(stores, context, [key], receivedAt, () => [
      { key, statements, effect: { platformStoppedAt: null } },
    ])
  }
  const scope = stopScopes.whatsapp_control
  return recordStatements(stores, context, [key], receivedAt, (addresses) => {
    const said = utterances(
      addresses,
      {
        key,
        scopes: scopesOf(scope),
        of: scope.of,
        state: 'said',
        act: 'whatsapp_control',
        channel: 'whatsapp',
        actor: 'subject',
        strength: 'vouched',
        clock: 'whatsapp',
        occurredAt: update.at,
        source,
      },
      { workspaceKind: world.workspace.kind, categories: world.categories },
      receivedAt,
    )
    return said.map((one) =>
      keyText(one.key) === keyText(key) ? { ...one, effect: { platformStoppedAt: update.at } } : one,
    )
  })
}
