// WhatsApp on the phone: the list of chats or one of them. What is written here goes over the emulated Cloud API.

/** @import { App } from '../app.d.ts' */
/** @import { ShownButton, ShownMessage } from '../shapes.d.ts' */

import { showChat } from '../chat.js'
import { showChatList } from '../chat-list.js'
import { el } from '../element.js'
import { openFlow } from '../flow-sheet.js'
import { openList } from '../list-sheet.js'
import { openMenu } from '../menu.js'
import { openPlaceForm } from '../place-form.js'

/** @type {App} */
export const app = {
  key: 'whatsapp',
  name: 'WhatsApp',
  icon: 'chat',
  badge: ({ unread }) => unread,

  open(host, { desk, control, voice, drawer, signal, go, openLink, failed }) {
    const chats = el('div.chat', {})
    const chat = el('div.chat', {})
    host.append(chats, chat)
    const menu = () => openMenu(desk, drawer, voice)

    // First of all, for what is hidden cannot be scrolled.
    let shown = ''
    desk.watch(() => {
      chats.hidden = desk.chat !== null
      chat.hidden = desk.chat === null
      const place = `${desk.person?.id}/${desk.number}`
      if (place !== shown) drawer.close()
      shown = place
    }, signal)

    showChatList(chats, desk, go, { signal, menu, failed })
    showChat(chat, desk, control, voice, {
      signal,
      back: () => void go({ chat: null }).catch(failed),
      menu,
      onTap: (message, button) => void tap(message, button).catch(failed),
      onLink: openLink,
    })

    /** @param {ShownMessage} message @param {ShownButton} button */
    async function tap(message, button) {
      if (button.kind === 'list')
        return openList(drawer, message, (row) => desk.act('choose', { messageId: message.id, row }))
      if (button.kind === 'location') return openPlaceForm(desk, drawer)
      if (button.kind === 'flow') return openFlow(desk, drawer, voice, message)
      const { opens, copies } = await desk.tap(message, button)
      if (typeof copies === 'string') {
        await navigator.clipboard.writeText(copies)
        voice.say(`Copied: ${copies}`)
      } else if (typeof opens === 'string' && opens.startsWith('tel:')) {
        voice.say(`The phone would now call ${opens.slice('tel:'.length)}.`)
      }
    }
  },
}
