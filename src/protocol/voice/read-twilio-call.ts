/** Twilio's webhooks about a call: the call itself, what was gathered or recorded, and how it ended. */
import {
  type CallStatus,
  type CallWebhook,
  type Fields,
  field,
  keysField,
  numberField,
  personNumber,
} from './call-webhook.ts'

const statuses: Readonly<Record<string, CallStatus>> = {
  queued: 'ringing',
  initiated: 'ringing',
  ringing: 'ringing',
  'in-progress': 'in_progress',
  answered: 'in_progress',
  completed: 'completed',
  busy: 'busy',
  'no-answer': 'no_answer',
  failed: 'failed',
  canceled: 'no_answer',
}

/** Undefined where it speaks of no call. */
export function readTwilioCall(fields: Fields): CallWebhook | undefined {
  const callId = field(fields, 'CallSid', 64)
  const direction = field(fields, 'Direction')?.startsWith('outbound') === true ? 'outbound' : 'inbound'
  const [person, business] = direction === 'inbound' ? ['From', 'To'] : ['To', 'From']
  const own = field(fields, business)
  if (callId === undefined || own === undefined) return undefined
  const speech = field(fields, 'SpeechResult')
  const answeredBy = field(fields, 'AnsweredBy') ?? ''
  return {
    callId,
    direction,
    person: personNumber(field(fields, person)),
    business: own,
    status: statuses[field(fields, 'CallStatus') ?? ''] ?? 'in_progress',
    keys: keysField(fields, 'Digits'),
    speech: speech === undefined ? null : { text: speech, confidence: numberField(fields, 'Confidence') },
    recording: field(fields, 'RecordingUrl', 1_024) ?? null,
    machine: /^(machine|fax)/.test(answeredBy),
    seconds: numberField(fields, 'CallDuration'),
  }
}
