// POST /{phone-number-id}/messages: everything that can be said against a message before it is accepted, and its acceptance.
// "200" only ever means accepted; what becomes of it is told by statuses.

import type { BusinessNumber } from '../account/numbers.ts'
import { day, second } from '../base/clock.ts'
import { type JsonObject, objectOf, textOf } from '../base/json.ts'
import { digitsOf, matchKey, waIdOf } from '../base/phones.ts'
import { GraphError, invalid, missing } from '../errors.ts'
import type { SendFault } from '../faults.ts'
import type { Chat } from '../people/chats.ts'
import type { Person } from '../people/person.ts'
import { fillTemplate } from '../templates/fill.ts'
import { type Template, wordingKey } from '../templates/template.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import { checkKind } from './kinds.ts'
import { type Message, newMessage } from './message.ts'
import { noteAnswer, windowOpen } from './windows.ts'

export interface Sent {
  answer: JsonObject
  /** What an injected fault does to the answer. */
  fault: SendFault | undefined
  /** Set when this answer must come after the first status has been told. */
  firstTold: Promise<unknown> | null
}

interface Addressee {
  input: string
  by: 'phone' | 'bsuid'
  person: Person | undefined
  /** Digits of a number, or the BSUID. */
  to: string
}

const thirtyDays = 30 * day

export class Sending {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  /** `onAddressee` hears whom it is for, also when it is then refused. */
  send(number: BusinessNumber, body: JsonObject, marketingApi: boolean, onAddressee: (person: string) => void): Sent {
    const { faults, settings, limits } = this.#world
    if (body.messaging_product !== 'whatsapp') throw missing('messaging_product')
    const addressee = this.#addressee(body)
    if (addressee.person) onAddressee(addressee.person.id)
    const fault = faults.forSend(addressee.person, addressee.to, textOf(objectOf(body.template).name))
    if (fault?.error !== undefined) throw new GraphError(fault.error)
    if (fault?.hang || fault?.drop === 'before' || fault?.garbage) return { answer: {}, fault, firstTold: null }
    if (!number.registered) throw new GraphError(133010)
    if (addressee.to === number.displayNumber) throw new GraphError(131021)
    checkEnvelope(body)
    const type = textOf(body.type) ?? 'text'
    const template = type === 'template' ? this.#template(body, addressee, marketingApi) : null
    if (!template) {
      if (marketingApi) throw new GraphError(134100)
      checkKind(type, body, {
        mediaExists: (id) => this.#world.media.find(id) !== undefined,
        canReact: (id) => this.#canReact(id),
        flowStatus: ({ id, name }) =>
          (id === undefined ? this.#world.flows.named(name ?? '') : this.#world.flows.find(id))?.status,
      })
    }
    limits.takeThroughput(number.id, number.messagesPerSecond ?? settings.limits.messagesPerSecond)
    limits.takePair(number.id, addressee.person?.id ?? addressee.to)
    return this.#accept(number, body, addressee, type, template, marketingApi, fault)
  }

  /** `status: read`: two blue ticks for the person, and perhaps the dots of somebody typing. */
  markRead(number: BusinessNumber, body: JsonObject): JsonObject {
    const { messages, chats, people, clock, stream } = this.#world
    const message = messages.find(textOf(body.message_id) ?? '')
    if (message?.from !== 'person' || message.number !== number.id || clock.now() - message.at > thirtyDays) {
      throw invalid('message_id does not exist or is older than 30 days')
    }
    const person = people.byId(message.person)
    const chat = person && chats.find(person.id, number.id)
    if (!person || !chat) return { success: true }
    for (const earlier of chat.messages) {
      if (earlier.from !== 'person' || earlier.at > message.at || earlier.state !== 'delivered') continue
      earlier.state = 'read'
      earlier.times.read = clock.now()
      stream.status(person, earlier)
    }
    if (body.typing_indicator !== undefined) {
      chat.typingUntil = clock.now() + 25 * second
      stream.typing(person, chat)
    }
    return { success: true }
  }

  #addressee(body: JsonObject): Addressee {
    const { people, settings } = this.#world
    if (body.recipient_type !== undefined && body.recipient_type !== 'individual') {
      throw new GraphError(100, { message: '(#100) Param recipient_type must be individual.' })
    }
    const to = textOf(body.to)
    if (to !== undefined && to !== '') {
      const digits = digitsOf(to)
      if (digits === null)
        throw new GraphError(100, { message: '(#100) Invalid parameter', details: 'Param to is not a phone number.' })
      let person = people.byDigits(digits)
      if (!person && settings.people.createOnSend) {
        person = people.add({ phone: digits })
        this.#world.stream.person(person)
      }
      return { input: to, by: 'phone', person, to: digits }
    }
    const recipient = textOf(body.recipient)
    if (recipient === undefined || recipient === '') throw missing('to')
    if (!/^[A-Z]{2}(\.ENT)?\.[A-Za-z0-9]{1,128}$/.test(recipient))
      throw invalid('recipient is not a business-scoped user id')
    return { input: recipient, by: 'bsuid', person: people.byBsuid(recipient), to: recipient }
  }

  /** The template named, when it may be sent and the values fit. */
  #template(body: JsonObject, addressee: Addressee, marketingApi: boolean): Template {
    const request = objectOf(body.template)
    const name = textOf(request.name)
    const language = textOf(objectOf(request.language).code)
    if (!name) throw missing('template[name]')
    if (!language) throw missing('template[language][code]')
    const template = this.#world.templates.byName(name, language)
    if (template?.status === 'PAUSED') throw new GraphError(132015)
    if (template?.status === 'DISABLED') throw new GraphError(132016)
    const sendable =
      template?.status === 'APPROVED' || (template?.status === 'PENDING' && template.approvedVersion !== null)
    if (!template || !sendable) {
      throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` })
    }
    if (marketingApi && template.category !== 'MARKETING') throw new GraphError(134100)
    if (addressee.by === 'bsuid' && template.category === 'AUTHENTICATION') throw new GraphError(131062)
    const wording = this.#world.templates.wording(wordingKey(template, template.approvedVersion ?? template.version))
    if (wording) fillTemplate(wording, request)
    return template
  }

  #accept(
    number: BusinessNumber,
    body: JsonObject,
    { input, by, person, to }: Addressee,
    type: string,
    template: Template | null,
    marketingApi: boolean,
    fault: SendFault | undefined,
  ): Sent {
    const { clock, ids, chats, messages, acceptances, limits, statuses, pacing, settings, chance, stream, identity } =
      this.#world
    const now = clock.now()
    const chat = person && chats.open(person.id, number.id)
    const inWindow = windowOpen(chat, now)
    if (!inWindow) limits.reach(person?.id ?? to)
    const message = newMessage({
      id: ids.wamid(by === 'phone' ? (person?.waId ?? waIdOf(to)) : ids.nextDigits('no number', 13), 'out'),
      from: 'business',
      person: person?.id ?? '',
      number: number.id,
      at: now,
      type,
      content: body,
      to,
      wording: template && wordingKey(template, template.approvedVersion ?? template.version),
      category: template?.category ?? null,
      pricedAs: marketingApi ? 'marketing_lite' : null,
      addressedBy: by,
      callbackData: textOf(body.biz_opaque_callback_data) ?? null,
      expectedKeyHash: textOf(body.recipient_identity_key_hash) ?? null,
      inWindow,
      doomed: fault?.fail ?? null,
      times: { accepted: now },
      ...(template && { ttlMs: ttlOf(template) }),
    })
    messages.keep(message, type === 'reaction' ? undefined : chat, person?.crowd != null)
    messages.trim((old) => chats.find(old.person, old.number))
    acceptances.add(
      {
        at: now,
        person: person?.id ?? to,
        to: input,
        id: message.id,
        type,
        template: template?.name ?? null,
        category: message.category,
      },
      person?.accepted ?? acceptances.stranger(matchKey(to)),
    )
    if (person && chat) {
      if (by === 'phone') identity.met(person)
      noteAnswer(chat, now)
      if (type !== 'reaction') this.#answered(person, chat, template !== null)
    }
    const held = template !== null && pacing.holds(template, message.id)
    if (template) {
      template.sends++
      template.lastUsedAt = now
    }
    let firstTold: Promise<unknown> | null = null
    if (held) statuses.hold(message)
    else if (chance.happens(settings.webhooks.early, 'early', message.id)) {
      firstTold = new Promise<Told>((resolve) => statuses.start(message, resolve))
    } else statuses.start(message)
    if (person) stream.status(person, message)
    if (person?.crowd != null) this.#forgetPassive()
    return { answer: answerOf(message, input, by, person, held), fault, firstTold }
  }

  /** Writing takes the thread back from whoever held it, and the dots of typing vanish. */
  #answered(person: Person, chat: Chat, isTemplate: boolean): void {
    if (chat.typingUntil !== null) {
      chat.typingUntil = null
      this.#world.stream.typing(person, chat)
    }
    if (chat.thread === 'standby' && !isTemplate) {
      chat.thread = 'messages'
      this.#world.stream.chat(person, chat)
    }
  }

  /** Bounds what a campaign to a million numbers leaves in memory. */
  #forgetPassive(): void {
    const { people, chats, messages, acceptances, settings } = this.#world
    const mayGo = (person: Person) =>
      chats.of(person.id).every((chat) => chat.messages.every((message) => message.pending === 0))
    for (const person of people.forgettable(settings.people.keepPassive, mayGo)) {
      for (const chat of chats.of(person.id)) messages.forget(chat.messages)
      chats.forget(person.id)
      people.unmeet(person)
      acceptances.leaveBehind(matchKey(person.phone), person.accepted)
    }
  }

  #canReact(id: string): boolean {
    const target = this.#world.messages.find(id)
    return target !== undefined && target.type !== 'reaction' && this.#world.clock.now() - target.at <= thirtyDays
  }
}

function checkEnvelope(body: JsonObject): void {
  const callback = body.biz_opaque_callback_data
  if (callback !== undefined && (typeof callback !== 'string' || callback.length > 512)) {
    throw new GraphError(100, { message: '(#100) Param biz_opaque_callback_data must be at most 512 characters long.' })
  }
  // Direct Send is for accounts that Meta has let in; this one has not been.
  if (body.category !== undefined) throw new GraphError(139200)
}

function ttlOf(template: Template): number {
  if (template.ttlSeconds !== null) return template.ttlSeconds * second
  return template.category === 'AUTHENTICATION' ? 600 * second : thirtyDays
}

function answerOf(
  message: Message,
  input: string,
  by: 'phone' | 'bsuid',
  person: Person | undefined,
  held: boolean,
): JsonObject {
  const contact: JsonObject =
    by === 'phone' ? { input, wa_id: person?.waId ?? waIdOf(message.to) } : { input, user_id: message.to }
  const status = held ? 'held_for_quality_assessment' : 'accepted'
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id: message.id, ...(message.type === 'template' && { message_status: status }) }],
  }
}
