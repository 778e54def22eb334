/**
 * A customer's choice at the counter, on the screen that a clerk turned towards them: proof of what was shown and ticked, and
 * the clerk's word for it. The clerk typed the number, so whoever holds it has to confirm. The device tells how long ago it was.
 */
import type { Capture } from './capture.ts'

export interface TillEvidence {
  /** Drawn when the customer answered: what a queue sends twice is recorded once. */
  readonly actId: string
  readonly people: readonly { readonly phone: string; readonly topicIds: readonly string[] }[]
  readonly answer: 'given' | 'refused'
  /** How long ago it was, ms. A till's clock is not asked. */
  readonly ageMs: number
  readonly language: string
  readonly rendered: Buffer
  readonly device: { readonly id: string; readonly name: string }
  readonly clerk: { readonly id: string; readonly name: string }
  /** Of the page and its scripts, as the device had them. */
  readonly screenVersion: string
  readonly ageTicked?: number
}

export interface TillPoint {
  readonly workspaceId: string
  readonly capturePointId: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
}

export function fromTill(
  evidence: TillEvidence,
  point: TillPoint,
  notice: { readonly sha256: Buffer; readonly language: string },
  now: Date,
): Capture {
  const ageMs = Math.max(0, evidence.ageMs)
  return {
    workspaceId: point.workspaceId,
    people: evidence.people.map(({ phone, topicIds }) => ({
      identifiers: [{ kind: 'phone', value: phone }],
      topicIds,
    })),
    answer: evidence.answer,
    first: 'pending',
    missing: [],
    act: evidence.answer === 'given' ? 'ticked_box' : 'switched_on_page',
    channel: 'till',
    actor: 'subject',
    strength: 'claimed',
    clock: 'device',
    occurredAt: new Date(now.getTime() - ageMs),
    capturePoint: point,
    notice,
    rendered: evidence.rendered,
    evidence: {
      terminal: evidence.device.name,
      terminal_id: evidence.device.id,
      clerk: evidence.clerk.name,
      clerk_id: evidence.clerk.id,
      screen_version: evidence.screenVersion,
      numbers: evidence.people.map(({ phone }) => phone),
      ...(ageMs === 0 ? {} : { kept_for_seconds: Math.round(ageMs / 1_000) }),
      ...(evidence.ageTicked === undefined ? {} : { age_ticked: evidence.ageTicked }),
    },
    source: `till/${point.capturePointId}/${evidence.actId}`,
    contact: { language: evidence.language },
  }
}
