/** What Twilio's webhooks say of SMS, read out of their form. Never throws: what is not there gives nothing. */

/** Each field with its values, in order. */
export type TwilioFields = Readonly<Record<string, readonly string[]>>

export interface TwilioSms {
  /** `SM…`: the same again has the same. */
  readonly id: string
  readonly from: string
  readonly text: string
}

export interface TwilioStatus {
  readonly id: string
  readonly state: 'delivered' | 'failed'
  /** Twilio's code, such as 30005. */
  readonly error: string | null
}

export function readTwilioSms(fields: TwilioFields): TwilioSms | undefined {
  const id = one(fields, 'MessageSid') ?? one(fields, 'SmsSid')
  const from = one(fields, 'From')
  if (id === undefined || from === undefined) return undefined
  return { id, from, text: one(fields, 'Body') ?? '' }
}

const ends: Readonly<Record<string, TwilioStatus['state']>> = {
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
}

/** Undefined while it is on its way. */
export function readTwilioStatus(fields: TwilioFields): TwilioStatus | undefined {
  const id = one(fields, 'MessageSid') ?? one(fields, 'SmsSid')
  const said = (one(fields, 'MessageStatus') ?? one(fields, 'SmsStatus') ?? '').toLowerCase()
  const state = Object.hasOwn(ends, said) ? ends[said] : undefined
  if (id === undefined || state === undefined) return undefined
  const error = one(fields, 'ErrorCode')
  return { id, state, error: error ?? null }
}

function one(fields: TwilioFields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined
  return value === undefined || value === '' ? undefined : value
}
