/** The opt-in API: the business reports what a person did. Its capture point's policy says what that comes to; without one it is unknown. */
import type { Act } from '../domain/consent.ts'
import type { Capture, CapturedPerson } from './capture.ts'

export interface ApiEvidence {
  readonly workspaceId: string
  readonly people: readonly CapturedPerson[]
  readonly answer: 'given' | 'refused'
  readonly act: Act | null
  readonly actor: string
  readonly occurredAt: Date
  readonly evidence: Readonly<Record<string, unknown>> | null
  /** The idempotency key's digest, or an id drawn for this call. */
  readonly callId: string
  readonly contact: Capture['contact']
}

export interface ApiPoint {
  readonly capturePointId: string
  readonly channel: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
  /** `confirm`: the address has to act itself; `attested` or `signed`: the business's word, or a signature it keeps. */
  readonly policy: 'confirm' | 'attested' | 'signed'
}

export function fromApi(
  reported: ApiEvidence,
  point: ApiPoint | null,
  notice: { readonly sha256: Buffer; readonly language: string } | null,
): Capture {
  const missing = [
    ...(reported.act === null ? (['act'] as const) : []),
    ...(notice === null ? (['notice'] as const) : []),
    ...(reported.evidence === null ? (['evidence'] as const) : []),
    ...(point === null ? (['capture_point'] as const) : []),
  ]
  return {
    workspaceId: reported.workspaceId,
    people: reported.people,
    answer: reported.answer,
    // A no needs no proof: what is missing never weakens it.
    first: missing.length > 0 ? 'unknown' : point?.policy === 'confirm' ? 'pending' : 'given',
    missing: reported.answer === 'refused' ? [] : missing,
    act: reported.act ?? 'api',
    channel: point?.channel ?? 'api',
    actor: reported.actor,
    strength: point === null || point.policy === 'confirm' ? 'claimed' : point.policy,
    clock: 'provider',
    occurredAt: reported.occurredAt,
    capturePoint: point,
    notice,
    rendered: null,
    evidence: reported.evidence,
    source: `api/${reported.callId}`,
    contact: reported.contact,
  }
}
