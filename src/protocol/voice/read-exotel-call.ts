/** Exotel's Passthru: a GET with what is known of the call so far. Numbers are national, with a leading nought. */
import { type CallWebhook, type Fields, field, keysField, numberField, personNumber } from './call-webhook.ts'

/** Undefined where it speaks of no call. */
export function readExotelCall(fields: Fields): CallWebhook | undefined {
  const callId = field(fields, 'CallSid', 64)
  const business = field(fields, 'CallTo') ?? field(fields, 'To')
  if (callId === undefined || business === undefined) return undefined
  const outbound = field(fields, 'Direction')?.startsWith('outbound') === true
  const type = field(fields, 'CallType') ?? ''
  return {
    callId,
    direction: outbound ? 'outbound' : 'inbound',
    person: personNumber(field(fields, 'CallFrom') ?? field(fields, 'From')),
    business,
    status: type === 'completed' ? 'completed' : type === 'client-hangup' ? 'no_answer' : 'ringing',
    keys: keysField(fields, 'digits'),
    speech: null,
    recording: field(fields, 'RecordingUrl', 1_024) ?? null,
    machine: false,
    seconds: numberField(fields, 'DialCallDuration'),
  }
}
