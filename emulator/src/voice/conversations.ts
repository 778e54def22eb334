// What goes on in a call: the business is asked what to do, it is carried out word by word, and what came of it is told. All
// of one call in order, one thing at a time.

import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Call, type CallEnd, type Heard, type Line, showCall, type Waiting } from './call.ts'
import { type Dialect, type Instruction, readInstructions, type Words } from './instructions.ts'
import { type News, wires } from './wires.ts'

const timeoutMs = 15_000
/** A voice takes about so long for a character. */
const msPerCharacter = 70
const stepsMost = 50

export class Conversations {
  readonly #world: World
  readonly #find: (id: string) => Call | undefined
  readonly #lineOf: (number: string) => Line | undefined
  /** What is told of a call is told in order, and one thing at a time. */
  readonly #telling = new Map<string, Promise<void>>()

  constructor(world: World, find: (id: string) => Call | undefined, lineOf: (number: string) => Line | undefined) {
    this.#world = world
    this.#find = find
    this.#lineOf = lineOf
    world.timetable.onDue('call.silence', (data) => this.#onSilence(String(data.id), Number(data.turn)))
  }

  /** When all that is under way for this call has been told. */
  async settled(call: Call): Promise<void> {
    for (let telling = this.#telling.get(call.id); telling; telling = this.#telling.get(call.id)) await telling
  }

  show(call: Call) {
    return showCall(call, this.#lineOf(call.line)?.name ?? `+${call.line}`)
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
    this.changed(call)
  }

  speak(call: Call, text: string): void {
    const { waiting } = call
    if (call.state === 'ended' || waiting === null) throw new Refusal(409, 'Nobody listens at this moment.')
    if (waiting.kind === 'keys' && !waiting.speech) throw new Refusal(409, 'Only keys are understood here.', 'text')
    this.#heard(call, 'speech', text)
    if (waiting.kind === 'record') this.#recorded(call, waiting, null)
    else this.#gathered(call, waiting, { speech: text })
    this.changed(call)
  }

  /** Asks the business what to do next, after everything that was told before. */
  ask(call: Call, url: string, news: News): void {
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
      if (next === undefined) this.end(call, 'completed')
      else if (next.kind === 'hangup' && next.rejected && call.answeredAt === null) this.end(call, 'rejected')
      else {
        if (call.direction === 'inbound' && call.answeredAt === null && next.kind !== 'hangup') {
          call.state = 'talking'
          call.answeredAt = this.#world.clock.now()
        }
        if (!this.#carryOut(call, next)) continue
        this.changed(call)
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
        this.#say(call, next)
        return false
      case 'gather': {
        for (const prompt of next.prompts) this.#say(call, prompt)
        const spokenMs = next.prompts.reduce((ms, words) => ms + spokenFor(words), 0)
        call.typed = ''
        const { action, keys: most, finishOnKey, speech, onSilence } = next
        const timeout = next.timeoutMs + spokenMs
        this.#wait(call, { kind: 'keys', turn: 0, action, most, finishOnKey, speech, onSilence, timeoutMs: timeout })
        return true
      }
      case 'record': {
        this.note(call, 'A tone. You are being recorded.')
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
        this.ask(call, next.url, { status: 'in-progress' })
        return true
      case 'hangup':
        this.end(call, 'completed')
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
    this.ask(call, waiting.action, { status: 'in-progress', ...news })
  }

  #recorded(call: Call, waiting: Waiting, key: string | null): void {
    call.waiting = null
    const recording = `https://recordings.example/${call.id}/${waiting.turn}`
    this.ask(call, waiting.action, { status: 'in-progress', recording, ...(key !== null && { keys: key }) })
  }

  #onSilence(id: string, turn: number): void {
    const call = this.#find(id)
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

  #say(call: Call, words: Words): void {
    if (words.kind === 'say') this.#heard(call, 'say', words.text, words.language)
    else this.#heard(call, 'play', words.url)
  }

  #heard(call: Call, kind: Heard['kind'], text: string, language?: string): void {
    call.heard.push({ at: this.#world.clock.now(), kind, text, ...(language !== undefined && { language }) })
  }

  note(call: Call, text: string): void {
    this.#heard(call, 'note', text)
    this.changed(call)
  }

  #broken(call: Call, why: string): void {
    this.note(call, `We are sorry, an application error has occurred. ${why}`)
    this.end(call, 'failed')
  }

  end(call: Call, end: CallEnd): void {
    if (call.state === 'ended') return
    call.state = 'ended'
    call.end = end
    call.endedAt = this.#world.clock.now()
    call.waiting = null
    call.rest = []
    this.tellStatus(call, end === 'rejected' || end === 'canceled' ? 'no-answer' : end)
    this.changed(call)
  }

  /** Where the business asked for it; for an inbound call its line's own address hears of the end. */
  tellStatus(call: Call, status: string): void {
    const ended = call.state === 'ended'
    if (call.provider !== 'twilio' && call.provider !== 'plivo') return
    const line = this.#lineOf(call.line)
    const url = call.direction === 'inbound' ? (ended && line !== undefined ? line.url : '') : (call.statusUrl ?? '')
    if (url === '' || (!ended && !call.statusEvents.includes(status))) return
    const seconds = call.answeredAt === null ? 0 : Math.round((this.#world.clock.now() - call.answeredAt) / 1_000)
    const event = call.provider === 'plivo' && ended ? 'Hangup' : 'status'
    this.#tell(call, async () => {
      await this.#post(call, url, { status, event, ...(ended && { seconds }) }, `Call, ${status}`)
    })
  }

  /** It rings, nobody answers it, and the business is told: there is nothing to be asked. */
  tellMissed(call: Call, line: Line): void {
    this.#tell(call, async () => {
      await this.#post(call, line.url, { status: 'no-answer' }, 'Missed call')
      this.end(call, 'rejected')
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
    const told = wires[call.provider](call, news, url, channelCredentials, clock.now(), this.#lineOf(call.line))
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

  changed(call: Call): void {
    call.changes++
    const person = this.#world.people.byId(call.person)
    if (person) this.#world.stream.call(person, this.show(call))
  }
}

function spokenFor(words: Words): number {
  return words.kind === 'say' ? words.text.length * msPerCharacter : 5_000
}
