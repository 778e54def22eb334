/** One message: who sent it, when, and in answer to what; or the notice that a person's number or id changed. */
import { readBody } from './read-body.ts'
import { asDate, asId, asRecord, asText, type Json, malformed, needed, present } from './read-json.ts'
import { namesSomebody, readPerson } from './read-person.ts'
import type { MessageUpdate, Person, Referral, SystemUpdate } from './webhook-update.ts'

export interface MessageFrame {
  readonly wabaId: string
  readonly phoneNumberId: string
  readonly channel: 'messages' | 'standby' | 'echo'
  readonly contacts: unknown
  /** Whether the webhook's value holds this one message and no other. */
  readonly alone: boolean
}

/** Throws Malformed. In an echo the person is the one whom staff wrote to. */
export function readMessage(message: Json, frame: MessageFrame): MessageUpdate | SystemUpdate {
  const { wabaId, phoneNumberId, channel } = frame
  const wamid = needed(asText(message.id), 'id')
  const at = needed(asDate(message.timestamp), 'timestamp')
  const dedupe = `message:${wamid}`
  if (message.type === 'system' && channel !== 'echo') {
    return { type: 'system', dedupe, wabaId, phoneNumberId, channel, wamid, at, ...readChange(message) }
  }
  const person = personOf(message, frame)
  if (!namesSomebody(person)) malformed('the sender (from, from_user_id, contacts)')
  const groupId = asText(message.group_id)
  const context = readContext(message.context)
  const referral = readReferral(message.referral)
  return {
    type: 'message',
    dedupe,
    wabaId,
    phoneNumberId,
    channel,
    person,
    wamid,
    at,
    ...(context === undefined ? {} : { context }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(referral === undefined ? {} : { referral }),
    ...readBody(message),
  }
}

/** Who sent a message, or in an echo who got it; also for a message that cannot be read further. */
export function personOf(message: Json, frame: MessageFrame): Person {
  const from = frame.channel === 'echo' ? 'to' : 'from'
  return readPerson(
    {
      waId: asId(message[from]),
      bsuid: asId(message[`${from}_user_id`]),
      parentBsuid: asId(message[`${from}_parent_user_id`]),
    },
    frame.contacts,
    frame.alone,
  )
}

function readChange(message: Json): Pick<SystemUpdate, 'change' | 'before' | 'after'> {
  const system = needed(asRecord(message.system), 'system')
  const kind = asText(system.type) ?? ''
  const change =
    kind === 'user_changed_number' || kind === 'customer_changed_number'
      ? 'number'
      : kind === 'user_changed_user_id'
        ? 'user_id'
        : kind === 'customer_identity_changed'
          ? 'identity'
          : 'other'
  const bsuid = asId(system.user_id) ?? asId(message.user_id)
  const from = asId(message.from_user_id)
  const before = present<Person>({
    waId: asId(message.from),
    // `from_user_id` is the former one unless it is plainly the new one; Meta does not say which it prints.
    bsuid: asId(system.previous_user_id) ?? asId(message.previous_user_id) ?? (from === bsuid ? undefined : from),
    parentBsuid: asId(system.previous_parent_user_id) ?? asId(message.previous_parent_user_id),
  })
  const after = present<Person>({
    waId: asId(system.wa_id) ?? asId(system.new_wa_id),
    bsuid,
    parentBsuid: asId(system.parent_user_id) ?? asId(message.parent_user_id),
  })
  if (!namesSomebody(before)) malformed('the person before the change (from, previous_user_id)')
  return { change, before, after }
}

function readContext(value: unknown): MessageUpdate['context'] {
  const context = asRecord(value)
  if (context === undefined) return undefined
  return present<NonNullable<MessageUpdate['context']>>({
    wamid: asText(context.id),
    forwarded: context.forwarded === true || context.frequently_forwarded === true,
  })
}

function readReferral(value: unknown): Referral | undefined {
  const referral = asRecord(value)
  if (referral === undefined) return undefined
  return present<Referral>({
    sourceType: asText(referral.source_type),
    sourceId: asId(referral.source_id),
    sourceUrl: asText(referral.source_url),
    headline: asText(referral.headline),
    body: asText(referral.body),
    clickId: asText(referral.ctwa_clid),
  })
}
