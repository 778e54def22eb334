/** Why the gate says no, in words, with the state that stands behind it where there is one. */
import type { Decision } from '@contract/decision.ts'
import type { Refusal } from '@contract/terms.ts'
import type { StateName } from '../components/ui/state.tsx'

export interface RefusalWords {
  readonly name: string
  readonly means: string
  /** The consent state that it comes from; a refusal of another kind has none. */
  readonly state?: StateName
}

export const refusalWords: Readonly<Record<Refusal, RefusalWords>> = {
  unavailable: { name: 'No answer', means: 'The gate could not be asked; then nothing is sent' },
  withdrawn: { name: 'Withdrawn', means: 'Said yes once, and no since', state: 'withdrawn' },
  refused: { name: 'Refused', means: 'Asked, and said no', state: 'refused' },
  revoked: { name: 'Revoked', means: 'The number changed hands, or belongs to someone else', state: 'revoked' },
  suppressed: { name: 'Suppressed', means: 'Erased; the no is all that is kept', state: 'withdrawn' },
  platform_stopped: {
    name: 'Stopped in WhatsApp',
    means: 'Switched off in WhatsApp’s own settings',
    state: 'withdrawn',
  },
  held: { name: 'Held', means: 'Wrote something that may be a no and is still to be read' },
  identity_changed: { name: 'Number changed', means: 'The yes was given before the number changed' },
  paused: { name: 'Paused', means: 'Asked for a rest; goes on by itself' },
  pending: { name: 'Pending', means: 'Asked, not confirmed yet', state: 'pending' },
  expired: { name: 'Expired', means: 'The yes has grown too old', state: 'expired' },
  no_consent: { name: 'Unknown', means: 'Never said yes to this topic', state: 'unknown' },
  topic_mismatch: { name: 'Wrong category', means: 'The template is marketing and the topic is not' },
  template_not_approved: { name: 'Template not approved', means: 'WhatsApp has not approved it, or paused it' },
  platform_blocked: { name: 'Not delivered there', means: 'WhatsApp delivers no marketing to this country' },
  not_listening: { name: 'Not listening', means: 'The sender cannot hear a stop, so it may not speak' },
  frequency: { name: 'Enough for now', means: 'As many were sent already as was promised' },
  quiet_hours: { name: 'Quiet hours', means: 'It is night there; goes on in the morning' },
  window_closed: { name: 'Window closed', means: 'The person wrote more than 24 hours ago' },
  limit: { name: 'Limit reached', means: 'WhatsApp’s limit for this number is used up; goes on by itself' },
}

const allowedBy: Readonly<Record<Exclude<Decision['reason'], Refusal>, string>> = {
  given: 'The yes holds.',
  reply: 'An answer to what the person wrote.',
  stop_confirmation: 'The one confirmation of a no.',
  confirmation_request: 'The question whether the number is theirs.',
  consent_request: 'The question whether they would like it.',
  invitation: 'An invitation.',
  code: 'A code that they asked for.',
  test: 'A test to a member.',
}

export function isRefusal(reason: Decision['reason']): reason is Refusal {
  return reason in refusalWords
}

/** A sentence for either answer. */
export function sayDecision(reason: Decision['reason']): string {
  return isRefusal(reason) ? `${refusalWords[reason].means}.` : allowedBy[reason]
}
