// An open chat: who it is with, what was written, and whether the business is writing.

/** @import { Desk } from './desk.js' */
/** @import { Control } from './control.js' */
/** @import { ShownMessage } from './shapes.d.ts' */
/** @import { Taps } from './bubble.js' */
/** @import { Voice } from './voice.js' */

import { bubble } from './bubble.js'
import { showComposer } from './composer.js'
import { el, icon, keep, setText } from './element.js'
import { dayName, initials } from './words.js'

/** @typedef {{ key: string, words: string } | { key: string, message: ShownMessage }} Line */

/**
 * @param {HTMLElement} pane @param {Desk} desk @param {Control} control @param {Voice} voice
 * @param {Taps & { signal: AbortSignal, back(): void, menu(): void }} on
 */
export function showChat(pane, desk, control, voice, { signal, back, menu, ...taps }) {
  const face = el('span.face', { 'aria-hidden': 'true' })
  const name = el('span', { dir: 'auto' })
  const number = el('small.num', {})
  const title = el('h2.chats__title', { tabindex: -1 }, el('b', {}, name), number)
  const state = el('p.chat__state', {})
  const log = el('div.chat__log', {})
  const scroll = el('div.chat__scroll', { role: 'log', 'aria-live': 'off', tabindex: 0 }, log)
  pane.append(
    el(
      'div.chat__head',
      {},
      el(
        'button.btn.btn--ghost.btn--icon.btn--sm',
        { type: 'button', 'aria-label': 'All chats', onclick: back },
        icon('left', 'icon icon--flip'),
      ),
      face,
      title,
      el(
        'button.btn.btn--ghost.btn--icon.btn--sm.push',
        { type: 'button', 'aria-label': 'More', 'aria-haspopup': 'dialog', onclick: menu },
        icon('more'),
      ),
    ),
    state,
    scroll,
  )
  showComposer(pane, desk, voice, signal)

  /** Lines that are not messages, the same object each time. @type {Map<string, Line>} */
  const lines = new Map()
  /** @type {WeakMap<ShownMessage, Line>} */
  const ofMessages = new WeakMap()
  let shown = ''

  // Who looks at the newest message goes on doing so, also when a picture or a font makes what is above it longer.
  let atEnd = true
  const follow = () => {
    if (atEnd) scroll.scrollTop = scroll.scrollHeight
  }
  scroll.addEventListener('scroll', () => {
    atEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 24
  })
  const sizes = new ResizeObserver(follow)
  sizes.observe(log)
  sizes.observe(scroll)
  signal.addEventListener('abort', () => sizes.disconnect())

  desk.watch(() => {
    const { chat, person } = desk
    if (!chat || !person) return
    setText(name, chat.businessName)
    setText(number, `Business, ${chat.displayNumber}`)
    setText(face, initials(chat.businessName))
    scroll.setAttribute('aria-label', `Messages with ${chat.businessName}`)
    setText(state, stateWords())
    state.hidden = state.textContent === ''

    const key = `${person.id}/${chat.number}`
    if (key !== shown) atEnd = true
    shown = key
    keep(
      log,
      linesOf(),
      (line) => `${key}/${line.key}`,
      (line) =>
        'message' in line ? bubble(line.message, chat.businessName, control, taps) : el('p.chat__day', {}, line.words),
    )
    follow()
  }, signal)

  function stateWords() {
    const { chat, person } = desk
    return [
      person?.online === false && 'This phone is offline.',
      chat?.stoppedPromotions && 'You stopped promotions.',
      chat?.thread === 'standby' && 'Another app answers here.',
    ]
      .filter(Boolean)
      .join(' ')
  }

  /** @returns {Line[]} */
  function linesOf() {
    const now = desk.now()
    /** @type {Line[]} */
    const found = [line('simulated', 'Simulated. Nothing here reaches a real phone.')]
    let day = ''
    for (const message of desk.messages) {
      const name = dayName(message.at, now)
      if (name !== day) found.push(line(`day ${name}`, name))
      day = name
      found.push(lineOf(message))
    }
    const { typingUntil = null, businessName = '' } = desk.chat ?? {}
    if (typingUntil !== null && typingUntil > now) found.push(line('typing', `${businessName} is typing`))
    return found
  }

  /** @param {string} key @param {string} words @returns {Line} */
  function line(key, words) {
    const known = lines.get(key)
    if (known && 'words' in known && known.words === words) return known
    const made = { key, words }
    lines.set(key, made)
    return made
  }

  /** @param {ShownMessage} message @returns {Line} */
  function lineOf(message) {
    const made = ofMessages.get(message) ?? { key: message.id, message }
    ofMessages.set(message, made)
    return made
  }
}
