// What the page knows: the people, who of them holds the phone, their chats, the open chat, the wire and the clock. It is
// filled by asking and kept true by listening; whatever is heard while something is asked waits until the answer is in.

/** @import { About, Chat, ClockShown, Person, ShownButton, ShownMessage, WireEntry } from './shapes.d.ts' */
/** @import { Control } from './control.js' */

import { ControlRefusal } from './control.js'

const mostPeople = 200
const mostEntries = 200
const ownKinds = ['person', 'message', 'status', 'reaction', 'chat', 'typing', 'wire', 'clock']

export class Desk {
  /** @type {About | null} */
  about = null
  /** @type {Person[]} */
  people = []
  /** There are more people than are listed. */
  more = false
  /** Who holds the phone. @type {Person | null} */
  person = null
  /** @type {Chat[]} */
  chats = []
  /** The open chat, by the business's number; null while the list of chats is shown. @type {string | null} */
  number = null
  /** @type {ShownMessage[]} */
  messages = []
  /** Newest first. @type {WireEntry[]} */
  wire = []
  /** Why nothing comes in at the moment; null while the stream is open. @type {string | null} */
  trouble = 'Connecting to the emulator.'
  /** The link opened last, until its message is sent. @type {{ number: string, text: string } | null} */
  link = null
  /** What stands before the chat, so that nobody is reading it. @type {Set<string>} */
  #before = new Set()

  #control
  #kinds
  /** @type {Set<() => void>} */
  #watchers = new Set()
  /** What apps listen for beside what the desk keeps. @type {Map<string, Set<(data: any) => void>>} */
  #listeners = new Map()
  #drawing = false
  #asking = 0
  /** @type {{ kind: string, data: any }[]} */
  #heard = []
  /** Counts choices, so that an answer for an older one is dropped. */
  #turn = 0
  /** @type {(() => void) | null} */
  #stopCrowd = null
  #clock = { now: Date.now(), at: performance.now(), frozen: false }
  /** @type {(message: ShownMessage, person: Person, chat: string) => void} */
  onMessage = () => {}

  /** @param {Control} control @param {readonly string[]} kinds what the apps hear of, beside what the desk keeps */
  constructor(control, kinds = []) {
    this.#control = control
    this.#kinds = [...ownKinds, ...kinds]
  }

  /**
   * @param {() => void} draw called after something changed, once for all that changed together
   * @param {AbortSignal} [signal] ends it
   */
  watch(draw, signal) {
    this.#watchers.add(draw)
    signal?.addEventListener('abort', () => this.#watchers.delete(draw))
  }

  /**
   * @param {string} kind of the stream, or `opened` each time the stream begins: what came in between may be lost
   * @param {(data: any) => void} take
   * @param {AbortSignal} [signal] ends it
   */
  heard(kind, take, signal) {
    const takers = this.#listeners.get(kind) ?? new Set()
    this.#listeners.set(kind, takers.add(take))
    signal?.addEventListener('abort', () => takers.delete(take))
  }

  /** Something is before the chat, or is not any more. @param {string} what @param {boolean} stands */
  cover(what, stands) {
    if (stands) this.#before.add(what)
    else this.#before.delete(what)
    if (!stands) this.reading().catch(() => {})
  }

  changed() {
    if (this.#drawing) return
    this.#drawing = true
    queueMicrotask(() => {
      this.#drawing = false
      for (const draw of this.#watchers) draw()
    })
  }

  /** The emulator's time. */
  now() {
    const { now, at, frozen } = this.#clock
    return frozen ? now : now + performance.now() - at
  }

  get frozen() {
    return this.#clock.frozen
  }

  /** @returns {Chat | null} */
  get chat() {
    return this.chats.find((chat) => chat.number === this.number) ?? null
  }

  /** Listens for as long as the page is open. @param {(error: unknown) => void} failed */
  start(failed) {
    return new Promise((resolve) => {
      this.#control.listen({}, this.#kinds, {
        opened: () => {
          this.#refill().then(() => {
            this.trouble = null
            this.#tell('opened', {})
            this.changed()
            resolve(undefined)
          }, failed)
        },
        lost: () => void this.#lost(),
        heard: (kind, data) => this.#hear(kind, data),
      })
    })
  }

  /** Gives the phone to somebody; their chats are listed. @param {string} who */
  async hold(who) {
    const turn = ++this.#turn
    await this.#ask(async () => {
      const person = await this.#control.get(`/people/${encodeURIComponent(who)}`)
      const { chats } = await this.#control.get(`/people/${encodeURIComponent(person.id)}/chats`)
      if (turn !== this.#turn) return
      this.#know(person)
      this.#give(person, chats)
      this.#listenToCrowd(person)
    })
  }

  /** @param {string} number */
  async open(number) {
    const turn = ++this.#turn
    await this.#ask(async () => {
      const { chat, messages } = await this.#read(number)
      if (turn !== this.#turn) return
      this.chats = [...this.chats.filter((other) => other.number !== number), chat]
      this.number = number
      this.messages = messages
    })
    await this.reading()
  }

  close() {
    this.#turn++
    this.number = null
    this.messages = []
    this.changed()
  }

  /** What the person does. @param {string} act @param {object} [body] @returns {Promise<any>} */
  async act(act, body = {}) {
    if (!this.person) throw new ControlRefusal(0, 'Choose who holds the phone first.')
    const number = this.number ?? undefined
    return this.#control.post(`/people/${encodeURIComponent(this.person.id)}/${act}`, { number, ...body })
  }

  /** Fills in what a wa.me link says; answers whose chat that is. @param {string} url @returns {Promise<string>} */
  async openLink(url) {
    const { draft } = await this.act('open-link', { url })
    this.link = draft
    return draft.number
  }

  /** Keeps what was typed and not sent. @param {string} who @param {string} number @param {string} text */
  async keepDraft(who, number, text) {
    await this.#control.post(`/people/${encodeURIComponent(who)}/draft`, { number, text })
  }

  /** Presses a button of a message. @param {ShownMessage} message @param {ShownButton} button @returns {Promise<any>} */
  async tap(message, button) {
    const done = await this.act('tap', { messageId: message.id, button: button.index })
    const buttons = message.buttons.map((each) => (each.index === button.index ? { ...each, tapped: true } : each))
    this.#amend(message.id, { buttons })
    this.changed()
    return done
  }

  /** @param {object} change `online`, `readReceipts`, `name` */
  async alter(change) {
    if (!this.person) return
    await this.#control.patch(`/people/${encodeURIComponent(this.person.id)}`, change)
  }

  /** @param {{ phone: string, name?: string }} person @returns {Promise<Person>} */
  async add(person) {
    /** @type {Person} */
    const added = await this.#control.post('/people', person)
    this.#know(added)
    this.changed()
    return added
  }

  /** @param {string} who an id or a number @returns {Promise<Person>} */
  async find(who) {
    return this.#control.get(`/people/${encodeURIComponent(who)}`)
  }

  /**
   * The id of whoever has this number now; it gets somebody when it has nobody.
   *
   * @param {{ phone: string, name?: string }} person
   */
  async idAt(person) {
    const digits = person.phone.replace(/\D/g, '')
    const known = this.people.find(({ phone }) => phone === `+${digits}`)
    if (known) return known.id
    try {
      return (await this.add(person)).id
    } catch (error) {
      if (error instanceof ControlRefusal && error.status === 409 && error.id !== null) return error.id
      throw error
    }
  }

  /** @param {number} ms */
  async jump(ms) {
    this.#setClock(await this.#control.jump(ms))
    this.changed()
  }

  /** An open chat that is looked at is read. */
  async reading() {
    if (!this.chat || this.chat.unread === 0 || this.#before.size > 0 || document.visibilityState !== 'visible') return
    await this.act('read')
  }

  async #refill() {
    await this.#ask(async () => {
      const [about, { people, next }, { wire }] = await Promise.all([
        this.#control.about(),
        this.#control.get('/people', { limit: String(mostPeople) }),
        this.#control.get('/wire', { limit: String(mostEntries) }),
      ])
      this.#setClock(about.clock)
      this.about = about
      this.people = people
      this.more = next !== null
      this.wire = wire.reverse()
      if (this.person) await this.#refillPerson(this.person.id)
    })
    await this.reading()
  }

  /** @param {string} id */
  async #refillPerson(id) {
    const turn = this.#turn
    /** @type {Person | null} */
    const person = await this.find(id).catch((error) => {
      if (error instanceof ControlRefusal && error.status === 404) return null
      throw error
    })
    if (turn !== this.#turn) return
    if (!person) {
      this.#give(null, [])
      return
    }
    const { chats } = await this.#control.get(`/people/${encodeURIComponent(id)}/chats`)
    const messages = this.number === null ? [] : (await this.#read(this.number)).messages
    if (turn !== this.#turn) return
    this.#know(person)
    this.person = person
    this.chats = chats
    this.messages = messages
  }

  /** @param {Person | null} person @param {Chat[]} chats */
  #give(person, chats) {
    this.person = person
    this.chats = chats
    this.number = null
    this.messages = []
    this.link = null
  }

  /** @param {string} number @returns {Promise<{ chat: Chat, messages: ShownMessage[] }>} */
  async #read(number) {
    const path = `/people/${encodeURIComponent(this.person?.id ?? '')}/chats/${encodeURIComponent(number)}`
    const [chat, { messages }] = await Promise.all([this.#control.get(path), this.#control.get(`${path}/messages`)])
    return { chat, messages }
  }

  /** @param {() => Promise<void>} work */
  async #ask(work) {
    this.#asking++
    try {
      await work()
    } finally {
      this.#asking--
      if (this.#asking === 0) for (const { kind, data } of this.#heard.splice(0)) this.#take(kind, data)
      this.changed()
    }
  }

  async #lost() {
    this.trouble = 'The connection is lost; trying again.'
    this.changed()
    const error = await this.#control.about().then(
      () => null,
      (reason) => reason,
    )
    if (error instanceof ControlRefusal && this.trouble !== null) this.trouble = `${error.message} Trying again.`
    this.changed()
  }

  /** Members of crowds are left out of the stream; one who holds the phone is listened to by name. @param {Person} person */
  #listenToCrowd(person) {
    this.#stopCrowd?.()
    this.#stopCrowd = null
    if (person.crowd === null) return
    this.#stopCrowd = this.#control.listen(
      { who: person.id, crowd: '1', kinds: this.#kinds.filter((kind) => kind !== 'clock').join(',') },
      this.#kinds,
      { opened: () => {}, lost: () => {}, heard: (kind, data) => this.#hear(kind, data) },
    )
  }

  /** @param {string} kind @param {any} data */
  #hear(kind, data) {
    if (this.#asking > 0) this.#heard.push({ kind, data })
    else this.#take(kind, data)
    this.changed()
  }

  /** @param {string} kind @param {any} data */
  #take(kind, data) {
    const isHolder = data.person !== undefined && data.person === this.person?.id
    const isOpen = isHolder && data.number === this.number
    switch (kind) {
      case 'person':
        return this.#takePerson(data)
      case 'message':
        return this.#takeMessage(data, isOpen)
      case 'status':
        return isOpen ? this.#amend(data.id, data) : undefined
      case 'reaction':
        return isOpen ? this.#amend(data.id, { reactions: data.reactions }) : undefined
      case 'chat':
        return isHolder ? this.#takeChat(data.chat) : void this.#recount(data.person)
      case 'typing':
        if (isHolder)
          this.chats = this.chats.map((chat) =>
            chat.number === data.number ? { ...chat, typingUntil: data.until } : chat,
          )
        return
      case 'wire':
        if (!this.wire.some((entry) => entry.id === data.entry.id))
          this.wire = [data.entry, ...this.wire].slice(0, mostEntries)
        return
      case 'clock':
        return this.#setClock(data)
      default:
        this.#tell(kind, data)
    }
  }

  /** @param {string} kind @param {any} data */
  #tell(kind, data) {
    for (const take of this.#listeners.get(kind) ?? []) take(data)
  }

  /** @param {{ person: Person, deleted?: boolean }} told */
  #takePerson({ person, deleted }) {
    if (deleted) {
      this.people = this.people.filter((other) => other.id !== person.id)
      if (this.person?.id === person.id) this.#give(null, [])
      return
    }
    this.#know(person)
    if (this.person?.id === person.id) this.person = person
  }

  /** @param {{ person: string, number: string, message: ShownMessage }} told @param {boolean} isOpen */
  #takeMessage({ person, number, message }, isOpen) {
    if (!message.visible) return
    const isNew = !isOpen || !this.messages.some((other) => other.id === message.id)
    if (isOpen) {
      const others = this.messages.filter((other) => other.id !== message.id)
      const place = others.findLastIndex((other) => other.at <= message.at) + 1
      this.messages = others.toSpliced(place, 0, message)
    }
    const whose = this.people.find((other) => other.id === person)
    if (isNew && whose) this.onMessage(message, whose, number)
  }

  /** @param {string} id @param {Partial<ShownMessage>} change */
  #amend(id, { status, statusWords, times, error, reactions, buttons }) {
    const change = Object.fromEntries(
      Object.entries({ status, statusWords, times, error, reactions, buttons }).filter(
        ([, value]) => value !== undefined,
      ),
    )
    this.messages = this.messages.map((message) => (message.id === id ? { ...message, ...change } : message))
  }

  /** @param {Chat} chat */
  #takeChat(chat) {
    const known = this.chats.some((other) => other.number === chat.number)
    this.chats = known
      ? this.chats.map((other) => (other.number === chat.number ? chat : other))
      : [...this.chats, chat]
    if (this.person) {
      this.person = { ...this.person, unread: this.chats.reduce((sum, each) => sum + each.unread, 0) }
      this.#know(this.person)
    }
    if (chat.number === this.number) void this.reading().catch(() => {})
  }

  /** The unread messages of somebody who does not hold the phone. @param {string} who */
  async #recount(who) {
    const person = await this.find(who).catch(() => null)
    if (person) this.#know(person)
    this.changed()
  }

  /** @param {Person} person */
  #know(person) {
    const known = this.people.some((other) => other.id === person.id)
    this.people = known
      ? this.people.map((other) => (other.id === person.id ? person : other))
      : [...this.people, person]
  }

  /** @param {ClockShown} clock */
  #setClock({ now, frozen }) {
    this.#clock = { now, at: performance.now(), frozen }
  }
}
