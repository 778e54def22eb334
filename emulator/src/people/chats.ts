// The chat between one person and one business number: its window, whether the person has blocked the number, whose thread
// it is, what is typed but not sent, and the messages that are kept.

import type { Message } from '../messages/message.ts'

export interface Chat {
  readonly person: string
  readonly number: string
  lastInboundAt: number | null
  /** The person came by an advertisement: a free entry point opens if the business answers within a day. */
  adClickAt: number | null
  freeEntryUntil: number | null
  blocked: boolean
  /** `standby` while another app holds the thread. */
  thread: 'messages' | 'standby'
  draft: string
  typingUntil: number | null
  unread: number
  lastAt: number
  messages: Message[]
}

export type SavedChat = Omit<Chat, 'messages'>

export class Chats {
  readonly #chats = new Map<string, Chat>()
  readonly #ofPerson = new Map<string, Chat[]>()

  find(person: string, number: string): Chat | undefined {
    return this.#chats.get(`${person}/${number}`)
  }

  open(person: string, number: string): Chat {
    const known = this.find(person, number)
    if (known) return known
    const chat: Chat = {
      person,
      number,
      lastInboundAt: null,
      adClickAt: null,
      freeEntryUntil: null,
      blocked: false,
      thread: 'messages',
      draft: '',
      typingUntil: null,
      unread: 0,
      lastAt: 0,
      messages: [],
    }
    this.#enter(chat)
    return chat
  }

  of(person: string): Chat[] {
    return this.#ofPerson.get(person) ?? []
  }

  forget(person: string): void {
    for (const chat of this.of(person)) this.#chats.delete(`${chat.person}/${chat.number}`)
    this.#ofPerson.delete(person)
  }

  clear(): void {
    this.#chats.clear()
    this.#ofPerson.clear()
  }

  save(): SavedChat[] {
    return [...this.#chats.values()].map(({ messages: _, ...chat }) => chat)
  }

  load(saved: readonly SavedChat[]): void {
    for (const chat of saved) this.#enter({ ...chat, messages: [] })
  }

  #enter(chat: Chat): void {
    this.#chats.set(`${chat.person}/${chat.number}`, chat)
    const others = this.#ofPerson.get(chat.person)
    if (others) others.push(chat)
    else this.#ofPerson.set(chat.person, [chat])
  }
}
