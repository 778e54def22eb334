/** A flow invites its person over another channel: to a number or a mailbox of theirs that we know or that they told us, on the ground that is stated, through the gate. */
import { Fault } from '../../base/fault.ts'
import { readPhone } from '../../base/phone.ts'
import { systemActor } from '../../domain/actor.ts'
import type { IdentifierKind } from '../../domain/address.ts'
import { readAnswer } from '../../domain/flow/read-answer.ts'
import type { Effect } from '../../domain/flow/run.ts'
import { invitePeople } from '../invite-people.ts'
import { placeNamed } from './place-named.ts'
import type { Turn } from './turn.ts'

type Invite = Extract<Effect, { kind: 'invite' }>

export async function inviteInFlow(
  turn: Turn,
  { channel, capturePoint, ground }: Invite,
): Promise<'sent' | 'not_sent'> {
  const { stores, deps, key, address, now } = turn
  const point = await placeNamed(turn, capturePoint)
  if (point === undefined) return 'not_sent'
  const keys =
    address.contactId === null ? [key] : await stores.addresses.addressesOfContact(key.workspaceId, address.contactId)
  const names = await stores.addresses.identifiersOf([key, ...keys])
  const kind = channel === 'sms' ? 'phone' : 'email'
  const nameOf = (wanted: IdentifierKind) =>
    names.find((name) => name.kind === wanted && name.value !== null && name.validTo === null)?.value ?? undefined
  const value = nameOf(kind) ?? (await toldUs(turn, kind)) ?? (kind === 'phone' ? numberOf(nameOf('wa_id')) : undefined)
  if (value === undefined) return 'not_sent'
  const order = {
    point,
    people: [
      {
        identifier: { kind, value } as const,
        ...(address.contactId === null ? {} : { contactId: address.contactId }),
      },
    ],
    ground: ground.kind,
    note: ground.note,
  }
  try {
    const [outcome] = await invitePeople(stores, deps, { actor: systemActor(key.workspaceId, 'Assent'), now }, order)
    await turn.readAgain()
    return outcome?.state === 'queued' ? 'sent' : 'not_sent'
  } catch (error) {
    // Nothing could carry it: no sender, or a place that invites nobody.
    if (error instanceof Fault) return 'not_sent'
    throw error
  }
}

/** What the person has told us of it in a chat: the attribute of that name. */
async function toldUs(turn: Turn, kind: 'phone' | 'email'): Promise<string | undefined> {
  const told = (await turn.person())?.attributes[kind]
  if (typeof told !== 'string') return undefined
  const { address, language, now } = turn
  const context = { language, country: address.country ?? undefined, now: now.getTime(), offered: [], numbered: false }
  const value = readAnswer(told, { kind }, context)
  return typeof value === 'string' ? value : undefined
}

/** The number behind a WhatsApp account, where nothing else is known: in most countries it is the same. */
function numberOf(waId: string | undefined): string | undefined {
  return waId === undefined ? undefined : readPhone(`+${waId}`)?.e164
}
