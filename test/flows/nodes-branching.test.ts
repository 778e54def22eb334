/** Where a flow goes: by what is true of the person, by language and channel, later, elsewhere, into another flow, to a person of the team, or to its end. */
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import type { FlowNode, ValueSource } from '../../src/domain/flow/definition.ts'
import { openBot } from '../support/bot.ts'
import { eventually } from '../support/emulated-whatsapp.ts'
import { buttons, flowOf, says } from '../support/flows.ts'

const bot = await openBot()
const { owner } = bot

const begins = (word: string) => ({ triggers: [{ kind: 'keyword', words: [word] }] }) as const

describe('a condition', () => {
  const size: FlowNode = {
    kind: 'question',
    text: { en: 'How many?' },
    expects: { kind: 'number' },
    variable: 'count',
    exits: { answered: 'sort' },
  }
  const sort: FlowNode = {
    kind: 'condition',
    cases: [
      {
        id: 'many',
        all: [
          { attribute: 'variables.count', op: 'above', value: 10 },
          { attribute: 'contact.country', op: 'is', value: 'AU' },
        ],
      },
      { id: 'some', all: [{ attribute: 'variables.count', op: 'above', value: 1 }] },
      { id: 'consented', all: [{ attribute: 'consent.offers', op: 'is', value: 'given' }] },
    ],
    exits: { many: 'many', some: 'some', consented: 'consented', else: 'few' },
  }

  test.each([
    ['12', 'Many.'],
    ['5', 'Some.'],
    ['1', 'Few.'],
  ])('takes the first case that holds: %s', async (count, said) => {
    const key = `sort_${count}`
    const flow = await bot.publish(
      key,
      flowOf(
        { size, sort, many: says('Many.'), some: says('Some.'), consented: says('Consented.'), few: says('Few.') },
        begins(`sort ${count}`),
      ),
    )
    const mia = bot.somebody()
    await mia.says(`sort ${count}`)
    await mia.says(count)
    expect((await mia.reads(2)).at(-1)).toBe(said)
    const { edges } = (await owner.get(`/v1/flows/${flow}/edges`)).body
    expect(edges).toContainEqual({
      node: 'sort',
      exit: { 'Many.': 'many', 'Some.': 'some', 'Few.': 'else' }[said],
      taken: 1,
    })
  })
})

describe('a branch', () => {
  test('goes by the language of the person, the nearest that there is', async () => {
    const flow = await bot.publish(
      'by_language',
      flowOf(
        {
          set: {
            kind: 'variable',
            set: [{ target: 'contact', name: 'language', value: { from: 'trigger.speaks' } }],
            exits: { next: 'branch' },
          },
          branch: {
            kind: 'branch',
            by: 'language',
            cases: [
              { id: 'german', values: ['de'] },
              { id: 'latin', values: ['es', 'pt-BR'] },
            ],
            exits: { german: 'german', latin: 'latin', else: 'other' },
          },
          german: says('Deutsch.'),
          latin: says('Latino.'),
          other: says('English.'),
        },
        { triggers: [{ kind: 'api' }] },
      ),
    )
    const mia = bot.somebody()
    await mia.says('Good morning')
    for (const speaks of ['de-CH', 'pt', 'ja']) {
      const { status } = await owner.post(`/v1/flows/${flow}/runs`, { number: mia.number, trigger: { speaks } })
      expect(status).toBe(201)
    }
    expect(await mia.reads(3)).toEqual(['Deutsch.', 'Latino.', 'English.'])
  })

  test('goes by the channel', async () => {
    const branch: FlowNode = {
      kind: 'branch',
      by: 'channel',
      cases: [{ id: 'here', values: ['whatsapp'] }],
      exits: { here: 'here', else: 'there' },
    }
    await bot.publish(
      'by_channel',
      flowOf({ branch, here: says('In WhatsApp.'), there: says('Elsewhere.') }, begins('where')),
    )
    const mia = bot.somebody()
    await mia.says('where')
    expect(await mia.reads(1)).toEqual(['In WhatsApp.'])
  })
})

describe('a wait', () => {
  test('goes on by itself when its time is over, and not before', async () => {
    const flow = await bot.publish(
      'later',
      flowOf(
        {
          now: says('In an hour.', 'wait'),
          wait: { kind: 'wait', minutes: 60, exits: { next: 'hour' } },
          hour: says('It is time.'),
        },
        begins('remind me'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('remind me')
    await mia.reads(1)
    await bot.winds(59 * minute)
    expect(await bot.run(flow, () => true)).toMatchObject({ at: 'wait', waits: { for: 'time' } })
    await bot.winds(2 * minute)
    expect(await mia.reads(2)).toEqual(['In an hour.', 'It is time.'])
  })
})

describe('a tag and an event', () => {
  test('are kept with the person, and what waits for the event begins', async () => {
    await bot.publish(
      'waits_for_it',
      flowOf({ said: says('Your tea is {{trigger.kind}}.') }, { triggers: [{ kind: 'event', event: 'tea_chosen' }] }),
    )
    await bot.publish(
      'marks',
      flowOf(
        {
          tag: { kind: 'tag', add: ['tea', 'regular'], remove: [], exits: { next: 'untag' } },
          untag: { kind: 'tag', add: [], remove: ['regular'], exits: { next: 'event' } },
          event: { kind: 'event', event: 'tea_chosen', data: { kind: { is: 'green' } }, exits: { next: 'done' } },
          done: says('Noted.'),
        },
        begins('tea, please'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('tea, please')
    expect(await mia.reads(2)).toEqual(['Noted.', 'Your tea is green.'])
    expect((await mia.contact()).tags).toEqual(['tea'])
    const events = (await mia.timeline()).flatMap(({ event }) => (event === null ? [] : [event]))
    expect(events).toContainEqual({ name: 'tea_chosen', data: { kind: 'green' } })
  })
})

describe('a pause', () => {
  test('holds back what is no answer, for as long as it says', async () => {
    await bot.publish(
      'pause',
      flowOf(
        { pause: { kind: 'pause_messages', days: 30, exits: { next: 'said' } }, said: says('A month of quiet.') },
        begins('quiet, please'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('quiet, please')
    expect(await mia.reads(1)).toEqual(['A month of quiet.'])
    const { body } = await owner.post('/v1/decisions', { messages: [{ to: mia.number, topic: 'offers' }] })
    expect(body.decisions).toMatchObject([{ allow: false, reason: 'paused' }])
  })
})

describe('a hand-off', () => {
  test('gives the chat to the team; the bot is silent until it is given back, and goes on there', async () => {
    const flow = await bot.publish(
      'person',
      flowOf(
        {
          hand: {
            kind: 'hand_off',
            note: 'Wrote: {{trigger.text}}',
            text: { en: 'Somebody will write to you.' },
            exits: { back: 'back' },
          },
          back: says('I am back.'),
        },
        begins('a person, please'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('a person, please')
    expect(await mia.reads(1)).toEqual(['Somebody will write to you.'])
    expect(await bot.run(flow, ({ at }) => at === 'hand')).toMatchObject({ waits: { for: 'hand_back' } })
    await mia.says('where')
    const { data } = (await owner.get('/v1/conversations')).body
    const chat = data.find((one: { handed_off: { note: string } | null }) => one.handed_off !== null)
    expect(chat.handed_off.note).toBe('Wrote: a person, please')
    expect((await owner.post(`/v1/conversations/${chat.id}/hand-backs`)).status).toBe(200)
    expect(await mia.reads(2)).toEqual(['Somebody will write to you.', 'I am back.'])
    expect(await bot.run(flow)).toMatchObject({ ended: 'finished' })
  })
})

describe('another flow', () => {
  test('is run in the place of this one, which goes on when that has ended', async () => {
    const inner = flowOf(
      { ask: buttons('Tea or coffee?', { Tea: 'tea', Coffee: 'coffee' }), tea: says('Tea.'), coffee: says('Coffee.') },
      { triggers: [{ kind: 'api' }] },
    )
    await bot.publish('inner', inner)
    const flow = await bot.publish(
      'outer',
      flowOf(
        {
          first: says('First a question.', 'call'),
          call: { kind: 'run_flow', flow: 'inner', exits: { ended: 'last' } },
          last: says('That was it.'),
        },
        begins('outer'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('outer')
    expect(await mia.reads(2)).toEqual(['First a question.', 'Tea or coffee? [Tea] [Coffee]'])
    await mia.taps('Tea')
    expect((await mia.reads(4)).slice(2)).toEqual(['Tea.', 'That was it.'])
    expect(await bot.run(flow)).toMatchObject({ ended: 'finished', at: 'last' })
  })
})

describe('a jump and an end', () => {
  test('go on elsewhere, and end the run at once', async () => {
    const flow = await bot.publish(
      'jumps',
      flowOf(
        {
          one: says('One.', 'jump'),
          jump: { kind: 'jump', to: 'three', exits: {} },
          three: says('Three.', 'end'),
          end: { kind: 'end', exits: {} },
        },
        begins('jump now'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('jump now')
    expect(await mia.reads(2)).toEqual(['One.', 'Three.'])
    expect(await bot.run(flow)).toMatchObject({ ended: 'finished' })
  })
})

describe('a transform', () => {
  const made: readonly (readonly [by: Extract<FlowNode, { kind: 'transform' }>['by'], from: string, to: string])[] = [
    ['trim', '  two   words ', 'two words'],
    ['upper', 'straße', 'STRASSE'],
    ['lower', 'LOUD', 'loud'],
    ['first_word', 'Mia Chen', 'Mia'],
    ['digits', 'Order 10-423', '10423'],
    ['round', '2.6', '3'],
    ['add_one', '41', '42'],
    ['length', 'four', '4'],
    ['date_iso', '24 December 2026', '2026-12-24'],
    ['json', 'a "b"', '"a \\"b\\""'],
  ]

  test.each(made)('makes one value of another, without code: %s', async (by, from, to) => {
    const value: ValueSource = { from: 'trigger.value' }
    const flow = await bot.publish(
      `make_${by}`,
      flowOf(
        {
          make: { kind: 'transform', variable: 'made', value, by, exits: { next: 'said' } },
          said: says('{{variables.made}}'),
        },
        { triggers: [{ kind: 'api' }] },
      ),
    )
    const mia = bot.somebody()
    await mia.says('Good morning')
    await owner.post(`/v1/flows/${flow}/runs`, { number: mia.number, trigger: { value: from } })
    expect(
      await eventually(
        () => mia.reads(1),
        (read) => read.length > 0,
      ),
    ).toEqual([to])
  })
})
