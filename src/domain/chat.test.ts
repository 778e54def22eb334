import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, minute } from '../base/clock.ts'
import {
  type Chat,
  chatPageKey,
  chatState,
  handsBackAt,
  isUnread,
  pageKeyOf,
  waitingSince,
  windowUntil,
} from './chat.ts'

const ten = Date.UTC(2026, 10, 23, 10)

/** Asha wrote at ten; the bot has it. */
const withBot: Chat = {
  conversationId: '019368f0-8a30-4cc2-9d11-5e0a7f9b7001',
  key: { workspaceId: 'w', bucket: 1, addressId: 'a' },
  senderId: 's',
  lastInboundAt: ten,
  handedOff: null,
  heldBy: null,
  attendedAt: -Infinity,
  actedAt: -Infinity,
  readAt: -Infinity,
  closedAt: -Infinity,
  unansweredSince: null,
}
const at = (ms: number) => ({ at: new Date(ms), note: '' })
const noor = 'member:noor'

describe('a chat', () => {
  test('that the bot has is open for as long as the window, and closed after it', () => {
    expect(chatState(withBot, ten + hour)).toBe('bot')
    expect(chatState(withBot, ten + 24 * hour)).toBe('closed')
    expect(windowUntil(withBot)).toBe(ten + 24 * hour)
  })

  test('that somebody closed stays closed until the person writes again', () => {
    const closed = { ...withBot, closedAt: ten + minute }
    expect(chatState(closed, ten + 2 * minute)).toBe('closed')
    expect(chatState({ ...closed, lastInboundAt: ten + 3 * minute }, ten + 4 * minute)).toBe('bot')
  })

  test('that was handed off waits for somebody, then is theirs, however old it is', () => {
    const handedOff = { ...withBot, handedOff: at(ten) }
    expect(chatState(handedOff, ten + 100 * hour)).toBe('unassigned')
    expect(chatState({ ...handedOff, heldBy: noor }, ten + 100 * hour)).toBe('assigned')
  })

  test('is unread while the newest message has not been looked at', () => {
    expect(isUnread(withBot)).toBe(true)
    expect(isUnread({ ...withBot, readAt: ten })).toBe(false)
  })
})

describe('a person', () => {
  test('waits since the flow asked for somebody of the team', () => {
    expect(waitingSince({ ...withBot, handedOff: at(ten + minute) })).toEqual(new Date(ten + minute))
  })

  test('waits no more once they are answered, and again since their next message', () => {
    const answered = { ...withBot, handedOff: at(ten), heldBy: noor, attendedAt: ten + minute }
    expect(waitingSince(answered)).toBeUndefined()
    const next = new Date(ten + 5 * minute)
    expect(waitingSince({ ...answered, unansweredSince: next })).toEqual(next)
  })

  test('does not wait where somebody took the chat from the bot unasked', () => {
    expect(waitingSince({ ...withBot, handedOff: at(ten), heldBy: noor, attendedAt: ten })).toBeUndefined()
  })

  test('does not wait for the team while the bot has it', () => {
    expect(waitingSince({ ...withBot, unansweredSince: new Date(ten) })).toBeUndefined()
  })
})

describe('the bot gets a chat back', () => {
  const settings = { workspaceId: 'w', handBackAfterHours: 24 }
  const held = { ...withBot, handedOff: at(ten), heldBy: noor }

  test('so long after the team last did anything in it', () => {
    expect(handsBackAt(held, settings)).toEqual(new Date(ten + 24 * hour))
    expect(handsBackAt({ ...held, actedAt: ten + hour }, settings)).toEqual(new Date(ten + 25 * hour))
  })

  test('never where that is what is set, and never where it has it', () => {
    expect(handsBackAt(held, { ...settings, handBackAfterHours: null })).toBeUndefined()
    expect(handsBackAt(withBot, settings)).toBeUndefined()
  })
})

test('a page of the list goes on after any chat, also after one in which nobody has written', () => {
  const moments = fc.oneof(fc.constant(-Infinity), fc.integer({ min: 0, max: 4_102_444_800_000 }))
  fc.assert(
    fc.property(moments, fc.uuid(), (lastInboundAt, conversationId) => {
      expect(pageKeyOf({ ...withBot, lastInboundAt, conversationId })).toMatch(chatPageKey)
    }),
  )
})
