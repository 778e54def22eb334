/** A member answers a person where they wrote last, whoever has the chat. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { answerInWords, type ReplyResult } from './answer-in-words.ts'
import { noSuchContact } from './read-contacts.ts'
import type { Stores } from './stores.ts'

export interface MemberReply {
  readonly text: string
  /** The address that they wrote from last where it is left out. */
  readonly addressId?: string
}

/** In the caller's transaction. Throws `not_found`, or `conflict` where nobody has written from there yet. */
export async function replyToContact(
  stores: Stores,
  by: By,
  contactId: string,
  reply: MemberReply,
): Promise<ReplyResult> {
  const { workspaceId } = by.actor
  if ((await stores.contacts.find(workspaceId, contactId)) === undefined) throw noSuchContact()
  const keys = await stores.addresses.addressesOfContact(workspaceId, contactId)
  const wanted = keys.filter(({ addressId }) => reply.addressId === undefined || addressId === reply.addressId)
  if (wanted.length === 0) {
    const errors = [{ path: '/address', message: 'Is none of theirs.' }]
    throw new Fault('not_found', 'This contact has no such address.', { errors })
  }
  const heard = await stores.contactPages.lastHeard(wanted)
  if (heard === undefined) {
    throw new Fault('conflict', 'They have written nothing that could be answered.', { reason: 'window_closed' })
  }
  return answerInWords(stores, by, heard, { text: reply.text, contactId })
}
