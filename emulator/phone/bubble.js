// A message as it stands in the chat: what it answers, header, body, footer, its buttons, and its time and state in words.

/** @import { ShownButton, ShownMessage } from './shapes.d.ts' */
/** @import { Mark } from './marks.js' */
/** @import { Control } from './control.js' */

import { el, icon } from './element.js'
import { readMarks } from './marks.js'
import { clockTime } from './words.js'

/**
 * @typedef {object} Taps
 * @property {(message: ShownMessage, button: ShownButton) => void} onTap
 * @property {(url: string) => boolean} onLink true when the phone opens it by itself
 */

/** @param {ShownMessage} message @param {string} business @param {Control} control @param {Taps} taps */
export function bubble(message, business, control, taps) {
  if (message.from === 'system') return el('p.chat__day.chat__line', { dir: 'auto' }, message.body)
  const mine = message.from === 'person'
  return el(
    'div.turn',
    {},
    el('span.vh', {}, mine ? 'You: ' : `${business}: `),
    el(
      `div.msg${mine ? '.msg--mine' : ''}`,
      {},
      message.quotes && el('blockquote.msg__quote', { dir: 'auto' }, message.quotes.text || 'A message'),
      ...headerOf(message, control),
      ...mediaOf(message.media, message.kind, control),
      ...placeOf(message.location),
      ...(message.contacts ?? []).map(cardOf),
      message.body !== '' && el('div.msg__text', { dir: 'auto' }, ...drawn(readMarks(message.body), taps)),
      message.footer !== null && el('span.msg__foot', { dir: 'auto' }, message.footer),
    ),
    message.reactions.length > 0 &&
      el(
        `span.msg__meta${mine ? '.msg__meta--mine' : ''}`,
        {},
        message.reactions.map(({ from, emoji }) => `${emoji} from ${from === 'me' ? 'you' : business}`).join(', '),
      ),
    message.buttons.length > 0 &&
      el('div.msg__btns', {}, ...message.buttons.map((button) => buttonOf(message, button, taps))),
    el(`span.msg__meta.num${mine ? '.msg__meta--mine' : ''}`, {}, metaOf(message, mine)),
  )
}

/** @param {ShownMessage} message @param {boolean} mine */
function metaOf(message, mine) {
  const time = clockTime(message.at)
  return mine ? `${time}, ${message.statusWords.toLowerCase()}` : time
}

/** @type {Record<ShownButton['kind'], string>} */
const icons = {
  quick_reply: 'reply',
  url: 'external',
  phone: 'dial',
  copy_code: 'copy',
  contact_info: 'contact',
  location: 'place',
  list: 'list',
  flow: 'list',
}

/** @param {ShownMessage} message @param {ShownButton} button @param {Taps} taps */
function buttonOf(message, button, taps) {
  const part = `${message.id}/${button.index}`
  const content = [
    icon(icons[button.kind]),
    el('span', { dir: 'auto' }, button.title),
    button.tapped && el('span.push.xs.faint', {}, 'Tapped'),
  ]
  const tap = () => taps.onTap(message, button)
  if (button.kind === 'url' && isWeb(button.url)) {
    return el(
      'a.msg__btn',
      {
        'data-part': part,
        href: button.url,
        target: '_blank',
        rel: 'noopener noreferrer',
        onclick: (/** @type {Event} */ event) => {
          if (taps.onLink(button.url ?? '')) event.preventDefault()
          tap()
        },
      },
      ...content,
      el('span.vh', {}, ', opens a new tab'),
    )
  }
  return el('button.msg__btn', { 'data-part': part, type: 'button', onclick: tap }, ...content)
}

/** @param {readonly Mark[]} marks @param {Taps} taps @returns {(Node | string)[]} */
function drawn(marks, taps) {
  return marks.map((mark) => drawnOne(mark, taps))
}

/** @param {Mark} mark @param {Taps} taps @returns {Node | string} */
function drawnOne(mark, taps) {
  switch (mark.kind) {
    case 'text':
      return mark.text
    case 'code':
      return el('code', {}, mark.text)
    case 'link':
      return linkTo(mark.text, mark.text, taps)
    case 'bold':
      return el('b', {}, ...drawn(mark.parts, taps))
    case 'italic':
      return el('i', {}, ...drawn(mark.parts, taps))
    case 'struck':
      return el('s', {}, ...drawn(mark.parts, taps))
  }
}

/** @param {string} url @param {string} text @param {Taps} [taps] */
function linkTo(url, text, taps) {
  const onclick = (/** @type {Event} */ event) => {
    if (taps?.onLink(url)) event.preventDefault()
  }
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', onclick }, text)
}

/** @param {ShownMessage} message @param {Control} control */
function headerOf({ header }, control) {
  if (!header) return []
  if (header.kind === 'text') return [el('b.msg__head', { dir: 'auto' }, String(header.text))]
  if (header.kind === 'location') return placeOf(header)
  return mediaOf(header, String(header.kind), control)
}

/** @type {Record<string, string>} */
const names = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
}

/**
 * Files that the emulator keeps are shown; one that lies elsewhere is a link, so that the page loads nothing from there.
 *
 * @param {import('../src/base/json.ts').JsonObject | null} media @param {string} kind @param {Control} control
 */
function mediaOf(media, kind, control) {
  if (!media || typeof media.url !== 'string') return []
  const name = typeof media.filename === 'string' ? media.filename : (names[kind] ?? 'File')
  const kept = /^\/_control(\/media\/.+)$/.exec(media.url)?.[1]
  const url = kept === undefined ? media.url : control.address(kept)
  if (kept === undefined && !isWeb(url)) return [el('p', {}, name)]
  if (new URL(url).origin === location.origin) {
    if (kind === 'image' || kind === 'sticker') return [el('img.msg__pic', { src: url, alt: name })]
    if (kind === 'video') return [el('video.msg__pic', { src: url, controls: true, 'aria-label': name })]
    if (kind === 'audio') return [el('audio.msg__pic', { src: url, controls: true, 'aria-label': name })]
  }
  return [el('p', {}, linkTo(url, name))]
}

/** @param {import('../src/base/json.ts').JsonObject | null} place */
function placeOf(place) {
  if (!place) return []
  const words = [place.name, place.address].filter((each) => typeof each === 'string' && each !== '').join(', ')
  return [
    el(
      'p.msg__part',
      {},
      icon('place'),
      el('span', {}, words || 'Location', el('bdi.num.line-of.xs.faint', {}, `${place.latitude}, ${place.longitude}`)),
    ),
  ]
}

/** @param {any} contact */
function cardOf(contact) {
  const phone = contact?.phones?.[0]?.phone
  return el(
    'p.msg__part',
    {},
    icon('contact'),
    el(
      'span',
      { dir: 'auto' },
      contact?.name?.formatted_name ?? 'Contact',
      phone && el('bdi.num.line-of.xs.faint', {}, phone),
    ),
  )
}

/** @param {string | undefined} url */
function isWeb(url) {
  return /^https?:$/.test(URL.parse(url ?? '')?.protocol ?? '')
}
