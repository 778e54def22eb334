/** One message, of any kind that WhatsApp knows: who, when, and in what words. */
import {
  asDate,
  asId,
  asList,
  asNumber,
  asRecord,
  asString,
  asText,
  type Json,
  malformed,
  needed,
  present,
  records,
} from './read-json.ts'
import { namesSomebody, readPerson } from './read-person.ts'
import type { MessageBody, MessageUpdate, Person, PlatformError, Referral, SystemUpdate } from './webhook-update.ts'

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

const mediaTypes: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'document', 'sticker'])

type Part = (part: Json, message: Json) => MessageBody

/** One reader for each `type`; the part is what the message holds under that name. */
const readers: Readonly<Record<string, Part>> = {
  text: (part) => ({ kind: 'text', text: needed(asString(part.body), 'text.body') }),

  button: (part) => present<MessageBody>({ kind: 'button', payload: asText(part.payload), title: asText(part.text) }),

  interactive: readInteractive,

  reaction: (part) =>
    present<MessageBody>({ kind: 'reaction', toWamid: asText(part.message_id), emoji: asText(part.emoji) }),

  location: (part) =>
    present<MessageBody>({
      kind: 'location',
      latitude: needed(asNumber(part.latitude), 'location.latitude'),
      longitude: needed(asNumber(part.longitude), 'location.longitude'),
      name: asText(part.name),
    }),

  order: (part) =>
    present<MessageBody>({ kind: 'order', items: asList(part.product_items).length, text: asText(part.text) }),

  edit: (part) => {
    const edited = asRecord(part.message)
    const body = edited === undefined ? undefined : readBody(edited)
    return present<MessageBody>({
      kind: 'edit',
      ofWamid: needed(asText(part.original_message_id), 'edit.original_message_id'),
      text: body?.text,
      payload: body?.payload,
      title: body?.title,
    })
  },

  revoke: (part) => ({
    kind: 'revoke',
    ofWamid: needed(asText(part.original_message_id), 'revoke.original_message_id'),
  }),
}

function readBody(message: Json): MessageBody {
  const type = asText(message.type) ?? 'unknown'
  if (type === 'contacts') return readContacts(message)
  if (type === 'request_welcome') return { kind: 'request_welcome' }
  if (mediaTypes.has(type)) return readMedia(type as 'image', needed(asRecord(message[type]), type))
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
  if (reader !== undefined) return reader(needed(asRecord(message[type]), type), message)
  const named = asText(asRecord(message.unsupported)?.type)
  return unsupported(type === 'unsupported' ? (named ?? type) : type, message)
}

function readInteractive(part: Json, message: Json): MessageBody {
  const kind = asText(part.type)
  if (kind === 'button_reply' || kind === 'list_reply') {
    const reply = needed(asRecord(part[kind]), `interactive.${kind}`)
    return present<MessageBody>({
      kind,
      payload: needed(asText(reply.id), `interactive.${kind}.id`),
      title: asText(reply.title),
      ...(kind === 'list_reply' ? { description: asText(reply.description) } : {}),
    })
  }
  if (kind === 'nfm_reply') {
    const reply = needed(asRecord(part.nfm_reply), 'interactive.nfm_reply')
    const raw = needed(asText(reply.response_json), 'interactive.nfm_reply.response_json')
    return present<MessageBody>({ kind: 'flow_reply', raw, response: parsed(raw), title: asText(reply.body) })
  }
  return unsupported(`interactive:${kind ?? 'unknown'}`, message)
}

function readMedia(type: 'image' | 'video' | 'audio' | 'document' | 'sticker', part: Json): MessageBody {
  return present<MessageBody>({
    kind: 'media',
    media: present({
      type,
      id: needed(asId(part.id), `${type}.id`),
      mimeType: asText(part.mime_type),
      sha256: asText(part.sha256),
      filename: asText(part.filename),
      url: asText(part.url),
      voice: typeof part.voice === 'boolean' ? part.voice : undefined,
    }),
    text: asText(part.caption),
  })
}

function readContacts(message: Json): MessageBody {
  const entries = records(message.contacts)
  return {
    kind: 'contacts',
    // Printed beside the list in one sample and within it in another.
    asked: [message, ...entries].some((each) => each.origin === 'contact_request'),
    contacts: entries.map((entry) =>
      present({
        name: asText(asRecord(entry.name)?.formatted_name),
        phones: records(entry.phones).map((phone) => present({ phone: asText(phone.phone), waId: asId(phone.wa_id) })),
        vcard: asText(entry.vcard),
      }),
    ),
  }
}

function unsupported(type: string, message: Json): MessageBody {
  return { kind: 'unsupported', unsupportedType: type, errors: readErrors(message.errors) }
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

export function readErrors(value: unknown): PlatformError[] {
  return records(value).flatMap((error) => {
    const code = asNumber(error.code)
    if (code === undefined) return []
    const details = asText(asRecord(error.error_data)?.details) ?? asText(error.message)
    return [present<PlatformError>({ code, title: asText(error.title), details })]
  })
}

function parsed(raw: string): Json | undefined {
  try {
    return asRecord(JSON.parse(raw))
  } catch {
    return undefined
  }
}
