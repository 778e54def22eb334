// The messages that are remembered: so many in a chat, fewer with people of a crowd, so many in all. What is still under way
// is never forgotten. The oldest go first.

import type { Chat } from '../people/chats.ts'
import type { Settings } from '../settings.ts'
import type { Message } from './message.ts'

export class Messages {
  readonly #settings: Settings
  readonly #byId = new Map<string, Message>()

  constructor(settings: Settings) {
    this.#settings = settings
  }

  get size(): number {
    return this.#byId.size
  }

  find(id: string): Message | undefined {
    return this.#byId.get(id)
  }

  /** Remembers a message; `chat` is undefined for one to a number that nobody has. */
  keep(message: Message, chat: Chat | undefined, inCrowd: boolean): void {
    this.#byId.set(message.id, message)
    if (chat) {
      chat.messages.push(message)
      const { keepMessages, keepMessagesInCrowd } = this.#settings.people
      const most = Math.max(1, inCrowd ? keepMessagesInCrowd : keepMessages)
      while (chat.messages.length > most) {
        const oldest = chat.messages.findIndex((kept) => kept.pending === 0 && kept !== message)
        if (oldest < 0) break
        const [forgotten] = chat.messages.splice(oldest, 1)
        if (forgotten) this.#byId.delete(forgotten.id)
      }
    }
  }

  /** Forgets the oldest beyond the number kept in all; `chatOf` finds where a message is shown. */
  trim(chatOf: (message: Message) => Chat | undefined): void {
    let excess = this.#byId.size - this.#settings.people.keepMessagesInAll
    if (excess <= 0) return
    for (const [id, message] of this.#byId) {
      if (excess <= 0) break
      if (message.pending > 0) continue
      this.#byId.delete(id)
      excess--
      const shown = chatOf(message)?.messages
      const at = shown?.indexOf(message) ?? -1
      if (at >= 0) shown?.splice(at, 1)
    }
  }

  some(fits: (message: Message) => boolean): boolean {
    for (const message of this.#byId.values()) if (fits(message)) return true
    return false
  }

  forget(messages: readonly Message[]): void {
    for (const message of messages) this.#byId.delete(message.id)
  }

  clear(): void {
    this.#byId.clear()
  }

  save(): Message[] {
    return [...this.#byId.values()]
  }
}
