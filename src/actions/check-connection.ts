/** Tries each step of a number's connection at WhatsApp, keeps what was found, and says how it stands. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import type { Connection } from '../domain/connection/steps.ts'
import { fieldsHeard } from '../domain/connection/webhook.ts'
import type { ConnectionFacts, Tried } from '../domain/connection.ts'
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'
import { numberFacts, paceOf } from './number-facts.ts'
import { readConnection } from './read-connection.ts'
import { requireSender } from './require-sender.ts'

type CheckDeps = Pick<Deps, 'whatsapp' | 'secrets' | 'transaction' | 'read' | 'publicUrl'>

/** A step that fails is an answer, not an error. Throws `not_found` where there is no such number. */
export async function checkConnection(deps: CheckDeps, by: By, senderId: string): Promise<Connection> {
  const sender = await requireSender(deps.read, by.actor.workspaceId, senderId)
  const facts = await ask(deps, sender)
  await keep(deps, sender, facts, by.now)
  return readConnection(deps, await requireSender(deps.read, sender.workspaceId, senderId), by.now)
}

async function ask({ whatsapp }: Pick<Deps, 'whatsapp'>, sender: Sender): Promise<ConnectionFacts> {
  const account = whatsapp.account(sender)
  const [token, number, apps, webhook] = await Promise.all([
    tried(() => account.readToken()),
    tried(() => account.findNumber()),
    tried(() => account.listSubscribedApps()),
    tried(async () => (await account.readAppWebhook()) ?? null),
  ])
  return { token, number, apps, webhook }
}

async function tried<Found>(ask: () => Promise<Found>): Promise<Tried<Found>> {
  try {
    return { found: await ask() }
  } catch (error) {
    if (error instanceof Fault) return { refused: error.message }
    throw error
  }
}

async function keep(
  { transaction }: Pick<Deps, 'transaction'>,
  sender: Sender,
  facts: ConnectionFacts,
  at: Date,
): Promise<void> {
  const { workspaceId, senderId } = sender
  // What could not be asked stays as it was.
  const number = 'found' in facts.number ? facts.number.found : undefined
  const fields = fieldsHeard(facts, sender)
  await transaction(async ({ connections, senders }) => {
    await connections.keepFacts(workspaceId, senderId, facts, at)
    await senders.update(workspaceId, senderId, {
      ...(number === undefined ? {} : numberFacts(number)),
      ...(fields === undefined ? {} : { fields, fieldsCheckedAt: at }),
    })
    if (number !== undefined) await senders.setPace(workspaceId, senderId, paceOf(number))
  })
}
