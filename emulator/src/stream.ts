// Everything that changes, as it changes: Server-Sent Events for a page that shows a phone without being reloaded. Whoever
// lost the connection gets what they missed. People of a crowd are left out unless asked for, and then cost nothing.

import type { ServerResponse } from 'node:http'
import type { JsonObject } from './base/json.ts'
import type { Letter } from './mail/letter.ts'
import { showLetter } from './mail/letter-view.ts'
import type { Message } from './messages/message.ts'
import { showChat, showPerson } from './people/chat-view.ts'
import type { Chat } from './people/chats.ts'
import { isVisible, showMessage } from './people/message-view.ts'
import type { Person } from './people/person.ts'
import type { Template } from './templates/template.ts'
import { showTemplate } from './templates/template-view.ts'
import { showEntry, type WireEntry } from './wire-log.ts'
import type { World } from './world.ts'

interface Event {
  id: number
  kind: string
  who: readonly string[]
  text: string
}

export interface Interest {
  /** Ids of people; null for everybody. */
  who: readonly string[] | null
  kinds: readonly string[] | null
  crowd: boolean
}

interface Listener {
  response: ServerResponse
  interest: Interest
  heartbeat: NodeJS.Timeout
}

const eventsKept = 2_000
const heartbeatMs = 15_000
const mostWaiting = 8 * 1024 * 1024

export class Stream {
  readonly #world: World
  readonly #listeners = new Set<Listener>()
  #past: Event[] = []
  #count = 0

  constructor(world: World) {
    this.#world = world
  }

  person(person: Person): void {
    this.#say('person', [person], () => ({ person: showPerson(this.#world, person) }))
  }

  personGone(person: Person): void {
    this.#say('person', [person], () => ({ person: { id: person.id }, deleted: true }))
  }

  message(person: Person, chat: Chat, message: Message): void {
    this.#say('message', [person], () => ({
      person: person.id,
      number: chat.number,
      message: { ...showMessage(this.#world, message) } as unknown as JsonObject,
    }))
    if (message.from === 'business') this.chat(person, chat)
  }

  status(person: Person, message: Message): void {
    this.#say('status', [person], () => {
      const { status, statusWords, times, error } = showMessage(this.#world, message)
      return {
        person: person.id,
        number: message.number,
        id: message.id,
        status,
        statusWords,
        times,
        error,
        visible: isVisible(message),
      }
    })
  }

  reaction(person: Person, chat: Chat, message: Message): void {
    this.#say('reaction', [person], () => ({
      person: person.id,
      number: chat.number,
      id: message.id,
      reactions: message.reactions,
    }))
  }

  chat(person: Person, chat: Chat): void {
    this.#say('chat', [person], () => ({ person: person.id, chat: showChat(this.#world, person, chat) }))
  }

  typing(person: Person, chat: Chat): void {
    this.#say('typing', [person], () => ({ person: person.id, number: chat.number, until: chat.typingUntil }))
  }

  sms(person: Person, sms: JsonObject): void {
    this.#say('sms', [person], () => ({ person: person.id, sms }))
  }

  call(person: Person, call: object): void {
    this.#say('call', [person], () => ({ person: person.id, call: call as JsonObject }))
  }

  /** Everybody hears of a letter to a mailbox that is nobody's. */
  letter(letter: Letter): void {
    const owner = this.#world.people.byId(this.#world.mail.ownerOf(letter.mailbox) ?? '')
    this.#say('letter', owner === undefined ? [] : [owner], () => ({
      person: owner?.id ?? null,
      letter: showLetter(letter),
    }))
    if (owner !== undefined) this.person(owner)
  }

  template(template: Template, deleted: boolean): void {
    this.#say('template', [], () => ({ template: showTemplate(template), ...(deleted && { deleted }) }))
  }

  wire(entry: WireEntry): void {
    const people = entry.who.flatMap((id) => this.#world.people.byId(id) ?? [])
    const onlyCrowd = people.length > 0 && people.every((person) => person.crowd !== null)
    this.#say('wire', onlyCrowd ? people : people.filter((person) => person.crowd === null), () => ({
      entry: showEntry(entry),
    }))
  }

  world(kind: 'clock' | 'settings' | 'webhook', data: JsonObject): void {
    this.#say(kind, [], () => data)
  }

  /** Answers with the stream until the client goes away. */
  listen(response: ServerResponse, interest: Interest, lastEventId: number | null): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write('retry: 1000\n\n')
    if (lastEventId !== null) {
      for (const event of this.#past)
        if (event.id > lastEventId && concerns(event, interest)) response.write(frame(event))
    }
    const listener: Listener = {
      response,
      interest,
      heartbeat: setInterval(() => response.write(': \n\n'), heartbeatMs),
    }
    listener.heartbeat.unref()
    this.#listeners.add(listener)
    response.on('close', () => this.#drop(listener))
  }

  stop(): void {
    for (const listener of this.#listeners) {
      this.#drop(listener)
      listener.response.end()
    }
  }

  #say(kind: string, people: readonly Person[], data: () => JsonObject): void {
    const crowd = people.length > 0 && people.every((person) => person.crowd !== null)
    if (crowd && !this.#anybodyForCrowds()) return
    const event: Event = {
      id: ++this.#count,
      kind,
      who: people.map((person) => person.id),
      text: JSON.stringify(data()),
    }
    if (!crowd) {
      this.#past.push(event)
      if (this.#past.length >= 2 * eventsKept) this.#past = this.#past.slice(-eventsKept)
    }
    for (const listener of this.#listeners) {
      if ((crowd && !listener.interest.crowd) || !concerns(event, listener.interest)) continue
      listener.response.write(frame(event))
      // Somebody who does not read is cut off; they come back and are told what they missed.
      if (listener.response.writableLength > mostWaiting) listener.response.destroy()
    }
  }

  #anybodyForCrowds(): boolean {
    for (const listener of this.#listeners) if (listener.interest.crowd) return true
    return false
  }

  #drop(listener: Listener): void {
    clearInterval(listener.heartbeat)
    this.#listeners.delete(listener)
  }
}

function concerns(event: Event, { who, kinds }: Interest): boolean {
  if (kinds !== null && !kinds.includes(event.kind)) return false
  return who === null || event.who.length === 0 || event.who.some((id) => who.includes(id))
}

function frame(event: Event): string {
  return `id: ${event.id}\nevent: ${event.kind}\ndata: ${event.text}\n\n`
}
