// One SMS, as the telephone and the operator have it: whole, however many segments it came in.

import type { JsonObject } from '../base/json.ts'

export type SmsRoute = 'smpp' | 'twilio'

export interface Sms {
  /** As the operator named it to the business: the last segment's id where there were several. */
  readonly id: string
  readonly person: string
  /** The business's number with its plus sign, or the name that it sends under. */
  readonly business: string
  readonly from: 'business' | 'person'
  readonly route: SmsRoute
  readonly text: string
  readonly at: number
  readonly segments: number
  /** Optional parameters of the operator's own, such as India's DLT ids, by their tag in hex. */
  readonly parameters: Record<string, string>
  /** Where the business wants to be told what became of it; null for nowhere. */
  readonly statusUrl: string | null
  readonly wantsReceipt: boolean
  state: 'accepted' | 'delivered' | 'failed'
  read: boolean
}

export function showSms({ statusUrl: _, wantsReceipt: __, parameters, ...sms }: Sms): JsonObject {
  return { ...sms, parameters: { ...parameters } }
}
