// The telephone network: people dial lines of the business and are dialled by it; the network asks the business what to do,
// carries it out word by word, and tells how it ended. What is spoken is text here, at the pace of a voice.

import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import {
  type Answering,
  type Call,
  type CallEnd,
  type Heard,
  type Line,
  newCall,
  showCall,
  type Waiting,
} from './call.ts'
import { type Dialect, type Instruction, readInstructions, type Words } from './instructions.ts'
import { type News, wires } from './wires.ts'

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
const timeoutMs = 15_000
/** A voice takes about so long for a character. */
const msPerCharacter = 70
const stepsMost = 50

export class Network {
  readonly #world: World
  readonly #lines = new Map<string, Line>()
  readonly #calls = new Map<string, Call>()
  readonly #answering = new Map<string, Answering>()
  /** What is told of a call is told in order, and one thing at a time. */
  readonly #telling = new Map<string, Promise<void>>()

  constructor(world: World) {
    this.#world = world
    world.timetable.onDue('call.silence', (data) => this.#onSilence(String(data.id), Number(data.turn)))
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
    return showCall(call, this.#lines.get(call.line)?.name ?? `+${call.line}`)
  }

  /** When all that is under way for this call has been told. */
  async settled(call: Call): Promise<void> {
    for (let telling = this.#telling.get(call.id); telling; telling = this.#telling.get(call.id)) await telling
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
      this.#note(call, 'This number is not in use.')
      this.#end(call, 'failed')
    } else if (line.url === '') {
      this.#note(call, 'It rings, and nobody answers.')
    } else {
      this.#changed(call)
      if (line.provider === 'twilio' || line.provider === 'plivo') this.#ask(call, line.url, { status: 'ringing' })
      else this.#tellMissed(call, line)
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
    if (answering === undefined || answering.answers === 'off') this.#end(call, 'failed')
    else if (answering.answers === 'busy') this.#end(call, 'busy')
    else {
      this.#tellStatus(call, 'ringing')
      this.#changed(call)
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
    this.#tellStatus(call, 'in-progress')
    this.#changed(call)
    this.#ask(call, call.answerUrl, { status: 'in-progress' })
  }

  /** One key after another, as on a keypad. */
  press(call: Call, keys: string): void {
    if (!/^[0-9*#]{1,32}$/.test(keys)) throw new Refusal(400, 'keys are digits, * and #.', 'keys')
    for (const key of keys) {
      const { waiting } = call
      if (call.state === 'ended') throw new Refusal(409, 'The call is over.')
      if (waiting === null) throw new Refusal(409, 'Nobody listens to keys at this moment.')
      this.#heard(call, 'key', key)
      if (waiting.kind === 'record') {
        if (waiting.finishOnKey.includes(key)) this.#recorded(call, waiting, key)
      } else if (waiting.finishOnKey !== '' && waiting.finishOnKey.includes(key)) {
        this.#gathered(call, waiting, { keys: call.typed })
      } else {
        call.typed += key
        if (call.typed.length >= waiting.most) this.#gathered(call, waiting, { keys: call.typed })
        else this.#wait(call, waiting)
      }
    }
    this.#changed(call)
  }

  speak(call: Call, text: string): void {
    const { waiting } = call
    if (call.state === 'ended' || waiting === null) throw new Refusal(409, 'Nobody listens at this moment.')
    if (waiting.kind === 'keys' && !waiting.speech) throw new Refusal(409, 'Only keys are understood here.', 'text')
    this.#heard(call, 'speech', text)
    if (waiting.kind === 'record') this.#recorded(call, waiting, null)
    else this.#gathered(call, waiting, { speech: text })
    this.#changed(call)
  }

  /** The person puts the receiver down, or declines. */
  hangUp(call: Call): void {
    if (call.state === 'ended') return
    if (call.direction === 'outbound' && call.state === 'ringing') this.#end(call, 'busy')
    else this.#end(call, call.answeredAt === null ? 'canceled' : 'completed')
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

  /** Asks the business what to do next, after everything that was told before. */
  #ask(call: Call, url: string, news: News): void {
    this.#tell(call, async () => {
      const whole = URL.parse(url, call.url === '' ? undefined : call.url)?.href
      if (whole === undefined) return this.#broken(call, `"${url}" is no address.`)
      call.url = whole
      const answer = await this.#post(call, whole, news, 'Call')
      call.turns++
      if (call.state === 'ended') return
      if (answer.status === null || answer.status >= 400)
        return this.#broken(call, answer.error ?? `The business answered ${answer.status}.`)
      try {
        call.rest = readInstructions(answer.text, call.provider as Dialect)
      } catch (error) {
        return this.#broken(call, error instanceof Error ? error.message : String(error))
      }
      this.#run(call)
    })
  }

  #run(call: Call): void {
    for (let steps = 0; steps < stepsMost && call.state !== 'ended'; steps++) {
      const next = call.rest.shift()
      if (next === undefined) this.#end(call, 'completed')
      else if (next.kind === 'hangup' && next.rejected && call.answeredAt === null) this.#end(call, 'rejected')
      else {
        if (call.direction === 'inbound' && call.answeredAt === null && next.kind !== 'hangup') {
          call.state = 'talking'
          call.answeredAt = this.#world.clock.now()
        }
        if (!this.#carryOut(call, next)) continue
        this.#changed(call)
        return
      }
    }
    if (call.state !== 'ended') this.#broken(call, 'The call goes round in circles.')
  }

  /** Whether the call waits now. */
  #carryOut(call: Call, next: Instruction): boolean {
    switch (next.kind) {
      case 'say':
      case 'play':
        this.#speak(call, next)
        return false
      case 'gather': {
        for (const prompt of next.prompts) this.#speak(call, prompt)
        const spokenMs = next.prompts.reduce((ms, words) => ms + spokenFor(words), 0)
        call.typed = ''
        const { action, keys: most, finishOnKey, speech, onSilence } = next
        const timeout = next.timeoutMs + spokenMs
        this.#wait(call, { kind: 'keys', turn: 0, action, most, finishOnKey, speech, onSilence, timeoutMs: timeout })
        return true
      }
      case 'record': {
        this.#note(call, 'A tone. You are being recorded.')
        const { action, finishOnKey, maxMs } = next
        const waiting: Omit<Waiting, 'turn'> = {
          ...{ kind: 'record', action, finishOnKey, most: 0, speech: true, onSilence: 'post' },
          timeoutMs: maxMs,
        }
        this.#wait(call, { ...waiting, turn: 0 })
        return true
      }
      case 'pause':
        return false
      case 'redirect':
        this.#ask(call, next.url, { status: 'in-progress' })
        return true
      case 'hangup':
        this.#end(call, 'completed')
        return true
    }
  }

  #wait(call: Call, waiting: Waiting): void {
    const turn = ++call.waits
    call.waiting = { ...waiting, turn }
    // Between two keys of one number nobody needs as long as for the first.
    this.#world.timetable.after(waiting.timeoutMs, 'call.silence', { id: call.id, turn })
  }

  #gathered(call: Call, waiting: Waiting, news: Pick<News, 'keys' | 'speech'>): void {
    call.waiting = null
    call.typed = ''
    this.#ask(call, waiting.action, { status: 'in-progress', ...news })
  }

  #recorded(call: Call, waiting: Waiting, key: string | null): void {
    call.waiting = null
    const recording = `https://recordings.example/${call.id}/${waiting.turn}`
    this.#ask(call, waiting.action, { status: 'in-progress', recording, ...(key !== null && { keys: key }) })
  }

  #onSilence(id: string, turn: number): void {
    const call = this.#calls.get(id)
    const waiting = call?.waiting
    if (call === undefined || !waiting || waiting.turn !== turn || call.state === 'ended') return
    if (waiting.kind === 'record') this.#recorded(call, waiting, null)
    else if (call.typed !== '') this.#gathered(call, waiting, { keys: call.typed })
    else if (waiting.onSilence === 'post') this.#gathered(call, waiting, {})
    else {
      call.waiting = null
      this.#run(call)
    }
  }

  #onUnanswered(id: string): void {
    const call = this.#calls.get(id)
    if (call?.state === 'ringing') this.#end(call, 'no-answer')
  }

  #onAnswer(id: string): void {
    const call = this.#calls.get(id)
    if (call?.state === 'ringing') this.answer(call)
  }

  #speak(call: Call, words: Words): void {
    if (words.kind === 'say') this.#heard(call, 'say', words.text, words.language)
    else this.#heard(call, 'play', words.url)
  }

  #heard(call: Call, kind: Heard['kind'], text: string, language?: string): void {
    call.heard.push({ at: this.#world.clock.now(), kind, text, ...(language !== undefined && { language }) })
  }

  #note(call: Call, text: string): void {
    this.#heard(call, 'note', text)
    this.#changed(call)
  }

  #broken(call: Call, why: string): void {
    this.#note(call, `We are sorry, an application error has occurred. ${why}`)
    this.#end(call, 'failed')
  }

  #end(call: Call, end: CallEnd): void {
    if (call.state === 'ended') return
    call.state = 'ended'
    call.end = end
    call.endedAt = this.#world.clock.now()
    call.waiting = null
    call.rest = []
    this.#tellStatus(call, end === 'rejected' || end === 'canceled' ? 'no-answer' : end)
    this.#changed(call)
  }

  /** Where the business asked for it; for an inbound call its line's own address hears of the end. */
  #tellStatus(call: Call, status: string): void {
    const ended = call.state === 'ended'
    if (call.provider !== 'twilio' && call.provider !== 'plivo') return
    const line = this.#lines.get(call.line)
    const url = call.direction === 'inbound' ? (ended && line !== undefined ? line.url : '') : (call.statusUrl ?? '')
    if (url === '' || (!ended && !call.statusEvents.includes(status))) return
    const seconds = call.answeredAt === null ? 0 : Math.round((this.#world.clock.now() - call.answeredAt) / 1_000)
    const event = call.provider === 'plivo' && ended ? 'Hangup' : 'status'
    this.#tell(call, async () => {
      await this.#post(call, url, { status, event, ...(ended && { seconds }) }, `Call, ${status}`)
    })
  }

  /** It rings, nobody answers it, and the business is told: there is nothing to be asked. */
  #tellMissed(call: Call, line: Line): void {
    this.#tell(call, async () => {
      await this.#post(call, line.url, { status: 'no-answer' }, 'Missed call')
      this.#end(call, 'rejected')
    })
  }

  #tell(call: Call, work: () => Promise<void>): void {
    const before = this.#telling.get(call.id) ?? Promise.resolve()
    const telling = before.then(work).catch((error: unknown) => {
      process.stderr.write(`A call failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    })
    const whole = telling.then(() => {
      if (this.#telling.get(call.id) === whole) this.#telling.delete(call.id)
    })
    this.#telling.set(call.id, whole)
  }

  async #post(call: Call, url: string, news: News, about: string) {
    const { clock, poster, wire, channelCredentials } = this.#world
    const told = wires[call.provider](call, news, url, channelCredentials, clock.now(), this.#lines.get(call.line))
    const began = performance.now()
    const answer =
      told.method === 'GET'
        ? await poster.get(told.url, timeoutMs)
        : await poster.post(told.url, told.body, told.headers, timeoutMs)
    wire.outgoing(
      {
        url: told.url,
        body: told.body,
        signature: null,
        people: call.person === '' ? [] : [call.person],
        about,
        attempts: 1,
      },
      answer,
      clock.now(),
      performance.now() - began,
    )
    return answer
  }

  #changed(call: Call): void {
    call.changes++
    const person = this.#world.people.byId(call.person)
    if (person) this.#world.stream.call(person, this.show(call))
  }
}

function spokenFor(words: Words): number {
  return words.kind === 'say' ? words.text.length * msPerCharacter : 5_000
}
