/**
 * A member answers what a person wrote: free words, inside the 24-hour window, never marketing, and after a no only to
 * what was written since. The gate is asked first, so that a refusal is seen at once; it is asked again when it is sent.
 */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { type Decision, decide } from '../domain/decision.ts'
import { gateFacts } from './gate-facts.ts'
import { noSuchContact } from './read-contacts.ts'
import { sendReply } from './send-reply.ts'
import type { Stores } from './stores.ts'

export interface MemberReply {
  readonly text: string
  /** The address that they wrote from last where it is left out. */
  readonly addressId?: string
}

export interface ReplyResult {
  readonly decision: Decision
  /** Null where the gate refused. */
  readonly deliveryId: string | null
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
  const { key, senderId, at } = heard
  const question = { purpose: 'reply', form: 'free', marketing: false } as const
  const asked = {
    ...question,
    key,
    topicId: null,
    templateId: null,
    senderId,
    deliveryId: null,
    repliesTo: at.getTime(),
  }
  const [facts] = await gateFacts(stores, [asked], by.now)
  const decision: Decision =
    facts === undefined ? { allow: false, reason: 'unavailable' } : decide(question, facts, by.now.getTime())
  if (!decision.allow) return { decision, deliveryId: null }
  const content = { kind: 'text', body: reply.text } as const
  const deliveryId = await sendReply(stores, { key, senderId, purpose: 'reply', content, repliesTo: at }, by.now)
  await stores.audit.write([
    auditEntry(by, {
      action: 'contact.answered',
      subject: { kind: 'contact', id: contactId },
      detail: { delivery: deliveryId },
    }),
  ])
  return { decision, deliveryId }
}
