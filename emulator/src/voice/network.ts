// The telephone network: lines of the business, people who dial them and are dialled, and how their telephones answer. What
// goes on in a call is in conversations.ts.

import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Answering, type Call, type Line, newCall } from './call.ts'
import { Conversations } from './conversations.ts'

interface SavedNetwork {
  lines: Line[]
  calls: Call[]
  answering: [string, Answering][]
}

export interface OutboundOrder {
  provider: 'twilio' | 'plivo'
  /** Digits. */
  from: string
  to: string
  answerUrl: string
  statusUrl: string | null
  statusEvents: string[]
  detectsMachine: boolean
  ringMs: number
}

const callsKept = 200

export class Network {
  readonly #world: World
  readonly #lines = new Map<string, Line>()
  readonly #calls = new Map<string, Call>()
  readonly #answering = new Map<string, Answering>()
  readonly conversations: Conversations

  constructor(world: World) {
    this.#world = world
    this.conversations = new Conversations(
      world,
      (id) => this.#calls.get(id),
      (number) => this.#lines.get(number),
    )
    world.timetable.onDue('call.unanswered', (data) => this.#onUnanswered(String(data.id)))
    world.timetable.onDue('call.answer', (data) => this.#onAnswer(String(data.id)))
  }

  lines(): Line[] {
    return [...this.#lines.values()]
  }

  line(number: string): Line | undefined {
    return this.#lines.get(number)
  }

  setLine(line: Line): void {
    this.#lines.set(line.number, line)
  }

  removeLine(number: string): boolean {
    return this.#lines.delete(number)
  }

  answeringOf(person: string): Answering {
    return this.#answering.get(person) ?? { answers: 'ring' }
  }

  setAnswering(person: string, answering: Answering): void {
    this.#answering.set(person, answering)
  }

  /** The newest first. */
  callsOf(person: string): Call[] {
    return [...this.#calls.values()].filter((call) => call.person === person).reverse()
  }

  find(id: string): Call | undefined {
    return this.#calls.get(id)
  }

  show(call: Call) {
    return this.conversations.show(call)
  }

  /** Somebody dials a line of the business. */
  dial(person: Person, number: string, withheld: boolean): Call {
    const line = this.#lines.get(number)
    const call = this.#keep(
      newCall({
        id: this.#newId(line?.provider ?? 'twilio'),
        provider: line?.provider ?? 'twilio',
        direction: 'inbound',
        person: person.id,
        phone: person.phone,
        line: number,
        withheld,
        startedAt: this.#world.clock.now(),
      }),
    )
    if (line === undefined) {
      this.conversations.note(call, 'This number is not in use.')
      this.conversations.end(call, 'failed')
    } else if (line.url === '') {
      this.conversations.note(call, 'It rings, and nobody answers.')
    } else {
      this.conversations.changed(call)
      if (line.provider === 'twilio' || line.provider === 'plivo')
        this.conversations.ask(call, line.url, { status: 'ringing' })
      else this.conversations.tellMissed(call, line)
    }
    return call
  }

  /** The business dials somebody. Refuses what the provider's API would refuse. */
  callPerson(order: OutboundOrder): Call {
    const { people, settings, clock, stream, timetable } = this.#world
    let person = people.byDigits(order.to)
    if (person === undefined && settings.people.createOnSend) {
      person = people.add({ phone: order.to })
      stream.person(person)
    }
    const answering = person === undefined ? undefined : this.answeringOf(person.id)
    const call = this.#keep(
      newCall({
        id: this.#newId(order.provider),
        provider: order.provider,
        direction: 'outbound',
        person: person?.id ?? '',
        phone: order.to,
        line: order.from,
        startedAt: clock.now(),
        statusUrl: order.statusUrl,
        statusEvents: order.statusEvents,
        detectsMachine: order.detectsMachine,
        answerUrl: order.answerUrl,
        machine: answering?.answers === 'machine',
      }),
    )
    if (answering === undefined || answering.answers === 'off') this.conversations.end(call, 'failed')
    else if (answering.answers === 'busy') this.conversations.end(call, 'busy')
    else {
      this.conversations.tellStatus(call, 'ringing')
      this.conversations.changed(call)
      timetable.after(order.ringMs, 'call.unanswered', { id: call.id })
      if (answering.answers === 'at_once' || answering.answers === 'machine')
        timetable.after(300, 'call.answer', { id: call.id })
    }
    return call
  }

  answer(call: Call): void {
    if (call.state !== 'ringing' || call.direction !== 'outbound' || call.answerUrl === null)
      throw new Refusal(409, 'This call does not ring.')
    call.state = 'talking'
    call.answeredAt = this.#world.clock.now()
    this.conversations.tellStatus(call, 'in-progress')
    this.conversations.changed(call)
    this.conversations.ask(call, call.answerUrl, { status: 'in-progress' })
  }

  /** The person puts the receiver down, or declines. */
  hangUp(call: Call): void {
    if (call.state === 'ended') return
    if (call.direction === 'outbound' && call.state === 'ringing') this.conversations.end(call, 'busy')
    else this.conversations.end(call, call.answeredAt === null ? 'canceled' : 'completed')
  }

  clear(): void {
    this.#calls.clear()
    this.#answering.clear()
  }

  save(): SavedNetwork {
    return { lines: this.lines(), calls: [...this.#calls.values()], answering: [...this.#answering] }
  }

  /** What an older state file knows nothing of is empty. */
  load(saved: SavedNetwork | undefined): void {
    for (const line of saved?.lines ?? []) this.#lines.set(line.number, line)
    for (const [person, answering] of saved?.answering ?? []) this.#answering.set(person, answering)
    for (const call of saved?.calls ?? []) {
      // Whoever was talking when the network went away was cut off.
      if (call.state !== 'ended')
        Object.assign(call, { state: 'ended', end: 'failed', endedAt: call.startedAt, waiting: null })
      this.#calls.set(call.id, call)
    }
  }

  #newId(provider: Call['provider']): string {
    const hex = this.#world.ids.nextHex('call', 32).toLowerCase()
    if (provider === 'twilio') return `CA${hex}`
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }

  #keep(call: Call): Call {
    this.#calls.set(call.id, call)
    const [oldest] = this.#calls.values()
    if (this.#calls.size > callsKept && oldest?.state === 'ended') this.#calls.delete(oldest.id)
    return call
  }

  #onUnanswered(id: string): void {
    const call = this.#calls.get(id)
    if (call?.state === 'ringing') this.conversations.end(call, 'no-answer')
  }

  #onAnswer(id: string): void {
    const call = this.#calls.get(id)
    if (call?.state === 'ringing') this.answer(call)
  }
}
