/** What became of a message of ours, and what a person set in WhatsApp's own controls. */

import { readErrors } from './read-body.ts'
import { asDate, asId, asRecord, asText, type Json, malformed, needed, present } from './read-json.ts'
import { namesSomebody, readPerson } from './read-person.ts'
import type { MessageStatus, Person, PreferenceUpdate, Pricing, StatusUpdate } from './webhook-update.ts'

export interface StatusFrame {
  readonly wabaId: string
  readonly phoneNumberId: string
  readonly contacts: unknown
  /** Whether the webhook's value holds this one update and no other. */
  readonly alone: boolean
}

const statuses: ReadonlySet<string> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'failed', 'played'])

/** Throws Malformed; undefined for a status word that is not ours to know. */
export function readStatus(status: Json, frame: StatusFrame): StatusUpdate | undefined {
  const wamid = needed(asText(status.id), 'id')
  const word = needed(asText(status.status), 'status')
  if (!statuses.has(word)) return undefined
  const participant = asId(status.recipient_participant_id)
  return present<StatusUpdate>({
    type: 'status',
    dedupe: `status:${wamid}:${word}${participant === undefined ? '' : `:${participant}`}`,
    wabaId: frame.wabaId,
    phoneNumberId: frame.phoneNumberId,
    wamid,
    status: word as MessageStatus,
    at: needed(asDate(status.timestamp), 'timestamp'),
    callbackData: asText(status.biz_opaque_callback_data),
    person: readRecipient(status, frame),
    groupId: status.recipient_type === 'group' ? asId(status.recipient_id) : undefined,
    pricing: readPricing(status.pricing),
    errors: readErrors(status.errors),
  })
}

/** Whom a status is about; nobody at all is no fault, for the callback data names the delivery. */
function readRecipient(status: Json, frame: StatusFrame): Person {
  const inGroup = status.recipient_type === 'group'
  const person = readPerson(
    {
      waId: asId(inGroup ? status.recipient_participant_id : status.recipient_id),
      bsuid: asId(inGroup ? status.recipient_participant_user_id : status.recipient_user_id),
      // Meta prints this one under three names.
      parentBsuid:
        asId(status.parent_recipient_user_id) ?? asId(status.recipient_parent_user_id) ?? asId(status.parent_user_id),
    },
    frame.contacts,
    frame.alone,
  )
  const identityKeyHash = asText(status.recipient_identity_key_hash) ?? person.identityKeyHash
  return identityKeyHash === undefined ? person : { ...person, identityKeyHash }
}

function readPricing(value: unknown): Pricing | undefined {
  const pricing = asRecord(value)
  if (pricing === undefined) return undefined
  return present<Pricing>({
    billable: typeof pricing.billable === 'boolean' ? pricing.billable : undefined,
    model: asText(pricing.pricing_model),
    type: asText(pricing.type),
    category: asText(pricing.category),
  })
}

/** Throws Malformed. */
export function readPreference(preference: Json, frame: StatusFrame): PreferenceUpdate {
  const person = preferenceOwner(preference, frame)
  if (!namesSomebody(person)) malformed('the person (wa_id, user_id, contacts)')
  const value = preference.value
  if (value !== 'stop' && value !== 'resume') malformed('value (stop or resume)')
  const category = needed(asText(preference.category), 'category')
  const at = needed(asDate(preference.timestamp), 'timestamp')
  const who = person.bsuid ?? person.waId ?? person.parentBsuid
  return {
    type: 'preference',
    dedupe: `preference:${frame.phoneNumberId}:${who}:${category}:${value}:${at.getTime() / 1_000}`,
    wabaId: frame.wabaId,
    phoneNumberId: frame.phoneNumberId,
    person,
    category,
    value,
    at,
  }
}

export function preferenceOwner(preference: Json, frame: StatusFrame): Person {
  return readPerson(
    {
      waId: asId(preference.wa_id),
      bsuid: asId(preference.user_id),
      parentBsuid: asId(preference.parent_user_id),
    },
    frame.contacts,
    frame.alone,
  )
}
