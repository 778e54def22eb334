/** What a flow asks for in words, and what it takes for an answer: read as people write it, kept in one form, asked again where it is none. */
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import type { Expected, FlowNode } from '../../src/domain/flow/definition.ts'
import { openBot } from '../support/bot.ts'
import { flowOf, says } from '../support/flows.ts'

const bot = await openBot()

function asks(expects: Expected, more: Partial<Extract<FlowNode, { kind: 'question' }>> = {}): FlowNode {
  return {
    kind: 'question',
    text: { en: 'Well?' },
    expects,
    variable: 'answer',
    not_understood: { en: 'Once more, please.' },
    asks_again: 1,
    exits: { answered: 'kept', not_understood: 'gave_up', timeout: 'silent' },
    ...more,
  }
}

const asking = (word: string, expects: Expected, more = {}) =>
  flowOf(
    {
      ask: asks(expects, more),
      kept: says('Kept: {{variables.answer}}'),
      gave_up: says('Never mind.'),
      silent: says('Are you still there?'),
    },
    { triggers: [{ kind: 'keyword', words: [word] }] },
  )

interface Case {
  readonly what: string
  readonly expects: Expected
  /** What somebody writes, and what is kept of it. */
  readonly taken: readonly (readonly [written: string, kept: string | number])[]
  readonly refused: readonly string[]
}

const choices = ['Small', 'Large'].map((title) => ({ id: title.toLowerCase(), title: { en: title } }))

const cases: readonly Case[] = [
  {
    what: 'words',
    expects: { kind: 'text', longest: 20 },
    taken: [[' A blue one ', 'A blue one']],
    refused: ['One that is really much too long for it'],
  },
  {
    what: 'a number',
    expects: { kind: 'number', least: 1, most: 1_000 },
    taken: [
      ['12', 12],
      ['12.5', 12.5],
      ['١٢', 12],
    ],
    refused: ['a dozen', '1001', '0'],
  },
  {
    what: 'a telephone number',
    expects: { kind: 'phone' },
    taken: [
      ['+49 170 1234567', '+491701234567'],
      ['0491 570 156', '+61491570156'],
    ],
    refused: ['12345'],
  },
  {
    what: 'an e-mail address',
    expects: { kind: 'email' },
    taken: [['Mia <mia@people.example>', 'mia@people.example']],
    refused: ['mia at people'],
  },
  {
    what: 'a day',
    expects: { kind: 'date' },
    taken: [
      ['24/12/2026', '2026-12-24'],
      ['24 December 2026', '2026-12-24'],
    ],
    refused: ['31/02/2026', 'soon'],
  },
  {
    what: 'one of several',
    expects: { kind: 'choice', choices },
    taken: [['large', 'large']],
    refused: ['medium'],
  },
]

describe.each(cases)('a question for $what', ({ what, expects, taken, refused }) => {
  const word = `ask for ${what.replaceAll('-', ' ')}`
  const published = bot.publish(`ask_${cases.findIndex((one) => one.what === what)}`, asking(word, expects))

  test.each(taken)('takes %j', async (written, kept) => {
    const flow = await published
    const mia = bot.somebody()
    await mia.says(word)
    expect((await mia.reads(1))[0]).toMatch(/^Well\?/)
    await mia.says(written)
    expect((await mia.reads(2)).at(-1)).toBe(`Kept: ${kept}`)
    expect(await bot.run(flow)).toMatchObject({ variables: { answer: kept }, ended: 'finished' })
  })

  test.each(refused)('asks again after %j, and gives up after another', async (written) => {
    await published
    const mia = bot.somebody()
    await mia.says(word)
    await mia.says(written)
    const again = await mia.reads(3)
    expect(again[1]).toBe('Once more, please.')
    expect(again[2]).toBe(again[0])
    await mia.says(written)
    expect((await mia.reads(4)).at(-1)).toBe('Never mind.')
  })
})

describe('a question with choices', () => {
  test('shows them to be tapped', async () => {
    await bot.publish('ask_tap', asking('tap one', { kind: 'choice', choices }))
    const mia = bot.somebody()
    await mia.says('tap one')
    expect(await mia.reads(1)).toEqual(['Well? [Small] [Large]'])
    await mia.taps('Small')
    expect((await mia.reads(2)).at(-1)).toBe('Kept: small')
  })

  test('shows a dozen of them as numbered text', async () => {
    const dozen = Array.from({ length: 12 }, (_, at) => ({ id: `n${at + 1}`, title: { en: `Number ${at + 1}` } }))
    await bot.publish('ask_dozen', asking('a dozen', { kind: 'choice', choices: dozen }))
    const mia = bot.somebody()
    await mia.says('a dozen')
    expect((await mia.reads(1))[0]).toMatch(/^Well\?\n\n1\. Number 1\n(.|\n)*12\. Number 12$/)
    await mia.says('12')
    expect((await mia.reads(2)).at(-1)).toBe('Kept: n12')
  })
})

describe('a question that nobody answers', () => {
  test('is left by its own way after its time', async () => {
    const flow = await bot.publish('ask_silence', asking('silence', { kind: 'text' }, { wait_minutes: 10 }))
    const mia = bot.somebody()
    await mia.says('silence')
    await mia.reads(1)
    await bot.winds(9 * minute)
    expect(await bot.run(flow, () => true)).toMatchObject({ at: 'ask', ended: null, waits: { for: 'answer' } })
    await bot.winds(2 * minute)
    expect((await mia.reads(2)).at(-1)).toBe('Are you still there?')
    await mia.says('Yes, sorry')
    expect(await bot.run(flow)).toMatchObject({ ended: 'finished', variables: {} })
  })

  test('ends with its run where it has no time of its own', async () => {
    const forgotten = asking('forgotten', { kind: 'text' })
    const flow = await bot.publish('ask_forgotten', { ...forgotten, ends_after_minutes: 30 })
    const mia = bot.somebody()
    await mia.says('forgotten')
    await mia.reads(1)
    await bot.winds(31 * minute)
    expect(await bot.run(flow)).toMatchObject({ ended: 'timed_out' })
    expect(await mia.reads(1)).toHaveLength(1)
  })
})
