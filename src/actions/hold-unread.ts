/**
 * An update that could not be read may have been a STOP. It stays unread, its person is held so that nothing leaves for
 * them, and it is read again until it is understood.
 */
import type { Sender } from '../domain/sender.ts'
import type { MalformedUpdate, Person } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { inboxItem } from './receive-message.ts'
import type { PersonalUpdate } from './receive-webhook.ts'
import { recordStatements } from './record-statements.ts'
import { identifiersOf, resolvePerson } from './resolve-person.ts'
import { worldOf } from './world.ts'

/** Throws only where the database cannot be reached: then the webhook is not answered, and comes again. */
export async function holdUnread(
  deps: Deps,
  sender: Sender,
  update: PersonalUpdate | MalformedUpdate,
  receivedAt: Date,
  reason: string,
): Promise<void> {
  const person: Person | undefined = update.type === 'system' ? update.before : update.person
  const item = inboxItem(deps, sender, update, receivedAt)
  if (update.type === 'malformed') {
    await deps.read.inbox.keepAside({
      workspaceId: sender.workspaceId,
      source: item.source,
      receivedAt,
      reason,
      payload: JSON.stringify(update.raw),
    })
  }
  if (person === undefined || identifiersOf(person).length === 0) return
  const world = await worldOf(deps.read, sender.workspaceId)
  await deps.transaction(async (stores) => {
    const { key } = await resolvePerson(stores, deps, world, sender, person, receivedAt)
    if (update.type !== 'malformed') await stores.inbox.markFailed(item, reason)
    await recordStatements(stores, { secrets: deps.secrets, categories: world.categories }, [key], receivedAt, () => [
      { key, statements: [], effect: { hold: { kind: 'unread', at: receivedAt } } },
    ])
  })
}
