// The SMS centre: takes what a business sends over SMPP or over Twilio's API, lays it on the telephone of whoever has the number,
// tells the business what became of it, and carries what people answer.

import { createHmac } from 'node:crypto'
import { digitsOf, matchKey } from '../base/phones.ts'
import type { Person } from '../people/person.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Sms, type SmsRoute, showSms } from './sms.ts'

/** What becomes of a message: `silent` reaches nobody, and nobody is told. */
export type Outcome = 'delivered' | 'failed' | 'silent'

export interface Submission {
  route: SmsRoute
  id: string
  business: string
  to: string
  text: string
  segments: number
  parameters: Record<string, string>
  statusUrl: string | null
  wantsReceipt: boolean
}

export interface SavedSms {
  messages: Sms[]
  /** What becomes of messages to numbers that end so. */
  outcomes: [ending: string, outcome: Outcome][]
  /** Where Twilio posts what is written to a number of the business. */
  lines: [number: string, url: string][]
}

/** How SMPP reaches the business, wherever it is bound. */
export interface Bound {
  /** Answers whether the business took it, in its own time; false where it is not bound or refused. */
  say(sms: Sms, person: Person): Promise<boolean>
  receipt(sms: Sms, person: Person): void
}

const kept = 2_000
const whileOfflineMs = 2_000
const postWithinMs = 10_000
const retries = [1_000, 3_000, 10_000]

export class SmsCentre {
  readonly #world: World
  readonly #messages = new Map<string, Sms>()
  readonly #outcomes = new Map<string, Outcome>()
  readonly #lines = new Map<string, string>()
  bound: Bound = { say: async () => false, receipt: () => {} }

  constructor(world: World) {
    this.#world = world
    world.badges.count('messages', (person) => this.unreadOf(person))
    world.timetable.onDue('sms.deliver', ({ id }) => this.#deliver(String(id)))
  }

  /** What a telephone has, oldest first; without `who`, everybody's. */
  list(who?: string): Sms[] {
    return [...this.#messages.values()].filter(({ person }) => who === undefined || person === who)
  }

  unreadOf(person: Person): number {
    return this.list(person.id).filter((sms) => isShown(sms) && sms.from === 'business' && !sms.read).length
  }

  /** Takes one message. Null where nobody can have that number. */
  take({ to, ...submitted }: Submission): Sms | null {
    const digits = digitsOf(to)
    if (digits === null) return null
    const known = this.#world.people.byDigits(matchKey(digits))
    const person =
      known ?? (this.#world.settings.people.createOnSend ? this.#world.people.add({ phone: digits }) : null)
    if (person !== null && known === undefined) this.#world.stream.person(person)
    const sms: Sms = {
      ...submitted,
      person: person?.id ?? '',
      from: 'business',
      at: this.#world.clock.now(),
      state: 'accepted',
      read: false,
    }
    this.#keep(sms)
    const outcome = person === null ? 'failed' : this.outcomeFor(digits)
    if (outcome === 'silent') return sms
    this.#world.timetable.after(this.#world.settings.timing.deliverAfterMs, 'sms.deliver', { id: sms.id })
    return sms
  }

  /** Somebody answers, or writes first. Answers whether the business took it. */
  async write(person: Person, business: string, text: string): Promise<{ sms: Sms; taken: boolean }> {
    const route = this.#routeOf(business)
    const sms: Sms = {
      id: `${route === 'twilio' ? 'SM' : 'mo'}${this.#world.ids.nextHex('sms', 32)}`,
      person: person.id,
      business,
      from: 'person',
      route,
      text,
      at: this.#world.clock.now(),
      segments: 1,
      parameters: {},
      statusUrl: null,
      wantsReceipt: false,
      state: 'accepted',
      read: true,
    }
    this.#keep(sms)
    this.#tellPhone(person, sms)
    const taken = await this.carry(sms)
    return { sms, taken }
  }

  /** Carries what a person wrote to the business, once more if asked. */
  async carry(sms: Sms): Promise<boolean> {
    const person = this.#world.people.byId(sms.person)
    if (person === undefined) return false
    const taken = sms.route === 'smpp' ? await this.bound.say(sms, person) : await this.#post(sms, person)
    if (taken && sms.state !== 'delivered') {
      sms.state = 'delivered'
      this.#tellPhone(person, sms)
    }
    return taken
  }

  find(id: string): Sms {
    const sms = this.#messages.get(id)
    if (sms === undefined) throw new Refusal(404, `There is no SMS "${id}".`, 'id')
    return sms
  }

  read(person: Person, business: string): void {
    for (const sms of this.list(person.id)) if (sms.business === business) sms.read = true
    this.#world.stream.person(person)
  }

  setOutcomes(outcomes: readonly (readonly [string, Outcome])[]): void {
    this.#outcomes.clear()
    for (const [ending, outcome] of outcomes) this.#outcomes.set(ending, outcome)
  }

  outcomeFor(digits: string): Outcome {
    for (const [ending, outcome] of this.#outcomes) if (digits.endsWith(ending)) return outcome
    return 'delivered'
  }

  setLine(number: string, url: string): void {
    this.#lines.set(number, url)
  }

  /** Tells the business once more what became of a message. */
  tell(sms: Sms): void {
    const person = this.#world.people.byId(sms.person)
    if (sms.state === 'accepted' || person === undefined) return
    if (sms.route === 'smpp' && sms.wantsReceipt) this.bound.receipt(sms, person)
    if (sms.route === 'twilio' && sms.statusUrl !== null) void this.#postStatus(sms, person, sms.statusUrl)
  }

  clear(): void {
    this.#messages.clear()
    this.#outcomes.clear()
  }

  save(): SavedSms {
    return { messages: [...this.#messages.values()], outcomes: [...this.#outcomes], lines: [...this.#lines] }
  }

  /** `undefined`: a state file that knows of no SMS yet. */
  load(saved: SavedSms | undefined): void {
    if (saved === undefined) return
    for (const sms of saved.messages) this.#messages.set(sms.id, sms)
    this.setOutcomes(saved.outcomes)
    for (const [number, url] of saved.lines) this.#lines.set(number, url)
  }

  #keep(sms: Sms): void {
    this.#messages.set(sms.id, sms)
    for (const id of this.#messages.keys()) {
      if (this.#messages.size <= kept) break
      this.#messages.delete(id)
    }
  }

  #deliver(id: string): void {
    const sms = this.#messages.get(id)
    if (sms === undefined || sms.state !== 'accepted') return
    const person = this.#world.people.byId(sms.person)
    if (person?.online === false) {
      this.#world.timetable.after(whileOfflineMs, 'sms.deliver', { id })
      return
    }
    sms.state = person === undefined || this.outcomeFor(person.phone) === 'failed' ? 'failed' : 'delivered'
    if (person === undefined) return
    if (sms.state === 'delivered') this.#tellPhone(person, sms)
    this.tell(sms)
  }

  #tellPhone(person: Person, sms: Sms): void {
    this.#world.stream.sms(person, showSms(sms))
    this.#world.stream.person(person)
  }

  /** By which way the business is reached under this number or name. */
  #routeOf(business: string): SmsRoute {
    if (this.#lines.has(business)) return 'twilio'
    return this.list().findLast((sms) => sms.business === business)?.route ?? 'smpp'
  }

  async #post(sms: Sms, person: Person): Promise<boolean> {
    const url = this.#lines.get(sms.business)
    if (url === undefined) return false
    const answer = await this.#postForm(
      url,
      {
        MessageSid: sms.id,
        SmsSid: sms.id,
        SmsMessageSid: sms.id,
        AccountSid: this.#world.channelCredentials.twilio.accountSid,
        ApiVersion: '2010-04-01',
        From: `+${person.phone}`,
        FromCountry: person.country,
        To: sms.business,
        Body: sms.text,
        NumMedia: '0',
        NumSegments: '1',
        SmsStatus: 'received',
      },
      sms,
    )
    return answer !== null && answer < 300
  }

  async #postStatus(sms: Sms, person: Person, url: string): Promise<void> {
    const status = sms.state === 'failed' ? 'undelivered' : 'delivered'
    const fields = {
      MessageSid: sms.id,
      SmsSid: sms.id,
      AccountSid: this.#world.channelCredentials.twilio.accountSid,
      ApiVersion: '2010-04-01',
      From: sms.business,
      To: `+${person.phone}`,
      MessageStatus: status,
      SmsStatus: status,
      ...(status === 'undelivered' && { ErrorCode: '30005' }),
    }
    for (const pauseMs of [0, ...retries]) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs).unref())
      const answer = await this.#postForm(url, fields, sms)
      if (answer !== null && answer < 500) return
    }
  }

  async #postForm(url: string, fields: Record<string, string>, sms: Sms): Promise<number | null> {
    const began = performance.now()
    const at = this.#world.clock.now()
    const written = Object.keys(fields)
      .sort()
      .map((name) => name + fields[name])
      .join('')
    const signature = createHmac('sha1', this.#world.channelCredentials.twilio.authToken)
      .update(url + written)
      .digest('base64')
    const body = new URLSearchParams(fields).toString()
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature,
      'user-agent': 'TwilioProxy/1.1',
    }
    const answer = await this.#world.poster.post(url, body, headers, postWithinMs)
    const parcel = { url, body, signature: null, people: [sms.person], about: 'an SMS', attempts: 1 }
    this.#world.wire.outgoing(parcel, answer, at, performance.now() - began)
    return answer.status
  }
}

/** What the person sees: what they wrote, and what has reached them. */
export function isShown(sms: Sms): boolean {
  return sms.from === 'person' || sms.state === 'delivered'
}
