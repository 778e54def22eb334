/**
 * A conversation as the team works through it. The bot has it, or it waits for somebody, or a member has it; while the bot
 * does not have it, the bot is silent, but for a no.
 */
import { hour } from '../base/clock.ts'
import type { AddressKey } from './address.ts'
import { windowMs } from './conversation.ts'
import type { Page, PageRequest } from './page.ts'

export interface Chat {
  readonly conversationId: string
  readonly key: AddressKey
  /** Which of our numbers. */
  readonly senderId: string
  /** ms; -Infinity where the person has never written. */
  readonly lastInboundAt: number
  /** Since when the bot is silent, and what the team was told. Null: the bot has it. */
  readonly handedOff: { readonly at: Date; readonly note: string } | null
  /** `member:<id>` or `key:<id>`. */
  readonly heldBy: string | null
  /** What was written before was seen to. */
  readonly attendedAt: number
  /** When somebody of the team last did anything in it. */
  readonly actedAt: number
  /** The newest message that somebody of the team has looked at. */
  readonly readAt: number
  readonly closedAt: number
  /** The oldest message of the person that came after `attendedAt`, while the bot does not have it. */
  readonly unansweredSince: Date | null
}

/** A row of the list. */
export interface ListedChat extends Chat {
  /** The flow that goes on in it. */
  readonly run: { readonly flowId: string; readonly node: string | null } | null
  readonly last: LastMessage | null
}

export interface LastMessage {
  readonly direction: 'in' | 'out'
  readonly kind: string
  readonly content: Readonly<Record<string, unknown>>
  readonly writtenBy: string | null
}

export const chatViews = ['open', 'mine', 'unassigned', 'closed'] as const
/** `open` is all that is not closed, `unassigned` what waits for somebody to take it. */
export type ChatView = (typeof chatViews)[number]

export type ChatState = 'bot' | 'unassigned' | 'assigned' | 'closed'

/** A chat that the bot has closes by itself when the person's window does. */
export function chatState(chat: Chat, nowMs: number): ChatState {
  if (chat.handedOff !== null) return chat.heldBy === null ? 'unassigned' : 'assigned'
  const open = windowUntil(chat) > nowMs && chat.closedAt < chat.lastInboundAt
  return open ? 'bot' : 'closed'
}

/** Until when free words may be sent, ms. */
export function windowUntil({ lastInboundAt }: Pick<Chat, 'lastInboundAt'>): number {
  return lastInboundAt + windowMs
}

export function isUnread({ lastInboundAt, readAt }: Pick<Chat, 'lastInboundAt' | 'readAt'>): boolean {
  return lastInboundAt > readAt
}

/** Since when the person waits for somebody of the team; undefined where they do not. */
export function waitingSince({ handedOff, attendedAt, unansweredSince }: Chat): Date | undefined {
  if (handedOff === null) return undefined
  return handedOff.at.getTime() > attendedAt ? handedOff.at : (unansweredSince ?? undefined)
}

/** When the bot gets it back, if nobody of the team does anything; undefined where it never does. */
export function handsBackAt({ handedOff, actedAt }: Chat, { handBackAfterHours }: InboxSettings): Date | undefined {
  if (handedOff === null || handBackAfterHours === null) return undefined
  return new Date(Math.max(handedOff.at.getTime(), actedAt) + handBackAfterHours * hour)
}

export interface InboxSettings {
  readonly workspaceId: string
  /** How long the team may be silent before the bot has the chat again; null: for ever. */
  readonly handBackAfterHours: number | null
}

/** As long as the window: after that nothing could be answered in free words anyway. */
export const defaultHandBackHours = 24
export const handBackHoursMost = 168

export const entryKinds = ['note', 'handed_off', 'taken', 'assigned', 'handed_back', 'closed'] as const
/** What happens in a chat besides messages. A note is never sent. */
export type EntryKind = (typeof entryKinds)[number]

export interface ChatEntry {
  readonly key: AddressKey
  readonly entryId: string
  readonly senderId: string
  readonly kind: EntryKind
  readonly text: string | null
  /** `member:<id>`, `key:<id>`, `flow:<id>`, `subject` or `system`. */
  readonly by: string
  /** To whom it was assigned; null where to nobody. */
  readonly toWhom: string | null
  readonly at: Date
}

export interface ChatChange {
  readonly heldBy?: string | null
  readonly attendedAt?: Date
  readonly actedAt?: Date
  /** Only ever forward. */
  readonly readAt?: Date
  /** Null opens it again. */
  readonly closedAt?: Date | null
}

export interface ChatFilter {
  readonly view?: ChatView
  /** Whose are `mine`. */
  readonly heldBy: string
  readonly contactId?: string
}

export interface ChatCounts {
  /** Somebody of the team has to answer. */
  readonly waiting: number
  readonly mine: number
  readonly unassigned: number
}

export interface ChatStore {
  find(workspaceId: string, conversationId: string): Promise<ListedChat | undefined>
  /** By address and number, for whoever holds the lock of the address. */
  at(key: AddressKey, senderId: string): Promise<ListedChat | undefined>
  /** By the newest message of the person. Keys are `<ms>.<conversation id>`, with `never` for who has not written. */
  list(workspaceId: string, filter: ChatFilter, page: PageRequest, now: Date): Promise<Page<ListedChat>>
  counts(workspaceId: string, heldBy: string): Promise<ChatCounts>
  /** Of a chat that is there. */
  change(chat: Pick<Chat, 'key' | 'senderId'>, change: ChatChange): Promise<void>
  addEntry(entry: ChatEntry): Promise<void>
  /** Newest first; keys are entry ids. */
  entries(chat: Pick<Chat, 'key' | 'senderId'>, page: PageRequest): Promise<ChatEntry[]>
  /** All there are at these addresses, the oldest first. */
  entriesOf(keys: readonly AddressKey[]): Promise<ChatEntry[]>
  /** The flows that said this, by delivery. */
  saidByFlows(key: AddressKey, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Those in which the team has been silent for longer than their workspace allows. */
  silent(most: number, now: Date): Promise<Chat[]>
  /** What is set, or the default. */
  settings(workspaceId: string): Promise<InboxSettings>
  saveSettings(settings: InboxSettings): Promise<void>
}

export const chatPageKey = /^(never|\d{1,15})\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function pageKeyOf({ lastInboundAt, conversationId }: Chat): string {
  return `${Number.isFinite(lastInboundAt) ? lastInboundAt : 'never'}.${conversationId}`
}
