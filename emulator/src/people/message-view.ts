// A message as the person sees it: a template with its words filled in, buttons and lists to tap, ticks in words.

import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../base/json.ts'
import { errorWords } from '../errors.ts'
import type { Message } from '../messages/message.ts'
import { fillTemplate } from '../templates/fill.ts'
import type { World } from '../world.ts'

export interface ShownButton {
  index: number
  kind: 'quick_reply' | 'url' | 'phone' | 'copy_code' | 'contact_info' | 'location' | 'list' | 'flow'
  title: string
  id?: string
  url?: string
  phone?: string
  code?: string
  tapped: boolean
}

export interface ShownMessage {
  id: string
  from: Message['from']
  at: number
  kind: string
  visible: boolean
  header: JsonObject | null
  body: string
  footer: string | null
  buttons: ShownButton[]
  list: JsonObject | null
  media: JsonObject | null
  location: JsonObject | null
  contacts: JsonObject[] | null
  quotes: { id: string; from: string; text: string } | null
  reactions: Message['reactions']
  template: { name: string; language: string; category: string | null } | null
  status: Message['state']
  statusWords: string
  times: Message['times']
  error: Message['error']
}

/** Whether it is on the person's screen. */
export function isVisible(message: Message): boolean {
  return message.from !== 'business' || message.state === 'delivered' || message.state === 'read'
}

export function showMessage(world: World, message: Message): ShownMessage {
  const context = objectOf(message.content.context)
  return {
    id: message.id,
    from: message.from,
    at: message.at,
    visible: isVisible(message),
    ...bare,
    ...contentOf(world, message),
    // A template that answers something shows no bubble.
    quotes: message.type === 'template' ? null : quoteOf(world, textOf(context.message_id) ?? textOf(context.id)),
    reactions: message.reactions,
    status: message.state,
    statusWords: statusWords(message),
    times: message.times,
    error: message.error,
  }
}

type Content = Pick<ShownMessage, 'kind'> &
  Partial<
    Pick<
      ShownMessage,
      'header' | 'body' | 'footer' | 'buttons' | 'list' | 'media' | 'location' | 'contacts' | 'template'
    >
  >

const bare = {
  header: null,
  body: '',
  footer: null,
  buttons: [],
  list: null,
  media: null,
  location: null,
  contacts: null,
  template: null,
} satisfies Omit<Required<Content>, 'kind'>

function contentOf(world: World, message: Message): Content {
  const { type, content } = message
  switch (type) {
    case 'text':
      return { kind: 'text', body: textOf(objectOf(content.text).body) ?? '' }
    case 'system':
      return { kind: 'system', body: textOf(content.body) ?? '' }
    case 'template':
      return showTemplate(world, message)
    case 'interactive':
      return showInteractive(world, message)
    case 'button':
      return { kind: 'text', body: textOf(objectOf(content.button).text) ?? '' }
    case 'location':
      return { kind: 'location', location: objectOf(content.location) }
    case 'contacts':
      return { kind: 'contacts', contacts: listOf(content.contacts).map(objectOf) }
    case 'unsupported':
      return {
        kind: 'text',
        body: `(${textOf(objectOf(content.unsupported).type) ?? 'something'} that the business cannot see)`,
      }
    default: {
      const part = objectOf(content[type])
      return { kind: type, body: textOf(part.caption) ?? '', media: showMedia(world, part) }
    }
  }
}

function showTemplate(world: World, message: Message): Content {
  const wording = world.templates.wording(message.wording ?? '')
  if (!wording) return { kind: 'template', body: '' }
  const { header, body, footer, buttons } = fillTemplate(wording, objectOf(message.content.template))
  return {
    kind: 'template',
    header: header === null ? null : showHeader(world, textOf(header.kind) ?? '', header),
    body,
    footer,
    buttons: buttons.map(({ flow: _, ...button }) => ({
      ...button,
      tapped: message.tapped.includes(String(button.index)),
    })),
    template: { name: wording.name, language: wording.language, category: message.category },
  }
}

function showInteractive(world: World, message: Message): Content {
  const part = objectOf(message.content.interactive)
  const action = objectOf(part.action)
  const type = textOf(part.type) ?? ''
  if (message.from === 'person') {
    if (type === 'nfm_reply') return { kind: 'text', body: 'Response sent' }
    const reply = objectOf(part[type])
    const description = textOf(reply.description)
    return { kind: 'text', body: `${textOf(reply.title) ?? ''}${description ? `\n${description}` : ''}` }
  }
  const header = objectOf(part.header)
  const headerType = textOf(header.type)
  const common = {
    header:
      headerType === undefined
        ? null
        : showHeader(world, headerType, headerType === 'text' ? header : objectOf(header[headerType])),
    body: textOf(objectOf(part.body).text) ?? '',
    footer: textOf(objectOf(part.footer).text) ?? null,
  }
  const tapped = (key: string) => message.tapped.includes(key)
  const only = (kind: ShownButton['kind'], title: string, more: Partial<ShownButton> = {}): ShownButton[] => [
    { index: 0, kind, title, tapped: tapped('0'), ...more },
  ]
  switch (type) {
    case 'button': {
      const replies = listOf(action.buttons).map((button) => objectOf(objectOf(button).reply))
      const buttons = replies.map(
        (reply, index): ShownButton => ({
          index,
          kind: 'quick_reply',
          title: textOf(reply.title) ?? '',
          id: textOf(reply.id) ?? '',
          tapped: tapped(String(index)),
        }),
      )
      return { kind: 'button', ...common, buttons }
    }
    case 'list': {
      const title = textOf(action.button) ?? ''
      return { kind: 'list', ...common, list: { title, sections: action.sections ?? [] }, buttons: only('list', title) }
    }
    case 'cta_url': {
      const { display_text, url } = objectOf(action.parameters)
      return {
        kind: 'cta_url',
        ...common,
        buttons: only('url', textOf(display_text) ?? '', { url: textOf(url) ?? '' }),
      }
    }
    case 'flow':
      return {
        kind: 'flow',
        ...common,
        buttons: only('flow', textOf(objectOf(action.parameters).flow_cta) ?? ''),
      }
    case 'location_request_message':
      return { kind: 'location_request', ...common, buttons: only('location', 'Send location') }
    default:
      return { kind: 'contact_request', ...common, buttons: only('contact_info', 'Share contact info') }
  }
}

function showHeader(world: World, kind: string, part: JsonObject): JsonObject {
  if (kind === 'text') return { kind, text: textOf(part.text) ?? '' }
  if (kind === 'location') {
    return {
      kind,
      latitude: numberOf(part.latitude) ?? 0,
      longitude: numberOf(part.longitude) ?? 0,
      name: part.name ?? null,
      address: part.address ?? null,
    }
  }
  return { kind, ...showMedia(world, part) }
}

function showMedia(world: World, part: JsonObject): JsonObject {
  const id = textOf(part.id)
  const stored = id === undefined ? undefined : world.media.find(id)
  return {
    id: id ?? null,
    url: id === undefined ? (textOf(part.link) ?? null) : `/_control/media/${id}`,
    mimeType: stored?.mimeType ?? textOf(part.mime_type) ?? null,
    filename: textOf(part.filename) ?? null,
    caption: textOf(part.caption) ?? null,
    voice: part.voice === true,
  }
}

function quoteOf(world: World, id: string | undefined): ShownMessage['quotes'] {
  const message = id === undefined ? undefined : world.messages.find(id)
  return message ? { id: message.id, from: message.from, text: previewOf(world, message) } : null
}

/** One line of a message, for lists of chats and quotations. */
export function previewOf(world: World, message: Message): string {
  const { kind, body } = { body: '', ...contentOf(world, message) }
  const line = body.replace(/\s+/g, ' ').trim()
  return line === '' ? (mediaWords[kind] ?? '') : line.slice(0, 160)
}

const mediaWords: Record<string, string> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contact card',
}

function statusWords(message: Message): string {
  switch (message.state) {
    case 'accepted':
      return 'Accepted'
    case 'held':
      return 'Held while a first batch is watched'
    case 'sent':
      return message.from === 'person' ? 'Sent' : 'Sent, not delivered yet'
    case 'delivered':
      return 'Delivered'
    case 'read':
      return 'Read'
    case 'failed':
      return `Not delivered: ${errorWords(message.error?.code ?? 0)}`
  }
}
