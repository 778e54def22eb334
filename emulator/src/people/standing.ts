// What people do about the business, and to their own account: stop its promotions, block it, report it, take another
// number, hide the number, leave. Most of it the business is never told; it only sees what fails afterwards.

import type { BusinessNumber } from '../account/numbers.ts'
import { type JsonObject, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { Done, OnTold } from './acts.ts'
import { systemLine } from './chat-view.ts'
import type { Person } from './person.ts'

export class Standing {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  stopPromotions(person: Person, number: BusinessNumber, onTold?: OnTold): Done {
    return this.#prefer(person, number, 'stop', onTold)
  }

  /** Lifts the platform's own block; whether it is a yes is for the business to judge. */
  resumePromotions(person: Person, number: BusinessNumber, onTold?: OnTold): Done {
    return this.#prefer(person, number, 'resume', onTold)
  }

  block(person: Person, number: BusinessNumber): Done {
    const chat = this.#world.chats.open(person.id, number.id)
    if (chat.blocked) return {}
    chat.blocked = true
    this.#complain(person, number)
    systemLine(this.#world, person, chat, 'You blocked this business.')
    this.#world.stream.chat(person, chat)
    return {}
  }

  unblock(person: Person, number: BusinessNumber): Done {
    const chat = this.#world.chats.open(person.id, number.id)
    if (!chat.blocked) return {}
    chat.blocked = false
    systemLine(this.#world, person, chat, 'You unblocked this business.')
    this.#world.stream.chat(person, chat)
    return {}
  }

  report(person: Person, number: BusinessNumber, body: JsonObject): Done {
    const chat = this.#world.chats.open(person.id, number.id)
    if (body.block === true && !chat.blocked) return this.block(person, number)
    this.#complain(person, number)
    systemLine(this.#world, person, chat, 'You reported this business.')
    return {}
  }

  /** Their account moves to another number, with a new BSUID. The business hears of it unless `announce` is false. */
  changeNumber(person: Person, body: JsonObject, onTold?: OnTold): Done {
    const { people, identity, numbers, chats, clock, ids } = this.#world
    const phone = digitsOf(textOf(body.phone) ?? '')
    if (phone === null) throw new Refusal(400, 'Give the new number in phone, with its country code.', 'phone')
    if (person.gone) throw new Refusal(409, `${person.name} is not on WhatsApp any more.`)
    const holder = people.byDigits(phone)
    if (holder && holder !== person)
      throw new Refusal(409, 'Somebody else has this number.', 'phone', { id: holder.id })
    const shown = identity.phoneShown(person)
    const before = { waId: person.waId, bsuid: person.bsuid, parent: identity.parentOf(person) }
    people.moveTo(person, phone)
    if (shown) identity.met(person)
    const parent = identity.parentOf(person)
    const known = chats.of(person.id).filter((chat) => chat.messages.length > 0 || chat.lastAt > 0)
    if (body.announce !== false) {
      for (const chat of known) {
        const number = numbers.find(chat.number)
        if (!number) continue
        const words = shown
          ? `User ${person.name} changed from ${before.waId} to ${person.waId}`
          : `User ${person.name} changed their user id`
        this.#world.webhooks.tell({
          lane: 'inbound',
          field: chat.thread,
          number: number.id,
          people: [person.id],
          contact: null,
          item: {
            kind: 'messages',
            value: {
              ...(shown && { from: before.waId }),
              from_user_id: before.bsuid,
              id: ids.wamid(shown ? before.waId : ids.nextDigits('no number', 13), 'in'),
              timestamp: String(clock.seconds()),
              type: 'system',
              system: {
                body: words,
                ...(shown && { wa_id: person.waId }),
                type: shown ? 'user_changed_number' : 'user_changed_user_id',
                user_id: person.bsuid,
                previous_user_id: before.bsuid,
                ...(parent !== null && { parent_user_id: parent, previous_parent_user_id: before.parent }),
              },
            },
          },
          ...(onTold && chat === known[0] && { onTold }),
        })
      }
    }
    for (const chat of known) systemLine(this.#world, person, chat, `You changed your number to +${phone}.`)
    if (known.length === 0 || body.announce === false) onTold?.(this.#world.untold())
    this.#world.stream.person(person)
    return {}
  }

  /** The carrier has given the number to somebody else. Nothing tells the business but a new BSUID under the old number. */
  newOwner(person: Person, body: JsonObject): Done {
    const { people, stream } = this.#world
    const { phone } = person
    people.leave(person)
    stream.person(person)
    const owner = people.add({ phone, name: textOf(body.name) ?? 'New owner', language: person.language })
    stream.person(owner)
    return { newPerson: owner.id }
  }

  leave(person: Person): Done {
    this.#world.people.leave(person)
    this.#world.stream.person(person)
    return {}
  }

  hideNumber(person: Person, body: JsonObject): Done {
    const username = textOf(body.username) ?? person.username
    if (username === null) throw new Refusal(400, 'Hiding the number needs a username.', 'username')
    checkUsername(username)
    person.username = username
    person.phoneHidden = true
    this.#world.stream.person(person)
    return {}
  }

  showNumber(person: Person): Done {
    person.phoneHidden = false
    this.#world.stream.person(person)
    return {}
  }

  /** As after 30 days of silence and with the contact book emptied: the business has no right to see the number. */
  forgetNumber(person: Person): Done {
    person.phoneMetAt = null
    person.inContactBook = false
    this.#world.stream.person(person)
    return {}
  }

  reinstall(person: Person): Done {
    person.installation++
    return {}
  }

  handOver(person: Person, number: BusinessNumber, body: JsonObject): Done {
    if (body.to !== 'standby' && body.to !== 'messages') throw new Refusal(400, 'to is "standby" or "messages".', 'to')
    const chat = this.#world.chats.open(person.id, number.id)
    chat.thread = body.to
    this.#world.stream.chat(person, chat)
    return {}
  }

  #prefer(person: Person, number: BusinessNumber, value: 'stop' | 'resume', onTold?: OnTold): Done {
    const { clock, identity, chats, webhooks } = this.#world
    if (person.gone) throw new Refusal(409, `${person.name} is not on WhatsApp any more.`)
    const chat = chats.open(person.id, number.id)
    person.stoppedPromotions = value === 'stop'
    const shown = identity.phoneShown(person)
    const parent = identity.parentOf(person)
    webhooks.tell({
      lane: 'inbound',
      field: 'user_preferences',
      number: number.id,
      people: [person.id],
      contact: identity.contact(person, { username: true, keyHash: false }),
      item: {
        kind: 'user_preferences',
        value: {
          ...(shown && { wa_id: person.waId }),
          user_id: person.bsuid,
          ...(parent !== null && { parent_user_id: parent }),
          detail:
            value === 'stop'
              ? 'User requested to stop marketing messages'
              : 'User requested to resume marketing messages',
          category: 'marketing_messages',
          value,
          timestamp: clock.seconds(),
        },
      },
      ...(onTold && { onTold }),
    })
    systemLine(
      this.#world,
      person,
      chat,
      value === 'stop'
        ? 'You stopped promotions from this business.'
        : 'You allowed promotions from this business again.',
    )
    this.#world.stream.person(person)
    this.#world.stream.chat(person, chat)
    return {}
  }

  /** It falls back on the template that they got last. */
  #complain(person: Person, number: BusinessNumber): void {
    const { chats, templates, pauses } = this.#world
    const last = chats.find(person.id, number.id)?.messages.findLast((message) => message.wording !== null)
    const template = last?.wording && templates.byId(last.wording.slice(0, last.wording.indexOf(':')))
    if (template) pauses.complain(template)
  }
}

export function checkUsername(username: string): void {
  if (!/^[a-z0-9._]{3,35}$/.test(username)) {
    throw new Refusal(400, 'A username has 3 to 35 lowercase letters, digits, dots and underscores.', 'username')
  }
}
