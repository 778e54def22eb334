// The chats of who holds the phone, the latest first, and the businesses that they could write to.

/** @import { Desk } from './desk.js' */
/** @import { Chat } from './shapes.d.ts' */
/** @import { AppContext } from './app.d.ts' */

import { el, icon, keep, setText } from './element.js'
import { initials, nameOf, shortMoment, showNumber } from './words.js'

/**
 * @param {HTMLElement} pane @param {Desk} desk @param {AppContext['go']} go
 * @param {{ signal: AbortSignal, menu(): void, failed(error: unknown): void }} on
 */
export function showChatList(pane, desk, go, { signal, menu, failed }) {
  const name = el('span', { dir: 'auto' })
  const number = el('small.num', {})
  const face = el('span.face', { 'aria-hidden': 'true' })
  const title = el('h2.chats__title', { tabindex: -1 }, el('b', {}, name), number)
  const more = el(
    'button.btn.btn--ghost.btn--icon.btn--sm.push',
    { type: 'button', 'aria-label': 'More about this phone', 'aria-haspopup': 'dialog', onclick: menu },
    icon('more'),
  )
  const list = el('ul.chats', { 'aria-label': 'Chats' })
  const empty = el('div.empty', {}, icon('chat'), el('h3', {}), el('p', {}))
  const [emptyTitle, emptyWords] = [empty.querySelector('h3'), empty.querySelector('p')]
  pane.append(el('div.chat__head', {}, face, title, more), el('div.chats__scroll', {}, list, empty))

  /** @type {Map<string, { look: string, row: Row }>} */
  const rows = new Map()
  /** @typedef {{ chat: Chat, when: string, href: string }} Row */

  desk.watch(() => {
    const { person } = desk
    setText(name, person ? nameOf(person) : 'Nobody')
    setText(number, person ? showNumber(person.phone) : '')
    setText(face, initials(person?.name ?? ''))
    more.hidden = person === null
    face.hidden = person === null
    const shown = person === null ? [] : [...desk.chats, ...unwritten()].sort((a, b) => b.lastAt - a.lastAt)
    keep(list, shown.map(rowOf), ({ chat }) => chat.number, makeRow)
    empty.hidden = shown.length > 0
    if (emptyTitle) setText(emptyTitle, person === null ? 'Nobody holds the phone' : 'No chats')
    if (emptyWords)
      setText(
        emptyWords,
        person === null ? 'Add somebody, or choose one of the people.' : 'The business has no number yet.',
      )
  }, signal)

  /** @returns {Chat[]} */
  function unwritten() {
    const known = new Set(desk.chats.map((chat) => chat.number))
    return (desk.about?.numbers ?? [])
      .filter(({ id }) => !known.has(id))
      .map(({ id, businessName, displayNumber }) => ({
        number: id,
        businessName,
        displayNumber,
        unread: 0,
        stoppedPromotions: false,
        blocked: false,
        thread: 'messages',
        typingUntil: null,
        draft: '',
        lastAt: 0,
        lastText: '',
        suggestions: { prompts: [], commands: [] },
      }))
  }

  /** @param {Chat} chat @returns {Row} */
  function rowOf(chat) {
    const when = chat.lastAt === 0 ? '' : shortMoment(chat.lastAt, desk.now())
    const href = `?as=${encodeURIComponent(desk.person?.id ?? '')}&chat=${encodeURIComponent(chat.number)}`
    const row = { chat, when, href }
    const look = JSON.stringify([chat.businessName, chat.lastText, chat.unread, chat.draft, when, href])
    const known = rows.get(chat.number)
    if (known?.look === look) return known.row
    rows.set(chat.number, { look, row })
    return row
  }

  /** @param {Row} row */
  function makeRow({ chat, when, href }) {
    return el(
      'li',
      {},
      el(
        'a.chats__row',
        {
          href,
          'data-part': chat.number,
          onclick: (/** @type {MouseEvent} */ event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go({ chat: chat.number }).catch(failed)
          },
        },
        el('span.face', { 'aria-hidden': 'true' }, initials(chat.businessName)),
        el(
          'span.chats__what',
          {},
          el('b', {}, el('span', { dir: 'auto' }, chat.businessName)),
          el(
            'span',
            {},
            chat.draft !== '' && el('i', {}, 'Not sent: '),
            el(
              'span',
              { dir: 'auto' },
              chat.draft || chat.lastText || (chat.lastAt === 0 ? 'Write to this business' : ''),
            ),
          ),
        ),
        el(
          'span.chats__end',
          {},
          el('span.num.xs.faint', {}, when),
          chat.unread > 0 && el('span.pill.num', {}, chat.unread, el('span.vh', {}, ' unread')),
        ),
      ),
    )
  }
}
