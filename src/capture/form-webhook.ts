/**
 * What a form or shop tool reports. Its signature proves who sends, not who typed: it is the business's word that the box
 * stood beside this wording, so what it comes to is the policy of the place. Who holds the number nobody has shown.
 */
import type { Capture } from './capture.ts'

export interface FormEvidence {
  /** E.164. */
  readonly number: string
  readonly topicIds: readonly string[]
  /** Which tool sent it. */
  readonly source: string
  /** What makes two deliveries one act: the tool's own id of it, or a digest of the payload. */
  readonly act: string
  readonly occurredAt: Date
  /** Where the form stands, as the tool says. */
  readonly page: string | undefined
  /** SHA-256 of the bytes that were signed, hexadecimal. */
  readonly payloadSha256: string
  readonly name: string | undefined
  readonly language: string | undefined
}

export interface FormPoint {
  readonly workspaceId: string
  readonly capturePointId: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
  readonly policy: 'confirm' | 'attested' | 'signed'
}

export function fromFormWebhook(
  evidence: FormEvidence,
  point: FormPoint,
  notice: { readonly sha256: Buffer; readonly language: string } | null,
): Capture {
  const proved = notice === null || point.policy === 'confirm' ? undefined : point.policy
  return {
    workspaceId: point.workspaceId,
    people: [{ identifiers: [{ kind: 'phone', value: evidence.number }], topicIds: evidence.topicIds }],
    answer: 'given',
    first: notice === null ? 'unknown' : proved === undefined ? 'pending' : 'given',
    missing: notice === null ? ['notice'] : [],
    act: 'ticked_box',
    channel: 'form_webhook',
    actor: 'subject',
    strength: proved ?? 'claimed',
    clock: 'provider',
    occurredAt: evidence.occurredAt,
    capturePoint: point,
    notice,
    rendered: null,
    evidence: {
      source: evidence.source,
      shown: 'claimed',
      payload_sha256: evidence.payloadSha256,
      number: evidence.number,
      ...(evidence.page === undefined ? {} : { page: evidence.page }),
    },
    source: `form/${point.capturePointId}/${evidence.act}`,
    contact: { name: evidence.name, language: evidence.language },
  }
}
