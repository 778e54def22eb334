// A message from a person to the business, as the webhook carries it: the number left out for who hides it, a quotation when
// it answers something, the first message after an advertisement with its referral.

import type { BusinessNumber } from '../account/numbers.ts'
import type { JsonObject } from '../base/json.ts'
import { type Message, newMessage } from '../messages/message.ts'
import { openWindow } from '../messages/windows.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import type { Chat } from './chats.ts'
import type { Person } from './person.ts'

export interface Writing {
  type: string
  /** The part named by the type, and what stands beside it: `{ text: {…} }`. */
  part: JsonObject
  /** The message that it answers. */
  context?: JsonObject
  referral?: JsonObject
}

/** Sends it: the window opens, the chat shows it, the business is told. */
export function write(
  world: World,
  person: Person,
  number: BusinessNumber,
  writing: Writing,
  onTold?: (told: Told) => void,
): Message {
  const { clock, ids, identity, chats, messages, limits, settings, counters } = world
  const now = clock.now()
  const chat = chats.open(person.id, number.id)
  const shown = identity.phoneShown(person)
  const id = ids.wamid(shown ? person.waId : ids.nextDigits('no number', 13), 'in')
  const blockedByBusiness = number.blocked.includes(person.id)
  const content: JsonObject = {
    ...(writing.context && { context: writing.context }),
    ...writing.part,
    ...(writing.referral && { referral: writing.referral }),
  }
  const message = newMessage({
    id,
    from: 'person',
    person: person.id,
    number: number.id,
    at: now,
    type: writing.type,
    content,
    to: number.displayNumber,
    state: blockedByBusiness ? 'sent' : 'delivered',
    times: { sent: now },
  })
  messages.keep(message, writing.type === 'reaction' ? undefined : chat, person.crowd !== null)
  chat.lastAt = now
  if (!blockedByBusiness) {
    openWindow(chat, now, writing.referral !== undefined)
    if (shown) identity.met(person)
    limits.noteInbound(number.id, number.messagesPerSecond ?? settings.limits.messagesPerSecond)
    counters.inbound()
    tell(world, person, number, chat, message, onTold)
  }
  if (writing.type !== 'reaction') world.stream.message(person, chat, message)
  world.stream.chat(person, chat)
  return message
}

function tell(
  world: World,
  person: Person,
  number: BusinessNumber,
  chat: Chat,
  message: Message,
  onTold: ((told: Told) => void) | undefined,
): void {
  const { identity } = world
  const parent = identity.parentOf(person)
  world.webhooks.tell({
    lane: 'inbound',
    field: chat.thread,
    number: number.id,
    people: [person.id],
    contact: identity.contact(person, { username: true, keyHash: number.identityCheck }),
    item: {
      kind: 'messages',
      value: {
        ...(identity.phoneShown(person) && { from: person.waId }),
        from_user_id: person.bsuid,
        ...(parent !== null && { from_parent_user_id: parent }),
        id: message.id,
        timestamp: String(Math.floor(message.at / 1_000)),
        type: message.type,
        ...message.content,
      },
    },
    ...(onTold && { onTold }),
  })
}
