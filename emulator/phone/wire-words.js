// What an entry of the wire says in a line: a call by what it asks for, a webhook by what it tells.

/** @import { WireEntry } from './shapes.d.ts' */

/** @param {WireEntry} entry @returns {{ title: string, sub: string }} */
export function wireWords(entry) {
  if (entry.direction === 'in') {
    const sub = `${entry.method} ${shortPath(entry.path)}`
    return { title: upperFirst(entry.about) || sub, sub }
  }
  const told = tellings(entry)
  const title =
    told.length === 1 ? (told[0] ?? '') : told.length > 1 ? `${told[0]} and ${told.length - 1} more` : entry.about
  // Events of the account are told whole by the title; of messages and statuses there may be many.
  const many = /^\d+ (messages|statuses)/.test(entry.about)
  return { title, sub: many ? `Webhook, ${entry.about.replace(/^1 /, '')}` : 'Webhook' }
}

/** Without version and id, which the bytes have. @param {string} path */
function shortPath(path) {
  return (
    path
      .replace(/^\/v\d+\.\d+/, '')
      .replace(/^\/\d+(?=\/)/, '')
      .split('?')[0] ?? path
  )
}

/** One line for each thing that a webhook tells; none when its body was cut. @param {WireEntry} entry */
function tellings(entry) {
  let body
  try {
    body = JSON.parse(entry.request)
  } catch {
    return []
  }
  /** @type {string[]} */
  const lines = []
  for (const change of list(body.entry).flatMap((each) => list(each.changes))) {
    const { field, value = {} } = change
    const messages = list(value.messages).map(messageWords)
    const statuses = list(value.statuses).map((status) => upperFirst(String(status.status)))
    const preferences = list(value.user_preferences).map((each) =>
      each.value === 'stop' ? 'Promotions stopped' : 'Promotions resumed',
    )
    const told = [...messages, ...statuses, ...preferences]
    lines.push(...(told.length > 0 ? told : [upperFirst(String(field).replaceAll('_', ' '))]))
  }
  return lines
}

/** @param {any} message */
function messageWords({ type, ...message }) {
  switch (type) {
    case 'text':
      return `“${cut(message.text?.body)}” arrives`
    case 'button':
      return `“${cut(message.button?.text)}” tapped`
    case 'interactive': {
      if (message.interactive?.type === 'nfm_reply') return 'Form sent'
      const reply = message.interactive?.button_reply ?? message.interactive?.list_reply
      return message.interactive?.type === 'list_reply'
        ? `“${cut(reply?.title)}” chosen`
        : `“${cut(reply?.title)}” tapped`
    }
    case 'system':
      return message.system?.type === 'user_changed_number' ? 'Number changed' : 'User id changed'
    case 'contacts':
      return 'Contact card arrives'
    default:
      return `${upperFirst(String(type))} arrives`
  }
}

/** In marks that keep a text in its own direction. @param {unknown} text */
function cut(text) {
  const line = String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return `\u2068${line.length > 40 ? `${line.slice(0, 39)}…` : line}\u2069`
}

/** @param {string} text */
function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** @param {unknown} value @returns {any[]} */
function list(value) {
  return Array.isArray(value) ? value : []
}

/** JSON written so that it can be read; anything else as it is. @param {string} text */
export function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
