/**
 * A page of ours, however somebody came to it: proof of what was shown and ticked. Who holds a number it knows of no more
 * than the way there proves: nothing for one that was typed, the line or the account for one to which the link was sent.
 */
import type { CaptureChannel } from '../domain/capture-point.ts'
import type { Capture, CapturedPerson } from './capture.ts'

export interface PageEvidence {
  /** Drawn when the page was made: a form that is sent twice records once. */
  readonly formId: string
  /** Those without a first state of their own wait for an act from their address. */
  readonly people: readonly CapturedPerson[]
  /** The whole page said no: to what it asked, for these people. */
  readonly answer?: 'given' | 'refused'
  readonly ip: string
  readonly userAgent: string
  readonly url: string
  readonly language: string
  /** The page as it was shown, without what the person typed; null where a site of the business showed a form of its own. */
  readonly rendered: Buffer | null
  /** The age that the person ticked to have reached, where the page asks. */
  readonly ageTicked?: number | undefined
  /** What the way there adds: the invitation, the code on a poster, the site around a widget. */
  readonly cameBy?: Readonly<Record<string, unknown>>
}

export interface PagePoint {
  readonly workspaceId: string
  readonly capturePointId: string
  readonly country: string | null
  readonly confirmation: 'person_sends' | 'we_ask'
}

export function fromPage(
  evidence: PageEvidence,
  channel: CaptureChannel,
  point: PagePoint,
  notice: { readonly sha256: Buffer; readonly language: string },
  now: Date,
): Capture {
  return {
    workspaceId: point.workspaceId,
    people: evidence.people,
    answer: evidence.answer ?? 'given',
    first: 'pending',
    missing: [],
    act: evidence.answer === 'refused' ? 'switched_on_page' : 'ticked_box',
    channel,
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
      ...evidence.cameBy,
    },
    source: `web/${evidence.formId}`,
    contact: { language: evidence.language },
  }
}
