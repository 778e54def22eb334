// The customer service window: any message kind may be sent for 24 hours after the person last wrote. And the free entry
// point: who came by an advertisement and was answered within a day may be written to without charge for 72 hours.

import { day, hour } from '../base/clock.ts'
import type { Chat } from '../people/chats.ts'

const windowLength = day
const answerWithin = day
const freeEntryLength = 72 * hour

export function windowOpen(chat: Chat | undefined, now: number): boolean {
  const until = windowOpenUntil(chat)
  return until !== null && now < until
}

export function windowOpenUntil(chat: Chat | undefined): number | null {
  return chat?.lastInboundAt == null ? null : chat.lastInboundAt + windowLength
}

/** Whatever a person sends opens it anew, a tap and a reaction too (Meta does not spell out reactions). */
export function openWindow(chat: Chat, now: number, fromAdvertisement: boolean): void {
  chat.lastInboundAt = now
  if (fromAdvertisement) chat.adClickAt = now
}

export function noteAnswer(chat: Chat, now: number): void {
  if (chat.adClickAt === null) return
  if (now - chat.adClickAt < answerWithin) chat.freeEntryUntil = now + freeEntryLength
  chat.adClickAt = null
}

export function inFreeEntry(chat: Chat | undefined, now: number): boolean {
  return chat?.freeEntryUntil != null && now < chat.freeEntryUntil
}
