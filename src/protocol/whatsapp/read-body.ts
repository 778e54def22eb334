/** The words of one message, of any kind that WhatsApp knows. */
import { asId, asList, asNumber, asRecord, asString, asText, type Json, needed, present, records } from './read-json.ts'
import type { MessageBody, PlatformError } from './webhook-update.ts'

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

export function readBody(message: Json): MessageBody {
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
