/** Plivo's webhooks about a call. It writes numbers without their plus, and `Event` says what a webhook is about. */
import {
  type CallStatus,
  type CallWebhook,
  type Fields,
  field,
  keysField,
  numberField,
  personNumber,
  withPlus,
} from './call-webhook.ts'

const statuses: Readonly<Record<string, CallStatus>> = {
  ringing: 'ringing',
  'in-progress': 'in_progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no_answer',
  timeout: 'no_answer',
  cancel: 'no_answer',
  failed: 'failed',
}

/** Undefined where it speaks of no call. */
export function readPlivoCall(fields: Fields): CallWebhook | undefined {
  const direction = field(fields, 'Direction') === 'outbound' ? 'outbound' : 'inbound'
  // A call that we made is known by the id under which it was ordered.
  const ids = direction === 'outbound' ? ['RequestUUID', 'CallUUID'] : ['CallUUID']
  const callId = ids.map((name) => field(fields, name, 64)).find((id) => id !== undefined)
  const [person, business] = direction === 'inbound' ? ['From', 'To'] : ['To', 'From']
  const own = field(fields, business)
  if (callId === undefined || own === undefined) return undefined
  const speech = field(fields, 'Speech')
  return {
    callId,
    direction,
    person: withPlus(personNumber(field(fields, person))),
    business: withPlus(own) ?? own,
    status: statuses[field(fields, 'CallStatus') ?? ''] ?? 'in_progress',
    keys: keysField(fields, 'Digits'),
    speech: speech === undefined ? null : { text: speech, confidence: numberField(fields, 'SpeechConfidenceScore') },
    recording: field(fields, 'RecordUrl', 1_024) ?? null,
    machine: field(fields, 'Machine')?.toLowerCase() === 'true',
    seconds: numberField(fields, 'Duration'),
  }
}
