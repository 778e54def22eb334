/** A hosted page, a widget or a form: proof of what was shown and ticked, and none of who holds the number. So it waits for an act from it. */
import type { Capture, CapturedPerson } from './capture.ts'

export interface WebPageEvidence {
  /** Drawn when the page was made: a form that is sent twice records once. */
  readonly formId: string
  readonly people: readonly CapturedPerson[]
  readonly ip: string
  readonly userAgent: string
  readonly url: string
  readonly language: string
  /** The page as it was shown, without what the person typed. */
  readonly rendered: Buffer
  /** The age that the person ticked to have reached, where the page asks. */
  readonly ageTicked?: number
}

export interface WebPagePoint {
  readonly workspaceId: string
  readonly capturePointId: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
}

export function fromWebPage(
  evidence: WebPageEvidence,
  point: WebPagePoint,
  notice: { readonly sha256: Buffer; readonly language: string },
  now: Date,
): Capture {
  return {
    workspaceId: point.workspaceId,
    people: evidence.people,
    answer: 'given',
    first: 'pending',
    missing: [],
    act: 'ticked_box',
    channel: 'web_page',
    actor: 'subject',
    strength: 'claimed',
    clock: 'ours',
    occurredAt: now,
    capturePoint: point,
    notice,
    rendered: evidence.rendered,
    evidence: {
      ip: evidence.ip,
      user_agent: evidence.userAgent,
      url: evidence.url,
      numbers: evidence.people.map(({ identifiers }) => identifiers[0].value),
      ...(evidence.ageTicked === undefined ? {} : { age_ticked: evidence.ageTicked }),
    },
    source: `web/${evidence.formId}`,
    contact: { language: evidence.language },
  }
}
