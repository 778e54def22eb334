/** A flow invites its person over another channel: to a number or a mailbox of theirs that we know, on the ground that is stated, through the gate. */
import { Fault } from '../../base/fault.ts'
import { systemActor } from '../../domain/actor.ts'
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
  const known = names.find((name) => name.kind === kind && name.value !== null && name.validTo === null)
  if (known?.value == null) return 'not_sent'
  const order = {
    point,
    people: [
      {
        identifier: { kind, value: known.value } as const,
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
