// What becomes of a message after "accepted": sent, delivered, read, or failed, each told in a status webhook. Messages to
// somebody whose telephone is off wait on one tick; what outlives its time to live is dropped without a word.

import { type JsonObject, objectOf, textOf } from '../base/json.ts'
import { webhookError } from '../errors.ts'
import type { Chat } from '../people/chats.ts'
import type { Person } from '../people/person.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import { fateOf } from './fate.ts'
import { isAfter, type Message, type MessageState } from './message.ts'
import { inFreeEntry } from './windows.ts'

export class Statuses {
  readonly #world: World
  /** Whoever waits for the first status of a message to be told. */
  readonly #waiting = new Map<string, (told: Told) => void>()

  constructor(world: World) {
    this.#world = world
    const { timetable } = world
    timetable.onDue('message.go', ({ id }) => this.#due(id, (message) => this.#go(message)))
    timetable.onDue('message.deliver', ({ id }) => this.#due(id, (message) => this.#deliver(message)))
    timetable.onDue('message.read', ({ id }) => this.#due(id, (message) => this.read(message)))
    timetable.onDue('message.habit', ({ id, habit }) =>
      this.#due(id, (message) => world.acts.byHabit(message, Number(habit))),
    )
  }

  /** A message just accepted starts on its way. */
  start(message: Message, onFirstTold?: (told: Told) => void): void {
    if (onFirstTold) this.#waiting.set(message.id, onFirstTold)
    this.#later(message, this.#world.settings.timing.sentAfterMs, 'message.go')
  }

  /** A message held by pacing: on its way now, or failed with a code. */
  letGo(id: string, failure: number | null): void {
    const message = this.#world.messages.find(id)
    if (message?.state !== 'held') return
    message.pending--
    message.state = 'accepted'
    if (failure === null) this.start(message)
    else this.#fail(message, failure)
  }

  hold(message: Message): void {
    message.state = 'held'
    message.pending++
  }

  /** The person has read it. Told only when they let it be known. */
  read(message: Message): void {
    if (message.state !== 'delivered') return
    const person = this.#world.people.byId(message.person)
    if (!person) return
    const chat = this.#world.chats.find(person.id, message.number)
    if (chat) chat.unread = Math.max(0, chat.unread - 1)
    this.#reach(message, person, 'read', person.readReceipts)
  }

  /** Somebody's telephone is on again: what waited arrives. */
  wake(person: Person): void {
    for (const chat of this.#world.chats.of(person.id)) {
      for (const message of chat.messages) {
        if (
          message.from === 'business' &&
          message.state === 'sent' &&
          message.type !== 'reaction' &&
          message.pending === 0
        ) {
          this.#later(message, 0, 'message.deliver')
        }
      }
    }
  }

  clear(): void {
    this.#waiting.clear()
  }

  #later(message: Message, ms: number, kind: string, more: JsonObject = {}): void {
    message.pending++
    this.#world.timetable.after(ms, kind, { id: message.id, ...more })
  }

  #due(id: unknown, work: (message: Message) => void): void {
    const message = this.#world.messages.find(String(id))
    if (!message) return
    message.pending = Math.max(0, message.pending - 1)
    work(message)
  }

  #go(message: Message): void {
    const { people, chats, numbers, settings, chance } = this.#world
    const number = numbers.find(message.number)
    const person = people.byId(message.person)
    const chat = person && chats.find(person.id, message.number)
    if (!number || message.state !== 'accepted') return
    const failure = this.#templateFailure(message) ?? fateOf(this.#world, message, person, chat, number)
    if (failure !== null || !person || !chat) {
      this.#fail(message, failure ?? 131026)
      return
    }
    this.#world.pricing.note(message)
    this.#reach(message, person, 'sent', true)
    if (message.type === 'reaction') {
      this.#react(message, person, chat)
      return
    }
    if (!person.online || !chance.happens(person.behaviour.deliverProbability, 'delivered', message.id)) return
    const wait = person.behaviour.deliverAfterMs ?? settings.timing.deliverAfterMs
    this.#later(message, wait * (0.7 + 0.6 * chance.draw('delay', message.id)), 'message.deliver')
  }

  /** A template paused or disabled since it was accepted. */
  #templateFailure(message: Message): number | null {
    if (message.wording === null) return null
    const template = this.#world.templates.byId(message.wording.slice(0, message.wording.indexOf(':')))
    if (template?.status === 'PAUSED') return 132015
    return template?.status === 'DISABLED' ? 132016 : null
  }

  #deliver(message: Message): void {
    const { people, chats, clock, settings, chance, limits } = this.#world
    const person = people.byId(message.person)
    const chat = person && chats.find(person.id, message.number)
    if (!person || !chat || message.state !== 'sent' || person.gone || chat.blocked || !person.online) return
    if (clock.now() - message.at > message.ttlMs) return
    if (!message.inWindow) limits.noteReached(person.id)
    chat.unread++
    chat.lastAt = clock.now()
    const reads = chance.happens(person.behaviour.readProbability, 'read', message.id)
    // With the chat open, WhatsApp sometimes says "read" and never "delivered".
    const silent =
      reads && person.readReceipts && chance.happens(settings.webhooks.skipDelivered, 'skip delivered', message.id)
    this.#reach(message, person, 'delivered', !silent)
    this.#world.stream.message(person, chat, message)
    if (reads)
      this.#later(
        message,
        silent ? 0 : person.behaviour.readAfterMs * (0.5 + chance.draw('reading', message.id)),
        'message.read',
      )
    for (const [i, habit] of person.behaviour.acts.entries()) {
      if (chance.happens(habit.probability, `habit ${i}`, message.id)) {
        this.#later(message, habit.afterMs * (0.5 + chance.draw(`habit delay ${i}`, message.id)), 'message.habit', {
          habit: i,
        })
      }
    }
  }

  #react(message: Message, person: Person, chat: Chat): void {
    const reaction = objectOf(message.content.reaction)
    const target = this.#world.messages.find(textOf(reaction.message_id) ?? '')
    if (!target) return
    const emoji = textOf(reaction.emoji) ?? ''
    target.reactions = target.reactions.filter((other) => other.from !== 'business')
    if (emoji !== '') target.reactions.push({ from: 'business', emoji })
    this.#world.stream.reaction(person, chat, target)
  }

  #fail(message: Message, code: number): void {
    const { clock, counters, limits, people, stream } = this.#world
    const error = webhookError(code)
    message.state = 'failed'
    message.times.failed = clock.now()
    message.error = { code, details: textOf(objectOf(error.error_data).details) ?? '' }
    counters.failed(code)
    const person = people.byId(message.person)
    limits.noteUnreached(person?.id ?? message.to)
    const shown = person && (message.addressedBy === 'bsuid' || this.#world.identity.phoneShown(person))
    const status: JsonObject = {
      id: message.id,
      status: 'failed',
      timestamp: String(clock.seconds()),
      ...(person
        ? {
            ...(shown && { recipient_id: person.waId }),
            ...(message.addressedBy === 'bsuid' && { recipient_user_id: person.bsuid }),
          }
        : { recipient_id: message.to }),
      ...this.#callback(message),
      errors: [error],
    }
    this.#tell(message, person, status, null)
    if (person) stream.status(person, message)
  }

  #reach(message: Message, person: Person, state: MessageState, told: boolean): void {
    const { clock, counters, stream } = this.#world
    if (!isAfter(state, message.state)) return
    message.state = state
    message.times[state === 'accepted' || state === 'held' ? 'accepted' : state] = clock.now()
    if (told) {
      counters.status(state)
      this.#tell(message, person, this.#status(message, person, state), this.#contact(message, person, state))
    }
    stream.status(person, message)
  }

  #status(message: Message, person: Person, state: MessageState): JsonObject {
    const { clock, chats, identity, numbers, pricing } = this.#world
    const parent = identity.parentOf(person)
    const freeEntry = inFreeEntry(chats.find(person.id, message.number), message.at)
    const withPrice = state === 'sent' || !message.priced
    if (state !== 'sent') message.priced = true
    const checked = state === 'delivered' && numbers.find(message.number)?.identityCheck === true
    return {
      id: message.id,
      status: state,
      timestamp: String(clock.seconds()),
      ...(identity.phoneShown(person) && { recipient_id: person.waId }),
      recipient_user_id: person.bsuid,
      // Meta prints this key in three spellings; this is the one of its own sample.
      ...(parent !== null && { recipient_parent_user_id: parent }),
      ...this.#callback(message),
      ...(checked && { recipient_identity_key_hash: identity.keyHash(person) }),
      ...(freeEntry && {
        conversation: {
          id: this.#world.chance.hex('conversation', `${message.number}/${person.id}`).slice(0, 32),
          ...(state === 'sent' && {
            expiration_timestamp: String(
              Math.floor((chats.find(person.id, message.number)?.freeEntryUntil ?? 0) / 1_000),
            ),
          }),
          origin: { type: 'referral_conversion' },
        },
      }),
      ...(withPrice && { pricing: pricing.of(message, freeEntry) }),
    }
  }

  #contact(message: Message, person: Person, state: MessageState): JsonObject {
    const keyHash = this.#world.numbers.find(message.number)?.identityCheck === true
    return this.#world.identity.contact(person, { username: state !== 'sent', keyHash })
  }

  #callback(message: Message): JsonObject {
    return message.callbackData === null ? {} : { biz_opaque_callback_data: message.callbackData }
  }

  #tell(message: Message, person: Person | undefined, status: JsonObject, contact: JsonObject | null): void {
    const waiting = this.#waiting.get(message.id)
    if (waiting) this.#waiting.delete(message.id)
    this.#world.webhooks.tell({
      lane: 'status',
      field: 'messages',
      number: message.number,
      people: person ? [person.id] : [],
      item: { kind: 'statuses', value: status },
      contact,
      ...(waiting && { onTold: waiting }),
    })
  }
}
