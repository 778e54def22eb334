// A chat and a person as the simulated phone shows them.

import { printedNumber } from '../account/numbers.ts'
import type { JsonObject } from '../base/json.ts'
import { newMessage } from '../messages/message.ts'
import { windowOpenUntil } from '../messages/windows.ts'
import type { World } from '../world.ts'
import type { Chat } from './chats.ts'
import { isVisible, previewOf } from './message-view.ts'
import type { Person } from './person.ts'

/** A grey line in the chat, seen by the person only. */
export function systemLine(world: World, person: Person, chat: Chat, body: string): void {
  const message = newMessage({
    id: `line.${world.ids.nextHex('line', 20)}`,
    from: 'system',
    person: person.id,
    number: chat.number,
    at: world.clock.now(),
    type: 'system',
    content: { body },
    to: '',
    state: 'read',
  })
  world.messages.keep(message, chat, person.crowd !== null)
  world.stream.message(person, chat, message)
}

export function showChat(world: World, person: Person, chat: Chat): JsonObject {
  const number = world.numbers.find(chat.number)
  const last = chat.messages.findLast((message) => message.from !== 'system' && isVisible(message))
  const { prompts, commands } = number?.automation ?? { prompts: [], commands: [] }
  return {
    number: chat.number,
    businessName: number?.verifiedName ?? '',
    displayNumber: printedNumber(number?.displayNumber ?? ''),
    unread: chat.unread,
    windowOpenUntil: windowOpenUntil(chat),
    stoppedPromotions: person.stoppedPromotions,
    blocked: chat.blocked,
    thread: chat.thread,
    typingUntil: chat.typingUntil !== null && chat.typingUntil > world.clock.now() ? chat.typingUntil : null,
    draft: chat.draft,
    lastAt: chat.lastAt,
    lastText: last ? previewOf(world, last) : '',
    suggestions: { prompts, commands: commands.map((command) => ({ ...command })) },
    profile: number?.profile ?? {},
  }
}

export function showPerson(world: World, person: Person): JsonObject {
  const chats = world.chats.of(person.id)
  return {
    id: person.id,
    phone: `+${person.phone}`,
    waId: person.waId,
    bsuid: person.bsuid,
    parentBsuid: world.identity.parentOf(person),
    name: person.name,
    username: person.username,
    phoneHidden: person.phoneHidden,
    language: person.language,
    country: person.country,
    online: person.online,
    readReceipts: person.readReceipts,
    crowd: person.crowd,
    gone: person.gone,
    stoppedPromotions: person.stoppedPromotions,
    blocked: chats.some((chat) => chat.blocked),
    thread: chats.find((chat) => chat.thread === 'standby')?.thread ?? 'messages',
    createdAt: person.createdAt,
    unread: chats.reduce((sum, chat) => sum + chat.unread, 0),
    badges: world.badges.of(person),
    behaviour: { ...person.behaviour, acts: person.behaviour.acts.map((habit) => ({ ...habit })) },
  }
}
