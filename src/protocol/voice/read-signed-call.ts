/**
 * A missed call told by any other telephone system, as JSON signed in the manner of Standard Webhooks:
 * `{"type":"call.missed","timestamp":"…","data":{"call_id":"…","from":"+61…","to":"+61…"}}`; `from` is null where withheld.
 */
import { asRecord, asText } from '../whatsapp/read-json.ts'
import { type CallWebhook, personNumber } from './call-webhook.ts'

export interface SignedCall extends CallWebhook {
  /** When it rang, by the sender's clock; undefined where it says none. */
  readonly at: Date | undefined
}

/** Undefined where it speaks of no missed call. */
export function readSignedCall(body: unknown): SignedCall | undefined {
  const event = asRecord(body)
  const data = asRecord(event?.data)
  const callId = asText(data?.call_id)?.slice(0, 128)
  const business = asText(data?.to)?.slice(0, 64)
  if (event?.type !== 'call.missed' || callId === undefined || business === undefined) return undefined
  const at = new Date(asText(event.timestamp) ?? Number.NaN)
  return {
    callId,
    direction: 'inbound',
    person: personNumber(asText(data?.from)?.slice(0, 64)),
    business,
    status: 'no_answer',
    keys: null,
    speech: null,
    recording: null,
    machine: false,
    seconds: null,
    at: Number.isNaN(at.getTime()) ? undefined : at,
  }
}
