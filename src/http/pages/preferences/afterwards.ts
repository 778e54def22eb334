/** What was just done, the way back, and what only a message from the number can do. */
import { confirmationLink } from '../../../actions/confirmation-link.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { confirmPage } from '../../../copy/confirm-page.ts'
import { messages } from '../../../copy/messages.ts'
import { fillPlural, listOf } from '../../../copy/words.ts'
import type { ShownAddress } from '../../../domain/contact-page.ts'
import { waMeLink } from '../../../protocol/whatsapp/wa-me.ts'
import { icon } from '../icons.ts'
import { messageToSend } from '../message-to-send.ts'
import { chatLink } from '../phone-link.ts'
import { dayText, filled, momentText, nameText } from '../words.ts'
import { undoOf } from './done.ts'
import type { Flash } from './flash.ts'
import type { ChoicesGround } from './ground.ts'

export function afterwards(ground: ChoicesGround): Part {
  const { flash, choices } = ground.view
  if (flash === undefined) return undefined
  const address = choices.addresses.find(({ key }) => key.addressId === flash.address) ?? choices.addresses[0]
  return [saved(ground, flash, address), turnOn(ground, flash, address)]
}

function saved(ground: ChoicesGround, flash: Flash, address: ShownAddress): Part {
  const text = savedText(ground, flash, address)
  if (text === undefined) return undefined
  const { undo, hint } = wayBack(ground, flash)
  return html`<div class="leaf__sec saved" tabindex="-1" autofocus><p role="status">${icon('check')}<span><b>${text}</b>${hint !== undefined && html` ${hint}`}</span></p>${undo}</div>`
}

function savedText(ground: ChoicesGround, flash: Flash, address: ShownAddress): Part {
  const { language } = ground.view
  const words = ground.words.saved
  const business = nameText(ground.business)
  const number = ground.numberOf(address)
  switch (flash.done) {
    case 'all':
    case 'marketing':
      return filled(words[flash.done], { business })
    case 'number':
      return filled(words.number, { number })
    case 'wrong_number':
      return filled(words.wrongNumber, { number })
    case 'paused':
      return filled(words.paused, { date: dayText(language, new Date(address.pausedUntil)) })
    case 'resumed':
    case 'undone':
    case 'nothing':
      return words[flash.done]
    case 'asked':
      return undefined
    case 'saved': {
      const [off, on] = [ground.names(flash.off ?? []), ground.names(flash.on ?? [])]
      if (off.length + on.length > 1) return fillPlural(language, words.several, off.length + on.length, {})
      const [topic = ''] = [...off, ...on]
      return filled(off.length > 0 ? words.off : words.on, { topic: nameText(topic) })
    }
  }
}

/** A no is taken back by a message from the number; everything else by the button. */
function wayBack(ground: ChoicesGround, flash: Flash): { readonly undo: Part; readonly hint: Part } {
  const { choices, sealed, language } = ground.view
  const label = html`${icon('undo', 'icon icon--flip')}${ground.words.saved.undo}`
  const undo = undoOf(choices.link, flash)
  if (undo === 'start' && choices.sender !== undefined) {
    const link = chatLink(
      choices.world.workspace,
      waMeLink(choices.sender.displayNumber, 'START'),
      ground.phoneOf(choices.addresses[0]),
    )
    return {
      undo: html`<a class="btn btn--ghost" href="${link}">${label}</a>`,
      hint: messages[language].stopped.comeBack,
    }
  }
  if (undo !== 'button') return { undo: undefined, hint: undefined }
  const inner = html`<input type="hidden" name="s" value="${sealed}"><button class="btn btn--ghost" type="submit" name="do" value="undo">${label}</button>`
  return { undo: ground.form(inner), hint: undefined }
}

/** What was asked for waits for a message from the number. */
function turnOn(ground: ChoicesGround, { asked }: Flash, address: ShownAddress): Part {
  const { choices, language, now } = ground.view
  if (asked === undefined || choices.sender === undefined || asked.until <= now.getTime()) return undefined
  const words = ground.words.turnOn
  const topics = ground.names(asked.topics)
  const text = filled(words.text, {
    topic: nameText(listOf(language, topics)),
    number: ground.numberOf(address),
  })
  const message = messageToSend({
    language,
    workspace: choices.world.workspace,
    link: confirmationLink(choices.sender, { business: ground.business, language, topics, code: asked.code }),
    code: asked.code,
    from: ground.phoneOf(address),
    hints: html`<p class="leaf__hint">${filled(confirmPage[language].until, { time: momentText(language, new Date(asked.until)) })}</p>`,
  })
  return html`<section class="leaf__sec confirm" aria-labelledby="turn-on"><div class="confirm__head"><h2 id="turn-on" tabindex="-1"${autofocus(ground)}>${words.heading}</h2><p class="leaf__hint">${text}</p></div>
${message}</section>`
}

/** Where nothing else was done, what is left to do is where the reader begins. */
function autofocus({ view }: ChoicesGround): Html | false {
  return view.flash?.done === 'asked' && html` autofocus`
}
