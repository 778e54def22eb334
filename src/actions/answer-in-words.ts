/**
 * A member answers what a person wrote: free words, inside the 24-hour window, never marketing, and after a no only to
 * what was written since. The gate is asked first, so that a refusal is seen at once; it is asked again when it is sent.
 */
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { LastHeard } from '../domain/contact-page.ts'
import { type Decision, decide } from '../domain/decision.ts'
import { gateFacts } from './gate-facts.ts'
import { sendReply } from './send-reply.ts'
import type { Stores } from './stores.ts'

export interface ReplyResult {
  readonly decision: Decision
  /** Null where the gate refused. */
  readonly deliveryId: string | null
}

/** In the caller's transaction. */
export async function answerInWords(
  stores: Stores,
  by: By,
  heard: LastHeard,
  { text, contactId }: { readonly text: string; readonly contactId: string | null },
): Promise<ReplyResult> {
  const decision = await mayAnswer(stores, heard, by.now)
  if (!decision.allow) return { decision, deliveryId: null }
  const { key, senderId, at } = heard
  const deliveryId = await sendReply(
    stores,
    {
      key,
      senderId,
      purpose: 'reply',
      content: { kind: 'text', body: text },
      repliesTo: at,
      writtenBy: actorText(by.actor),
    },
    by.now,
  )
  await noteAnswer(stores, by, heard, { deliveryId, contactId })
  return { decision, deliveryId }
}

/** What was written so far has been seen to, and the audit log says who answered. */
export async function noteAnswer(
  stores: Pick<Stores, 'chats' | 'audit'>,
  by: By,
  { key, senderId }: Pick<LastHeard, 'key' | 'senderId'>,
  { deliveryId, contactId }: { readonly deliveryId: string; readonly contactId: string | null },
): Promise<void> {
  await stores.chats.change({ key, senderId }, { attendedAt: by.now, actedAt: by.now, readAt: by.now })
  const subject = contactId === null ? { kind: 'address', id: key.addressId } : { kind: 'contact', id: contactId }
  await stores.audit.write([auditEntry(by, { action: 'contact.answered', subject, detail: { delivery: deliveryId } })])
}

/** Whether free words may answer what was heard there last. */
export async function mayAnswer(stores: Stores, { key, senderId, at }: LastHeard, now: Date): Promise<Decision> {
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
  const [facts] = await gateFacts(stores, [asked], now)
  return facts === undefined ? { allow: false, reason: 'unavailable' } : decide(question, facts, now.getTime())
}
