/**
 * An answer that came from the address over WhatsApp: the code of an opt-in, a tapped button, a choice from a list.
 * WhatsApp vouches for who sent it; the notice is the one of the request that it answers.
 */
import type { AddressKey } from '../domain/address.ts'
import type { Confirmation } from '../domain/confirmation.ts'
import type { Act, Statement } from '../domain/consent.ts'

export interface WhatsAppReply {
  readonly from: AddressKey
  /** Of the place that had asked in the chat; `whatsapp` for a code of a page, and for what no place asked. */
  readonly channel: string
  readonly act: Extract<Act, 'sent_code' | 'tapped_button' | 'chose_from_list' | 'typed_keyword' | 'sent_flow'>
  /** Keyed hash of the wamid, hex: the wamid itself holds the person's digits. */
  readonly messageHash: string
  readonly at: Date
  readonly evidence: Readonly<Record<string, unknown>>
}

export interface ReplyTerms {
  readonly policyPack: string
  readonly jurisdiction: string | undefined
  /** When a yes to this topic ends by itself. */
  readonly expiresAt: (topicId: string) => Date | undefined
}

/** The yes belongs to the address that sent it; only there does it confirm the request's own records. */
export function fromWhatsAppReply(
  reply: WhatsAppReply,
  confirmation: Confirmation,
  answer: 'given' | 'refused',
  terms: ReplyTerms,
): Statement[] {
  const sameAddress =
    reply.from.addressId === confirmation.address.addressId && reply.from.bucket === confirmation.address.bucket
  return confirmation.topics.map((topicId, index) => {
    const asked = confirmation.asks[index]
    const expiresAt = terms.expiresAt(topicId)
    return {
      address: reply.from,
      state: answer,
      scope: { kind: 'topic', topicId },
      act: reply.act,
      channel: reply.channel,
      actor: 'subject',
      strength: 'vouched',
      clock: 'whatsapp',
      occurredAt: reply.at,
      policyPack: terms.policyPack,
      lawfulBasis: 'consent',
      ...(terms.jurisdiction === undefined ? {} : { jurisdiction: terms.jurisdiction }),
      ...(answer === 'given' && expiresAt !== undefined ? { expiresAt } : {}),
      ...(sameAddress && asked !== undefined ? { confirms: asked } : {}),
      ...(sameAddress ? { afterSeq: confirmation.afterSeq } : {}),
      ...(confirmation.capturePointId === null ? {} : { capturePointId: confirmation.capturePointId }),
      noticeSha256: confirmation.noticeSha256,
      ...(confirmation.renderedSha256 === null ? {} : { renderedSha256: confirmation.renderedSha256 }),
      language: confirmation.language,
      source: `whatsapp/${reply.messageHash}`,
      evidence: { ...reply.evidence, confirmation: confirmation.confirmationId },
    }
  })
}
