// What people do about a business and with their own phone: stop its promotions, block it, change their number.

/** @import { Desk } from './desk.js' */
/** @import { Drawer } from './drawer.js' */
/** @import { Voice } from './voice.js' */

import { el } from './element.js'
import { nameOf, readNumber, showNumber } from './words.js'

/** @typedef {{ title: string, hint: string, danger?: boolean, act(): Promise<unknown> | void, done?: string }} Item */

/** @param {Desk} desk @param {Drawer} drawer @param {Voice} voice */
export function openMenu(desk, drawer, voice) {
  const groups = [
    { name: 'This chat', items: chatItems(desk) },
    { name: 'This phone', items: phoneItems(desk, drawer, voice) },
  ].filter(({ items }) => items.length > 0)
  drawer.open(
    desk.chat ? desk.chat.businessName : desk.person ? nameOf(desk.person) : '',
    ...groups.map(({ name, items }) =>
      el(
        'section',
        {},
        el('h3.menu__group', {}, name),
        el('ul.acts', {}, ...items.map((item) => el('li', {}, itemButton(item, drawer, voice)))),
      ),
    ),
  )
}

/** @param {Item} item @param {Drawer} drawer @param {Voice} voice */
function itemButton({ title, hint, danger, act, done }, drawer, voice) {
  const onclick = async () => {
    try {
      const doing = act()
      if (!doing) return // it has opened a form of its own
      await doing
      drawer.close()
      if (done) voice.say(done)
    } catch (error) {
      drawer.close()
      voice.fail(error)
    }
  }
  return el(
    `button.acts__item${danger ? '.acts__item--danger' : ''}`,
    { type: 'button', onclick },
    el('b', {}, title),
    el('span', {}, hint),
  )
}

/** @param {Desk} desk @returns {Item[]} */
function chatItems(desk) {
  const { chat, person } = desk
  if (!chat || person?.gone) return []
  return [
    chat.stoppedPromotions
      ? {
          title: 'Resume promotions',
          hint: 'Allow offers from this business again.',
          act: () => desk.act('resume-promotions'),
          done: 'Promotions are allowed again.',
        }
      : {
          title: 'Stop promotions',
          hint: 'WhatsApp’s own opt-out: offers no longer arrive, other messages do. The business is told.',
          act: () => desk.act('stop-promotions'),
          done: 'Promotions are stopped.',
        },
    chat.blocked
      ? { title: 'Unblock', hint: 'Messages arrive again.', act: () => desk.act('unblock'), done: 'Unblocked.' }
      : {
          title: 'Block',
          hint: 'Nothing from this business arrives. It is not told.',
          danger: true,
          act: () => desk.act('block'),
          done: 'Blocked.',
        },
    {
      title: 'Report',
      hint: 'Lowers the quality of the template that came last. The business is not told.',
      danger: true,
      act: () => desk.act('report'),
      done: 'Reported.',
    },
    chat.thread === 'standby'
      ? {
          title: 'Take back from the other app',
          hint: 'What you write is for the business again.',
          act: () => desk.act('hand-over', { to: 'messages' }),
          done: 'The business answers again.',
        }
      : {
          title: 'Hand to another app',
          hint: 'What you write comes to the business as standby, until it sends something.',
          act: () => desk.act('hand-over', { to: 'standby' }),
          done: 'Another app answers now.',
        },
  ]
}

/** @param {Desk} desk @param {Drawer} drawer @param {Voice} voice @returns {Item[]} */
function phoneItems(desk, drawer, voice) {
  const { person } = desk
  if (!person || person.gone) return []
  return [
    person.online
      ? {
          title: 'Go offline',
          hint: 'Messages wait with one tick until the phone is back.',
          act: () => desk.alter({ online: false }),
          done: 'The phone is offline.',
        }
      : {
          title: 'Go online',
          hint: 'What has waited arrives.',
          act: () => desk.alter({ online: true }),
          done: 'The phone is online.',
        },
    {
      title: person.readReceipts ? 'Switch read receipts off' : 'Switch read receipts on',
      hint: person.readReceipts ? 'The business sees when you have read.' : 'The business sees only that it arrived.',
      act: () => desk.alter({ readReceipts: !person.readReceipts }),
      done: person.readReceipts ? 'Read receipts are off.' : 'Read receipts are on.',
    },
    {
      title: 'Change number',
      hint: `Now ${showNumber(person.phone)}.`,
      act: () => openNumberForm(desk, drawer, voice),
    },
    person.phoneHidden
      ? {
          title: 'Show number',
          hint: `The business sees ${showNumber(person.phone)} again.`,
          act: () => desk.act('show-number'),
          done: 'The number is shown.',
        }
      : {
          title: 'Hide number',
          hint: 'Behind a username; the business gets no number from you.',
          act: () => openUsernameForm(desk, drawer, voice),
        },
  ]
}

/** @param {Desk} desk @param {Drawer} drawer @param {Voice} voice */
function openNumberForm(desk, drawer, voice) {
  const phone = el('input.input', {
    id: 'new-number',
    type: 'tel',
    autocomplete: 'off',
    'aria-describedby': 'new-number-hint',
  })
  const announce = el('input', { type: 'checkbox', checked: true })
  openForm(drawer, {
    title: 'Change number',
    fields: [
      field('New number', phone, 'With its country code. Chats stay; the old number has nobody.'),
      el(
        'label.check',
        {},
        announce,
        el('span.check__label', {}, 'Tell the businesses that I chat with'),
        el('span.check__hint', {}, 'WhatsApp sends them a system message with the new number.'),
      ),
    ],
    send: 'Change number',
    act: async () => desk.act('change-number', { phone: readNumber(phone.value), announce: announce.checked }),
    done: () => voice.say(`The number is ${showNumber(desk.person?.phone ?? '')} now.`),
  })
}

/** @param {Desk} desk @param {Drawer} drawer @param {Voice} voice */
function openUsernameForm(desk, drawer, voice) {
  const { name = '', username } = desk.person ?? {}
  const suggestion = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '')
  const input = el('input.input', {
    id: 'username',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': 'username-hint',
    value: username ?? suggestion,
  })
  openForm(drawer, {
    title: 'Hide number',
    fields: [field('Username', input, '3 to 35 lowercase letters, digits, dots and underscores.')],
    send: 'Hide number',
    act: () => desk.act('hide-number', { username: input.value.replace(/^@/, '') }),
    done: () => voice.say('The number is hidden.'),
  })
}

/** @param {string} label @param {HTMLInputElement} input @param {string} hint */
function field(label, input, hint) {
  return el(
    'div.field',
    {},
    el('label.field__label', { for: input.id }, label),
    input,
    el('p.field__hint', { id: `${input.id}-hint` }, hint),
  )
}

/**
 * @param {Drawer} drawer
 * @param {{ title: string, fields: HTMLElement[], send: string, act(): Promise<unknown>, done(): void }} form
 */
export function openForm(drawer, { title, fields, send, act, done }) {
  const wrong = el('p.field__error', { role: 'alert' })
  const form = el(
    'form.stack.stack--6',
    { novalidate: true },
    ...fields,
    el('button.btn.btn--primary', { type: 'submit' }, send),
  )
  fields[0]?.append(wrong)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const first = form.querySelector('input')
    wrong.textContent = ''
    first?.removeAttribute('aria-invalid')
    try {
      await act()
      drawer.close()
      done()
    } catch (error) {
      wrong.textContent = error instanceof Error ? error.message : String(error)
      first?.setAttribute('aria-invalid', 'true')
      first?.focus()
    }
  })
  drawer.open(title, form)
}
