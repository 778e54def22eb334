// Mail on the phone: letters in the mailbox of who holds it, or in any other that has had one. A letter is shown as its writer
// made it, in a frame where nothing runs; its links open in a tab, and the button beside it does what a mail provider does.

/** @import { App, AppContext } from '../app.d.ts' */

import { el, icon, keep, setText } from '../element.js'
import { initials, moment, shortMoment } from '../words.js'

/**
 * @typedef {object} Letter
 * @property {string} id
 * @property {string} mailbox
 * @property {number} receivedAt
 * @property {{ name: string, address: string }} from
 * @property {string} subject
 * @property {boolean} read
 * @property {boolean} oneClick
 * @property {{ at: number, status: number } | null} unsubscribed
 * @property {string} [text]
 * @property {string | null} [html]
 */

/** @type {App} */
export const app = {
  key: 'mail',
  name: 'Mail',
  icon: 'mail',
  kinds: ['letter'],

  open(host, context) {
    if (context.desk.person === null) {
      host.append(el('div.empty', {}, icon('mail'), el('h3', {}, 'Nobody holds the phone')))
    } else if (context.at === '' || context.at.includes('@')) showMailbox(host, context)
    else showLetter(host, context)
    return undefined
  },
}

/** @param {HTMLElement} host @param {AppContext} context */
function showMailbox(host, { at, desk, control, signal, go, address, failed }) {
  const who = el('b', { dir: 'auto' }, at === '' ? 'Inbox' : 'Another mailbox')
  const mailbox = el('small.num', { dir: 'ltr' }, at)
  const list = el('ul.chats', { 'aria-label': 'Letters' })
  const empty = el('div.empty', {}, icon('mail'), el('h3', {}, 'No letters'), el('p', {}))
  host.append(
    el('div.chat__head', {}, el('h2.chats__title', { tabindex: -1 }, who, mailbox)),
    el('div.chats__scroll', {}, list, empty),
    otherMailbox(go, failed),
  )
  /** @type {Letter[]} */
  let letters = []
  let own = at

  const ask = async () => {
    if (own === '') {
      const found = await control.get(`/people/${encodeURIComponent(desk.person?.id ?? '')}/mailbox`)
      own = found.address
    }
    const answer = await control.get(`/mailboxes/${encodeURIComponent(own)}/letters`)
    if (signal.aborted) return
    letters = answer.letters
    setText(mailbox, own)
    setText(/** @type {HTMLElement} */ (empty.querySelector('p')), `What is sent to ${own} comes here.`)
    draw()
  }
  const draw = () => {
    keep(list, letters, ({ id }) => id, row)
    empty.hidden = letters.length > 0
  }

  /** @param {Letter} letter */
  function row({ id, from, subject, receivedAt, read }) {
    const name = from.name || from.address
    const open = (/** @type {MouseEvent} */ event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      go({ app: app.key, at: id }).catch(failed)
    }
    return el(
      'li',
      {},
      el(
        'a.chats__row',
        { href: address({ app: app.key, at: id }), 'data-part': id, onclick: open },
        el('span.face', { 'aria-hidden': 'true' }, initials(name)),
        el(
          'span.chats__what',
          {},
          el('b', {}, el('span', { dir: 'auto' }, name)),
          el('span', { dir: 'auto' }, subject || 'No subject'),
        ),
        el(
          'span.chats__end',
          {},
          el('span.num.xs.faint', {}, shortMoment(receivedAt, desk.now())),
          !read && el('span.pill', {}, 'New'),
        ),
      ),
    )
  }

  const again = () => void ask().catch(failed)
  desk.heard('letter', ({ letter }) => letter.mailbox === own && again(), signal)
  desk.heard('opened', again, signal)
  again()
}

/** @param {AppContext['go']} go @param {AppContext['failed']} failed */
function otherMailbox(go, failed) {
  const address = el('input.input.input--sm', {
    type: 'email',
    'aria-label': 'Address of a mailbox',
    placeholder: 'ada@example.com',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
  })
  const form = el(
    'form.mail__other',
    { novalidate: true },
    address,
    el('button.btn.btn--sm', { type: 'submit' }, 'Look into it'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const at = address.value.trim()
    if (/^[^\s@]+@[^\s@]+$/.test(at)) go({ app: app.key, at }).catch(failed)
    else failed(new Error('Write the whole address of a mailbox, such as ada@example.com.'))
  })
  return form
}

/** @param {HTMLElement} host @param {AppContext} context */
function showLetter(host, { at, control, voice, signal, go, openLink, failed }) {
  const back = () => void go({ app: app.key, at: '' }).catch(failed)
  const subject = el('h2.mail__subject', { tabindex: -1 })
  const from = el('b', { dir: 'auto' })
  const line = el('small.num', {})
  const stop = el('button.btn.btn--sm', { type: 'button', onclick: () => void unsubscribe().catch(failed) })
  const other = el('button.btn.btn--sm.btn--ghost.push', { type: 'button', onclick: () => turn(!asText) })
  const frame = el('iframe.mail__page', {
    title: 'The letter',
    // No script of the letter runs; its links open in a tab of their own.
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    src: control.address(`/letters/${encodeURIComponent(at)}/page`),
  })
  const text = el('pre.mail__text', {})
  host.append(
    el(
      'div.chat__head',
      {},
      el(
        'button.btn.btn--ghost.btn--icon.btn--sm',
        { type: 'button', 'aria-label': 'All letters', onclick: back },
        icon('left', 'icon icon--flip'),
      ),
      el('p.chats__title', {}, from, line),
    ),
    el(
      'div.mail__scroll',
      { tabindex: 0, role: 'region', 'aria-label': 'Letter' },
      subject,
      el('div.mail__acts', {}, stop, other),
      frame,
      text,
    ),
  )
  let asText = false

  frame.addEventListener('load', () => {
    const inside = frame.contentDocument
    if (inside === null) return
    frame.style.height = `${inside.documentElement.scrollHeight}px`
    inside.addEventListener('click', (event) => {
      // Elements of another document are of its own class; what they can do is the same.
      const link = /** @type {HTMLElement | null} */ (event.target)?.closest('a')
      if (!link) return
      event.preventDefault()
      follow(link.href)
    })
  })

  /** @param {string} url */
  function follow(url) {
    if (!openLink(url)) window.open(url, '_blank', 'noopener')
  }

  /** @param {boolean} wanted */
  function turn(wanted) {
    asText = wanted
    frame.hidden = asText
    text.hidden = !asText
    setText(other, asText ? 'As a page' : 'As text')
  }

  /** @param {Letter} letter */
  function show(letter) {
    setText(subject, letter.subject || 'No subject')
    setText(from, letter.from.name || letter.from.address)
    setText(line, `${letter.from.address}, ${moment(letter.receivedAt)}`)
    stop.hidden = !letter.oneClick
    stop.disabled = letter.unsubscribed !== null
    setText(stop, letter.unsubscribed === null ? 'Unsubscribe' : 'Unsubscribed')
  }

  async function unsubscribe() {
    const letter = await control.post(`/letters/${encodeURIComponent(at)}/unsubscribe`)
    show(letter)
    const { status } = letter.unsubscribed
    voice.say(
      status === 200
        ? 'Your mail provider has told them, and they have heard it.'
        : `Your mail provider has told them; they answered ${status === 0 ? 'nothing' : status}.`,
    )
  }

  async function ask() {
    const letter = await control.get(`/letters/${encodeURIComponent(at)}`)
    if (signal.aborted) return
    show(letter)
    text.replaceChildren(...linked(letter.text, follow))
    other.hidden = letter.html === null
    turn(letter.html === null)
    if (!letter.read) await control.post(`/letters/${encodeURIComponent(at)}/read`)
  }
  ask().catch(failed)
}

/** @param {string} words @param {(url: string) => void} follow */
function linked(words, follow) {
  return words.split(/(https?:\/\/[^\s<>]+)/).map((piece) =>
    /^https?:\/\//.test(piece)
      ? el(
          'a',
          {
            href: piece,
            target: '_blank',
            rel: 'noopener',
            onclick: (/** @type {MouseEvent} */ event) => {
              event.preventDefault()
              follow(piece)
            },
          },
          piece,
        )
      : piece,
  )
}
