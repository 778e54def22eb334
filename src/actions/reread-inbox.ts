/** Reads again what could not be read; when it is understood, the hold that it caused ends. Stored is not heard until then. */
import { minute } from '../base/clock.ts'
import type { InboxItem } from '../domain/inbox.ts'
import { holdOf } from '../domain/reading.ts'
import type { MessageUpdate, PreferenceUpdate, SystemUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { receiveChange } from './receive-change.ts'
import { receiveMessage } from './receive-message.ts'
import { receivePreference } from './receive-preference.ts'
import type { PersonalUpdate } from './receive-webhook.ts'
import { recordStatements } from './record-statements.ts'
import { resolvePerson } from './resolve-person.ts'
import { worldOf } from './world.ts'

/** Not while the request that brought it may still be at work on it. */
const restMs = minute
const atOnce = 100

/** How many were understood. */
export async function rereadInbox(deps: Deps): Promise<number> {
  const items = await deps.read.inbox.unread(atOnce, new Date(deps.clock.now().getTime() - restMs))
  let understood = 0
  for (const item of items) {
    try {
      await reread(deps, item)
      understood += 1
    } catch (error) {
      deps.log.error({ err: error }, 'an update in the inbox still cannot be read; its sender stays held')
      await deps.read.inbox.markFailed(item, error instanceof Error ? error.name : 'unknown')
    }
  }
  return understood
}

async function reread(deps: Deps, item: InboxItem): Promise<void> {
  const sender = await deps.read.senders.find(item.workspaceId, item.source.slice('whatsapp/'.length))
  if (sender === undefined) throw new Error('an update for a sender that is not there')
  const update = revived(item.payload)
  if (update.type === 'message') await receiveMessage(deps, sender, update, item.receivedAt)
  else if (update.type === 'preference') await receivePreference(deps, sender, update, item.receivedAt)
  else await receiveChange(deps, sender, update, item.receivedAt)
  const world = await worldOf(deps.read, sender.workspaceId)
  const person = update.type === 'system' ? update.before : update.person
  await deps.transaction(async (stores) => {
    const { key } = await resolvePerson(stores, deps, world, sender, person, item.receivedAt)
    await stores.addresses.lock([key])
    const hold = holdOf(await stores.readings.openHolds(key))
    await recordStatements(
      stores,
      { secrets: deps.secrets, categories: world.categories },
      [key],
      deps.clock.now(),
      (addresses) =>
        addresses
          .filter((address) => address.hold === 'unread' && address.heldAt <= item.receivedAt.getTime())
          .map((address) => ({ key: address.key, statements: [], effect: { hold } })),
    )
  })
}

/** As it was read from the webhook: only the moment is text in JSON. */
function revived(payload: unknown): PersonalUpdate {
  const update = payload as MessageUpdate | PreferenceUpdate | SystemUpdate
  return { ...update, at: new Date(update.at) }
}
