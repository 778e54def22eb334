/**
 * Brings the emulated side of a demo to where it should be: its number connected and subscribed, the templates that ship
 * sent for review, people on the phone. What is so already stays; it runs at every start, and may be cut short at any point.
 */
import { type By, systemActor } from '../domain/actor.ts'
import type { EmulatorControl } from '../domain/emulation.ts'
import type { Sender } from '../domain/sender.ts'
import { webhookUrl } from '../domain/whatsapp-gateway.ts'
import type { Workspace } from '../domain/workspace.ts'
import { checkConnection } from './check-connection.ts'
import { connectSender, type NewSender } from './connect-sender.ts'
import { cast } from './demo/acme-store.ts'
import { readyChat } from './demo/whatsapp-flow.ts'
import type { Deps } from './deps.ts'
import { submitTemplate } from './submit-template.ts'
import { subscribeSender } from './subscribe-sender.ts'
import { syncTemplates } from './sync-templates.ts'

/** Before anything listens: the number is there from the first page on. */
export async function connectDemo(deps: Deps, { workspaceId }: Workspace, number: NewSender): Promise<Sender> {
  const by = byOf(deps, workspaceId)
  const there = (await deps.read.senders.list(workspaceId)).find(
    ({ phoneNumberId }) => phoneNumberId === number.phoneNumberId,
  )
  if (there === undefined) return connectSender(deps, by, number)
  // The emulator listens on the port beside ours, and that may be another than last time.
  const endpoint = deps.whatsapp.endpoint(true)
  if (endpoint === undefined || endpoint.graphUrl === there.graphUrl) return there
  await deps.read.senders.update(workspaceId, there.senderId, { graphUrl: endpoint.graphUrl })
  return { ...there, graphUrl: endpoint.graphUrl }
}

/** Once both sides listen. Throws what WhatsApp answers where something fails; the next start goes on from there. */
export async function readyDemo(deps: Deps, control: EmulatorControl, sender: Sender): Promise<void> {
  const { workspaceId, senderId } = sender
  const by = byOf(deps, workspaceId)
  if ((await control.countPeople()) === 0) await control.addPeople(cast)
  // Whoever is typed in somewhere has a phone to look at.
  await control.welcomeEverybody()
  await subscribe(deps, by, senderId)
  await submit(deps, by, senderId)
  await readyChat(deps, by, sender)
}

async function subscribe(deps: Deps, by: By, senderId: string): Promise<void> {
  await checkConnection(deps, by, senderId)
  const { workspaceId } = by.actor
  const [sender, { facts }] = await Promise.all([
    deps.read.senders.find(workspaceId, senderId),
    deps.read.connections.find(workspaceId, senderId),
  ])
  if (sender === undefined || facts === null || 'refused' in facts.webhook) return
  const calls = facts.webhook.found?.callbackUrl === webhookUrl(deps.whatsapp, sender, deps.publicUrl)
  if (calls && sender.handshakeAt !== null && sender.fields.length > 0) return
  await subscribeSender(deps, by, senderId, { takeOver: true })
}

/** Those that nobody has touched since they were drafted. */
async function submit(deps: Deps, by: By, senderId: string): Promise<void> {
  const { workspaceId } = by.actor
  const { templatesSyncedAt } = await deps.read.connections.find(workspaceId, senderId)
  if (templatesSyncedAt === null) await syncTemplates(deps, by, senderId)
  for (const { templateId, state, externalId, version } of await deps.read.templates.list(workspaceId, senderId)) {
    if (state === 'draft' && externalId === null && version === 1) await submitTemplate(deps, by, templateId)
  }
}

function byOf({ clock }: Pick<Deps, 'clock'>, workspaceId: string): By {
  return { actor: systemActor(workspaceId, 'First run'), now: clock.now() }
}
