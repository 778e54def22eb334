// How the simulated phone reads what it shows: marks in a text, numbers, days, and the lines of the wire.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opensChat } from '../phone/link.js'
import { type Mark, readMarks } from '../phone/marks.js'
import type { WireEntry } from '../phone/shapes.d.ts'
import { readable, wireWords } from '../phone/wire-words.js'
import { dayName, initials, nameOf, showNumber } from '../phone/words.js'

const plain = (marks: readonly Mark[]): string =>
  marks.map((mark) => ('parts' in mark ? plain(mark.parts) : mark.text)).join('')

describe('a text with marks', () => {
  test('is bold, italic, struck or code between them, and inside of each other', () => {
    expect(readMarks('Save *20 %* _now_, ~not later~ with `CODE`')).toEqual([
      { kind: 'text', text: 'Save ' },
      { kind: 'bold', parts: [{ kind: 'text', text: '20 %' }] },
      { kind: 'text', text: ' ' },
      { kind: 'italic', parts: [{ kind: 'text', text: 'now' }] },
      { kind: 'text', text: ', ' },
      { kind: 'struck', parts: [{ kind: 'text', text: 'not later' }] },
      { kind: 'text', text: ' with ' },
      { kind: 'code', text: 'CODE' },
    ])
    expect(readMarks('*_both_*')).toEqual([
      { kind: 'bold', parts: [{ kind: 'italic', parts: [{ kind: 'text', text: 'both' }] }] },
    ])
  })

  test('keeps stars that are none: in sums, in names, alone', () => {
    for (const text of ['2*3*4', 'snake_case_name', '* not a list', 'a * b * c', '*'])
      expect(readMarks(text)).toEqual([{ kind: 'text', text }])
  })

  test('has links without the full stop behind them, and keeps their underscores', () => {
    expect(readMarks('See https://shop.example/p/3k_V9_x.')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', text: 'https://shop.example/p/3k_V9_x' },
      { kind: 'text', text: '.' },
    ])
  })

  test('loses nothing but the marks, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '*', '_', '~', '`', '\n', 'ش') }), (text) => {
        const letters = (words: string) => words.replace(/[*_~`]/g, '')
        expect(letters(plain(readMarks(text)))).toBe(letters(text))
      }),
    )
  })
})

test('a number stands in groups after the code of its country', () => {
  expect(showNumber('+61491570156')).toBe('+61 491 570 156')
  expect(showNumber('+14165550101')).toBe('+1 416 555 0101')
  expect(showNumber('+491713920001')).toBe('+49 171 392 0001')
  expect(showNumber('+353861234567')).toBe('+353 861 234 567')
})

test('who has given no name is called by their number', () => {
  expect(nameOf({ name: '61491570158', phone: '+61491570158' })).toBe('+61 491 570 158')
  expect(initials('61491570158')).toBe('58')
  expect(initials('Mia Chen')).toBe('MC')
  expect(initials('ليلى حداد')).toBe('لح')
})

test('a day is called by how near it is', () => {
  const now = new Date(2026, 10, 19, 14, 32).getTime()
  const before = (days: number) => new Date(2026, 10, 19 - days, 23, 59).getTime()
  expect(dayName(before(0), now)).toBe('Today')
  expect(dayName(before(1), now)).toBe('Yesterday')
  expect(dayName(before(8), now)).toBe('Wednesday 11 November')
  expect(dayName(before(400), now)).toBe('15 October 2025')
})

test('links that open a chat are those of WhatsApp', () => {
  for (const url of ['https://wa.me/15550783881?text=Hi', 'https://www.wa.me/message/ABC', 'whatsapp://send?phone=1'])
    expect(opensChat(url)).toBe(true)
  for (const url of ['https://wa.me.example.com/1', 'https://shop.example/wa.me', 'javascript:alert(1)', ''])
    expect(opensChat(url)).toBe(false)
})

describe('a line of the wire', () => {
  const entry = (more: Partial<WireEntry>): WireEntry => ({
    id: 'w1',
    at: 0,
    direction: 'out',
    method: 'POST',
    path: 'http://127.0.0.1:4400/inbound/whatsapp',
    status: 200,
    ms: 2,
    who: [],
    about: '',
    request: '',
    response: '',
    cut: false,
    headers: {},
    ...more,
  })
  const webhook = (about: string, ...changes: object[]) =>
    entry({ about, request: JSON.stringify({ entry: [{ changes }] }) })
  const message = (content: object) => ({ field: 'messages', value: { messages: [content] } })

  test('says of a call what it asks for, without version and id', () => {
    const call = entry({ direction: 'in', path: '/v25.0/106540352242922/messages', about: 'text to 61491570156' })
    expect(wireWords(call)).toEqual({ title: 'Text to 61491570156', sub: 'POST /messages' })
  })

  test('says of a webhook what it tells, with the words of the person in their own direction', () => {
    const stop = webhook('1 messages', message({ type: 'text', text: { body: 'STOP' } }))
    expect(wireWords(stop)).toEqual({
      title: '“\u2068STOP\u2069” arrives',
      sub: 'Webhook, messages',
    })
    const tap = message({ type: 'button', button: { text: 'Stop offers' } })
    expect(wireWords(webhook('1 messages', tap)).title).toBe('“\u2068Stop offers\u2069” tapped')
    const row = { type: 'list_reply', list_reply: { title: 'Offers' } }
    expect(wireWords(webhook('1 messages', message({ type: 'interactive', interactive: row }))).title).toBe(
      '“\u2068Offers\u2069” chosen',
    )
    const resume = { field: 'user_preferences', value: { user_preferences: [{ value: 'resume' }] } }
    expect(wireWords(webhook('1 user_preferences', resume)).title).toBe('Promotions resumed')
    const event = { field: 'account_update', value: { event: 'VERIFIED_ACCOUNT' } }
    expect(wireWords(webhook('1 account_update', event))).toEqual({
      title: 'Account update',
      sub: 'Webhook',
    })
  })

  test('counts what is told together, and what was cut', () => {
    const statuses = { field: 'messages', value: { statuses: [{ status: 'sent' }, { status: 'delivered' }] } }
    expect(wireWords(webhook('2 statuses', statuses))).toEqual({
      title: 'Sent and 1 more',
      sub: 'Webhook, 2 statuses',
    })
    expect(wireWords(entry({ about: '900 statuses', request: '{"entry":[{"cha' })).title).toBe('900 statuses')
  })

  test('opens to JSON that can be read, and to other bytes as they are', () => {
    expect(readable('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
    expect(readable('<html>')).toBe('<html>')
  })
})
