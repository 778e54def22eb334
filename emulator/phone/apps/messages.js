// Messages on the phone: SMS by who writes, links that open as a browser opens them, and an answer for whoever can be answered.

/** @import { App, AppContext } from '../app.d.ts' */

import { el, icon, keep } from '../element.js'
import { readMarks } from '../marks.js'
import { clockTime, dayName, initials, shortMoment, showNumber } from '../words.js'

/**
 * @typedef {{ business: string, lastAt: number, lastText: string, unread: number }} Thread
 * @typedef {{ id: string, from: 'business' | 'person', text: string, at: number, business: string, segments: number,
 *   state: string }} Sms
 */

/** @type {App} */
export const app = {
  key: 'messages',
  name: 'Messages',
  icon: 'sms',
  kinds: ['sms'],

  open(host, context) {
    if (context.desk.person === null) {
      host.append(el('div.empty', {}, icon('sms'), el('h3', {}, 'Nobody holds the phone')))
    } else if (context.at === '') showThreads(host, context)
    else showThread(host, context)
    return undefined
  },

  wake({ desk, voice }) {
    desk.heard('sms', ({ person, sms }) => {
      if (person === desk.person?.id && sms.from === 'business')
        voice.whisper(`SMS from ${nameOf(sms.business)}: ${sms.text}`)
    })
  },
}

/** @param {string} business */
function nameOf(business) {
  return business.startsWith('+') ? showNumber(business) : business
}

/** @param {HTMLElement} host @param {AppContext} context */
function showThreads(host, { desk, control, signal, go, address, failed }) {
  const who = encodeURIComponent(desk.person?.id ?? '')
  const list = el('ul.chats', { 'aria-label': 'SMS' })
  const empty = el(
    'div.empty',
    {},
    icon('sms'),
    el('h3', {}, 'No messages'),
    el('p', {}, 'An SMS to this number comes here.'),
  )
  empty.hidden = true
  host.append(
    el('div.chat__head', {}, el('h2.chats__title', { tabindex: -1 }, el('b', {}, 'Messages'), el('small', {}, 'SMS'))),
    el('div.chats__scroll', {}, list, empty),
  )
  const ask = async () => {
    /** @type {{ threads: Thread[] }} */
    const { threads } = await control.get(`/people/${who}/sms`)
    if (signal.aborted) return
    keep(list, threads, ({ business }) => business, row)
    empty.hidden = threads.length > 0
  }

  /** @param {Thread} thread */
  function row({ business, lastAt, lastText, unread }) {
    const open = (/** @type {MouseEvent} */ event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      go({ app: app.key, at: business }).catch(failed)
    }
    return el(
      'li',
      {},
      el(
        'a.chats__row',
        { href: address({ app: app.key, at: business }), 'data-part': business, onclick: open },
        el('span.face', { 'aria-hidden': 'true' }, initials(business)),
        el(
          'span.chats__what',
          {},
          el('b', {}, el('bdi', {}, nameOf(business))),
          el('span', {}, el('span', { dir: 'auto' }, lastText)),
        ),
        el(
          'span.chats__end',
          {},
          el('span.num.xs.faint', {}, shortMoment(lastAt, desk.now())),
          unread > 0 && el('span.pill.num', {}, unread, el('span.vh', {}, ' unread')),
        ),
      ),
    )
  }

  listen(desk, ask, signal, failed)
}

/** @param {HTMLElement} host @param {AppContext} context */
function showThread(host, { at: business, desk, control, signal, go, openLink, failed }) {
  const path = `/people/${encodeURIComponent(desk.person?.id ?? '')}/sms/${encodeURIComponent(business)}`
  const back = () => void go({ app: app.key, at: '' }).catch(failed)
  const log = el('div.chat__log', {})
  const scroll = el(
    'div.chat__scroll',
    { role: 'log', 'aria-live': 'off', tabindex: 0, 'aria-label': `SMS with ${nameOf(business)}` },
    log,
  )
  host.append(
    el(
      'div.chat__head',
      {},
      el(
        'button.btn.btn--ghost.btn--icon.btn--sm',
        { type: 'button', 'aria-label': 'All messages', onclick: back },
        icon('left', 'icon icon--flip'),
      ),
      el('span.face', { 'aria-hidden': 'true' }, initials(business)),
      el('h2.chats__title', { tabindex: -1 }, el('b', {}, el('bdi', {}, nameOf(business))), el('small', {}, 'SMS')),
    ),
    scroll,
    business.startsWith('+')
      ? composer(async (text) => {
          await control.post(path, { text })
        }, failed)
      : el('div.chat__closed', {}, el('p.chat__hint', {}, 'This is a name, not a number. It cannot be answered.')),
  )
  const simulated = { key: 'simulated', words: 'Simulated. Nothing here reaches a real phone.' }
  /** @type {Map<string, { key: string, words: string }>} */
  const days = new Map()
  /** @type {Map<string, Sms & { key: string }>} */
  const known = new Map()

  const ask = async () => {
    /** @type {{ messages: Sms[] }} */
    const { messages } = await control.get(path)
    if (signal.aborted) return
    /** @type {({ key: string, words: string } | (Sms & { key: string }))[]} */
    const lines = [simulated]
    let day = ''
    for (const sms of messages) {
      const name = dayName(sms.at, desk.now())
      if (name !== day) lines.push(days.get(name) ?? { key: `day ${name}`, words: name })
      day = name
      lines.push(same(sms))
    }
    for (const line of lines) if ('words' in line) days.set(line.words, line)
    keep(
      log,
      lines,
      ({ key }) => key,
      (line) => ('words' in line ? el('p.chat__day', {}, line.words) : bubble(line)),
    )
    scroll.scrollTop = scroll.scrollHeight
    if (messages.some((sms) => sms.from === 'business')) await control.post(`${path}/read`)
  }

  /** The same object while it looks the same. @param {Sms} sms */
  function same(sms) {
    const before = known.get(sms.id)
    if (before?.state === sms.state) return before
    const line = { ...sms, key: sms.id }
    known.set(sms.id, line)
    return line
  }

  /** @param {Sms} sms */
  function bubble({ id, from, text, at, segments, state }) {
    const mine = from === 'person'
    const said = mine ? (state === 'delivered' ? 'delivered' : 'sent') : segments > 1 ? `${segments} segments` : ''
    return el(
      'div.turn',
      {},
      el('span.vh', {}, mine ? 'You: ' : `${nameOf(business)}: `),
      el(
        `div.msg${mine ? '.msg--mine' : ''}`,
        { 'data-part': id },
        el(
          'div.msg__text',
          { dir: 'auto' },
          ...plain(text).map((part) => (part.kind === 'link' ? link(part.text) : part.text)),
        ),
      ),
      el(`span.msg__meta.num${mine ? '.msg__meta--mine' : ''}`, {}, [clockTime(at), said].filter(Boolean).join(', ')),
    )
  }

  /** @param {string} url */
  function link(url) {
    const onclick = (/** @type {Event} */ event) => {
      if (openLink(url)) event.preventDefault()
    }
    return el('a', { href: url, dir: 'ltr', target: '_blank', rel: 'noopener noreferrer', onclick }, url)
  }

  listen(desk, ask, signal, failed)
}

/** An SMS has no marks of WhatsApp's: only links stand out. @param {string} text */
function plain(text) {
  /** @type {{ kind: 'text' | 'link', text: string }[]} */
  const parts = []
  let from = 0
  for (const mark of readMarks(text)) {
    if (mark.kind !== 'link') continue
    const url = mark.text
    const at = text.indexOf(url, from)
    parts.push({ kind: 'text', text: text.slice(from, at) }, { kind: 'link', text: url })
    from = at + url.length
  }
  return [...parts, { kind: /** @type {const} */ ('text'), text: text.slice(from) }]
}

/** @param {(text: string) => Promise<void>} say @param {(error: unknown) => void} failed */
function composer(say, failed) {
  const text = el('textarea.input.chat__text', {
    id: 'message',
    rows: 1,
    dir: 'auto',
    placeholder: 'Write an SMS',
    enterkeyhint: 'send',
    autocomplete: 'off',
  })
  const form = el(
    'form.chat__type',
    {},
    el('label.vh', { for: 'message' }, 'Message'),
    text,
    el('button.btn.btn--primary.btn--icon', { type: 'submit', 'aria-label': 'Send' }, icon('send')),
  )
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = text.value
    if (words.trim() === '') return
    text.value = ''
    say(words).catch((error) => {
      text.value = words
      failed(error)
    })
  })
  return form
}

/**
 * Asks now, and again whenever an SMS of who holds the phone comes or changes, or the connection is back.
 *
 * @param {AppContext['desk']} desk @param {() => Promise<void>} ask @param {AbortSignal} signal
 * @param {(error: unknown) => void} failed
 */
function listen(desk, ask, signal, failed) {
  const again = () => ask().catch((error) => signal.aborted || failed(error))
  desk.heard('sms', ({ person }) => person === desk.person?.id && again(), signal)
  desk.heard('opened', again, signal)
  void again()
}
