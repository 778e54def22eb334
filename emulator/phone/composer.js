// The line to write in. What is typed and not sent stays with its chat; what a link filled in can be changed before it is sent.

/** @import { Desk } from './desk.js' */
/** @import { Voice } from './voice.js' */

import { el, icon, keep, setText } from './element.js'

/** @param {HTMLElement} pane @param {Desk} desk @param {Voice} voice @param {AbortSignal} signal */
export function showComposer(pane, desk, voice, signal) {
  const text = el('textarea.input.chat__text', {
    id: 'message',
    rows: 1,
    dir: 'auto',
    placeholder: 'Write a message',
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': 'from-link',
  })
  const send = el('button.btn.btn--primary.btn--icon', { type: 'submit', 'aria-label': 'Send' }, icon('send'))
  const form = el('form.chat__type', {}, el('label.vh', { for: 'message' }, 'Message'), text, send)
  const fromLink = el('p.chat__hint', { id: 'from-link' }, '')
  const chips = el('div.chat__chips', { role: 'group', 'aria-label': 'Suggested by the business' })
  const stopped = el('p.chat__hint', {})
  const unblock = el('button.btn.btn--sm', { type: 'button' }, 'Unblock')
  const closed = el('div.chat__closed', {}, stopped, unblock)
  pane.append(chips, fromLink, form, closed)

  /** The chat in the line, the draft that it had last, the link that filled it in, and whether somebody has typed since. */
  let chatShown = ''
  let draftSeen = ''
  let linkSeen = desk.link
  let typed = false

  text.addEventListener('input', () => {
    typed = true
    desk.changed()
  })
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void say(text.value)
  })
  unblock.addEventListener('click', () => {
    desk.act('unblock').then(
      () => text.focus(),
      (error) => voice.fail(error),
    )
  })

  /** @param {string} words */
  async function say(words) {
    if (words.trim() === '') return
    const before = { chat: chatShown, words: text.value }
    fill('')
    desk.link = null
    try {
      await desk.act('say', { text: words })
    } catch (error) {
      if (before.chat === chatShown) fill(before.words)
      voice.fail(error)
    }
  }

  /** @param {string} words */
  function fill(words) {
    text.value = words
    typed = false
    desk.changed()
  }

  /** What was typed is kept with the chat that it was typed in. @param {string} key */
  function leave(key) {
    const [who, number] = key.split('/')
    if (typed && who && number) void desk.keepDraft(who, number, text.value).catch(() => {})
  }

  desk.watch(() => {
    const { chat, person } = desk
    const key = chat && person ? `${person.id}/${chat.number}` : ''
    if (key !== chatShown) {
      leave(chatShown)
      chatShown = key
      draftSeen = chat?.draft ?? ''
      text.value = draftSeen
      typed = false
    } else if (chat && chat.draft !== draftSeen) {
      // Another window, or a link opened there; never over what somebody is typing here.
      draftSeen = chat.draft
      if (!typed) text.value = draftSeen
    }
    if (desk.link !== linkSeen && (desk.link === null || desk.link.number === chat?.number)) {
      linkSeen = desk.link
      if (linkSeen) text.value = linkSeen.text
      typed = false
    }
    const gone = person?.gone ?? false
    const blocked = chat?.blocked ?? false
    form.hidden = gone || blocked
    closed.hidden = !form.hidden
    unblock.hidden = gone
    setText(stopped, gone ? 'This person is not on WhatsApp any more.' : 'You blocked this business.')
    const linked = desk.link !== null && desk.link.number === chat?.number && text.value !== ''
    setText(fromLink, linked ? 'From a link. Nothing is sent until you press Send.' : '')
    fromLink.hidden = !linked
    showChips()
  }, signal)

  signal.addEventListener('abort', () => leave(chatShown))

  function showChips() {
    const { prompts = [], commands = [] } = desk.chat?.suggestions ?? {}
    const words = text.value
    const offered = form.hidden
      ? []
      : words.startsWith('/')
        ? commands.map(({ name }) => `/${name}`).filter((name) => name.startsWith(words))
        : desk.messages.length === 0 && words === ''
          ? prompts
          : []
    chips.hidden = offered.length === 0
    keep(
      chips,
      offered,
      (offer) => offer,
      (offer) => el('button.btn.btn--sm', { type: 'button', dir: 'auto', onclick: () => void say(offer) }, offer),
    )
  }
}
