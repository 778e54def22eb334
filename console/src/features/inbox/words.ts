/** Chats in words. */
import type { Conversation, ConversationItem, ConversationView } from '@contract/conversation.ts'
import { currentTime } from '../../lib/clock.ts'

export const viewWords: Readonly<Record<ConversationView, string>> = {
  open: 'Open',
  mine: 'Mine',
  unassigned: 'Unassigned',
  closed: 'Closed',
}

export function nameOf({ person }: Pick<Conversation, 'person'>): string {
  return person.name ?? person.number ?? 'Somebody'
}

/** Who has it. */
export function sayHolder({ state, mine, held_by: holder }: Conversation): string {
  switch (state) {
    case 'bot':
      return 'The bot has it'
    case 'unassigned':
      return 'Waits for somebody'
    case 'assigned':
      return mine ? 'You have it' : `${holder?.name ?? 'Somebody'} has it`
    case 'closed':
      return 'Closed'
  }
}

const kinds: Readonly<Record<string, string>> = {
  image: 'A picture',
  video: 'A video',
  audio: 'A recording',
  document: 'A document',
  sticker: 'A sticker',
  location: 'A place',
  contacts: 'A contact',
  order: 'An order',
  media: 'A file',
  reaction: 'A reaction',
  flow_reply: 'A form, filled in',
  template: 'A template',
  revoke: 'Took a message back',
}

/** What a message without words was. */
export function sayKind(kind: string): string {
  return kinds[kind] ?? 'A message'
}

/** What became of the chat, as a sentence. */
export function sayEvent({ kind, by, to }: ConversationItem): string {
  const who = by ?? 'Somebody'
  switch (kind) {
    case 'handed_off':
      return by === 'The person'
        ? 'They asked for a person. The bot is silent.'
        : `“${who}” asked for the team. The bot is silent.`
    case 'taken':
      return `${who} took the chat. The bot is silent.`
    case 'assigned':
      return to === null ? `${who} left it for anybody.` : `${who} gave it to ${to}.`
    case 'handed_back':
      return by === 'Assent'
        ? 'Nobody had done anything for long: the bot has it again.'
        : `${who} handed it back to the bot.`
    case 'closed':
      return `${who} closed the chat.`
    default:
      return ''
  }
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** `7 h 12 min`, `9 min`: what is left of something, never less than a minute. */
export function sayLeft(until: string, now: number = currentTime()): string {
  const left = Math.max(minuteMs, new Date(until).getTime() - now)
  const hours = Math.floor(left / hourMs)
  const minutes = Math.floor((left % hourMs) / minuteMs)
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`
}

/** `now`, `4 min`, `3 h`, `2 d`: how long it has been. */
export function sayWaited(since: string, now: number = currentTime()): string {
  const minutes = Math.max(0, Math.floor((now - new Date(since).getTime()) / minuteMs))
  if (minutes === 0) return 'now'
  if (minutes < 60) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / (24 * 60))} d`
}
