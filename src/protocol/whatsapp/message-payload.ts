/** A message as the JSON of `POST /{phone-number-id}/messages`. */
import { Fault } from '../../base/fault.ts'
import { checkMessage } from './check-message.ts'
import { flowVersions } from './flow-json.ts'
import type { Content, ContentOf, FilledButton, FilledHeader, FilledVariable, Framed, Message } from './message.ts'

export type Wire = Readonly<Record<string, unknown>>

/**
 * The JSON of a message. `callbackData` comes back in each of its statuses.
 * Throws a Fault `invalid` that lists everything that breaks the platform's limits.
 */
export function messagePayload(message: Message, callbackData?: string): Wire {
  const errors = checkMessage(message)
  if (errors.length > 0) throw new Fault('invalid', 'WhatsApp would not take this message.', { errors })
  const { to, content, replyTo } = message
  const write = writers[content.kind] as (content: Content) => Wire
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    // Without the plus, a number could be read as one of the sender's own country.
    ...('phone' in to ? { to: `+${to.phone.replace('+', '')}` } : { recipient: to.bsuid }),
    ...write(content),
    ...(replyTo === undefined ? {} : { context: { message_id: replyTo } }),
    ...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
  }
}

/** Marks an inbound message, and all before it, as read; with `typing` shows that an answer is being written. */
export function readPayload(wamid: string, typing: boolean): Wire {
  const typingIndicator = typing ? { typing_indicator: { type: 'text' } } : {}
  return { messaging_product: 'whatsapp', status: 'read', message_id: wamid, ...typingIndicator }
}

type Writers = { readonly [Kind in Content['kind']]: (content: ContentOf<Kind>) => Wire }

const writers: Writers = {
  text: ({ body, previewUrl = false }) => ({ type: 'text', text: { body, preview_url: previewUrl } }),

  buttons: (content) =>
    interactive('button', content, {
      buttons: content.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })),
    }),

  list: (content) => interactive('list', content, { button: content.label, sections: content.sections }),

  cta_url: (content) =>
    interactive('cta_url', content, {
      name: 'cta_url',
      parameters: { display_text: content.label, url: content.url },
    }),

  flow: (content) =>
    interactive('flow', content, {
      name: 'flow',
      parameters: {
        flow_message_version: flowVersions.message,
        flow_id: content.flowId,
        flow_cta: content.label,
        flow_token: content.token,
        mode: 'published',
        // The endpoint is asked before anything is shown, so that a Flow whose time is over does not open.
        flow_action: 'data_exchange',
      },
    }),

  contact_request: (content) => interactive('request_contact_info', content, { name: 'request_contact_info' }),

  media: ({ media, source, caption, filename }) => ({
    type: media,
    [media]: {
      ...source,
      ...(caption === undefined ? {} : { caption }),
      ...(filename === undefined ? {} : { filename }),
    },
  }),

  template: ({ name, language, header, body = [], buttons = [] }) => {
    const components = [
      ...(header === undefined ? [] : [{ type: 'header', parameters: [headerParameter(header)] }]),
      ...(body.length === 0 ? [] : [{ type: 'body', parameters: body.map(textParameter) }]),
      ...buttons.map(buttonComponent),
    ]
    return {
      type: 'template',
      template: { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) },
    }
  },
}

function interactive(type: string, { header, body, footer }: Framed, action: Wire): Wire {
  return {
    type: 'interactive',
    interactive: {
      type,
      ...(header === undefined ? {} : { header: { type: 'text', text: header } }),
      body: { text: body },
      ...(footer === undefined ? {} : { footer: { text: footer } }),
      action,
    },
  }
}

function textParameter({ name, text }: FilledVariable): Wire {
  return { type: 'text', ...(name === undefined ? {} : { parameter_name: name }), text }
}

function headerParameter(header: FilledHeader): Wire {
  if (header.kind === 'text') return textParameter(header.variable)
  if (header.kind === 'location') {
    const { latitude, longitude, name, address } = header
    return { type: 'location', location: { latitude, longitude, name, address } }
  }
  const filename = header.filename === undefined ? {} : { filename: header.filename }
  return { type: header.kind, [header.kind]: { ...header.source, ...filename } }
}

/** `index` is a string: the button's place among the template's. */
function buttonComponent(button: FilledButton): Wire {
  return { type: 'button', sub_type: button.kind, index: String(button.index), parameters: [buttonParameter(button)] }
}

function buttonParameter(button: FilledButton): Wire {
  if (button.kind === 'quick_reply') return { type: 'payload', payload: button.payload }
  if (button.kind === 'url') return { type: 'text', text: button.suffix }
  if (button.kind === 'flow') return { type: 'action', action: { flow_token: button.token } }
  return { type: 'coupon_code', coupon_code: button.code }
}
