// The phone's screen: the line with time and signal, the list of chats or one of them, and what rises over both.

/** @import { Control } from './control.js' */
/** @import { Desk } from './desk.js' */
/** @import { Go } from './phone.js' */
/** @import { ShownButton, ShownMessage } from './shapes.d.ts' */

import { showChat } from './chat.js'
import { showChatList } from './chat-list.js'
import { Drawer } from './drawer.js'
import { byId, el, icon, setText } from './element.js'
import { opensChat } from './link.js'
import { openList } from './list-sheet.js'
import { openMenu } from './menu.js'
import { openPlaceForm } from './place-form.js'
import { Voice } from './voice.js'
import { clockTime } from './words.js'

/**
 * @param {HTMLElement} host @param {Desk} desk @param {Control} control @param {Go} go
 * @param {(url: string) => Promise<void>} openLink
 */
export function showScreen(host, desk, control, go, openLink) {
  const time = el('span', {})
  const offline = el('span', {}, 'Offline')
  const signal = icon('signal')
  const trouble = el('p.trouble', { role: 'status' })
  const chats = el('div.chat', {})
  const chat = el('div.chat', {})
  const lines = el('div.lines', {})
  host.append(
    el('div.device__status.num', {}, time, el('span.push', {}), offline, signal, icon('battery')),
    trouble,
    chats,
    chat,
    lines,
  )
  const drawer = new Drawer(host, [chats, chat])
  const voice = new Voice(byId('said'), lines)
  const failed = (/** @type {unknown} */ error) => voice.fail(error)
  const menu = () => openMenu(desk, drawer, voice)

  // First of all, for what is hidden cannot be scrolled.
  let shown = ''
  desk.watch(() => {
    setText(time, clockTime(desk.now()))
    const online = desk.person?.online ?? true
    offline.hidden = online
    signal.classList.toggle('gone', !online)
    setText(trouble, desk.trouble ?? '')
    trouble.hidden = desk.trouble === null
    chats.hidden = desk.chat !== null
    chat.hidden = desk.chat === null
    const place = `${desk.person?.id}/${desk.number}`
    if (place !== shown) drawer.close()
    shown = place
  })

  const list = showChatList(chats, desk, go, { menu, failed })
  const open = showChat(chat, desk, control, voice, {
    back: () => void go({ as: desk.person?.id ?? '', chat: null }).catch(failed),
    menu,
    onTap: (message, button) => void tap(message, button).catch(failed),
    onLink: (url) => {
      if (!opensChat(url)) return false
      openLink(url).catch(failed)
      return true
    },
  })

  /** @param {ShownMessage} message @param {ShownButton} button */
  async function tap(message, button) {
    if (button.kind === 'list')
      return openList(drawer, message, (row) => desk.act('choose', { messageId: message.id, row }))
    if (button.kind === 'location') return openPlaceForm(desk, drawer)
    const { opens, copies } = await desk.tap(message, button)
    if (typeof copies === 'string') {
      await navigator.clipboard.writeText(copies)
      voice.say(`Copied: ${copies}`)
    } else if (typeof opens === 'string' && opens.startsWith('tel:')) {
      voice.say(`The phone would now call ${opens.slice('tel:'.length)}.`)
    }
  }

  return {
    voice,
    /** Puts the keyboard where the new screen begins. */
    focus: () => (desk.chat ? open.focus() : list.focus()),
    focusText: open.focusText,
  }
}
