/**
 * What a flow says, on the real protocol: words, choices within WhatsApp's limits, numbered text where they do not fit, and
 * templates where nothing else may leave.
 */
import { describe, expect, test } from 'vitest'
import { day } from '../../src/base/clock.ts'
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import { openBot } from '../support/bot.ts'
import { buttons, flowOf, idOf, says } from '../support/flows.ts'
import { approved, spring } from '../support/sample-template.ts'

const bot = await openBot()
const { world, shop, sender, owner } = bot

const begins = (word: string) => ({ triggers: [{ kind: 'keyword', words: [word] }] }) as const
const api = { triggers: [{ kind: 'api' }] } as const

function list(text: string, titles: readonly string[], exits: Readonly<Record<string, string>>): FlowNode {
  const rows = titles.map((title) => ({ id: idOf(title), title: { en: title }, description: { en: `About ${title}` } }))
  return { kind: 'list', text: { en: text }, label: { en: 'Look' }, sections: [{ rows }], variable: 'chosen', exits }
}

async function starts(flow: string, number: string, trigger: object = {}) {
  const { status, body } = await owner.post(`/v1/flows/${flow}/runs`, { number, trigger })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}

describe('a message', () => {
  test('is said with what is known filled in, and with nothing where nothing is known', async () => {
    const flow = await bot.publish(
      'greeting',
      flowOf(
        { greet: says('This is {{business}}. You wrote {{trigger.text}}{{trigger.nothing}}.') },
        begins('greet me'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('Greet me!')
    expect(await mia.reads(1)).toEqual(['This is Lampwick. You wrote Greet me!.'])
    expect(await bot.run(flow)).toMatchObject({
      ended: 'finished',
      started_by: 'keyword',
      steps: [{ effects: [{ kind: 'say', outcome: 'delivered' }] }],
    })
  })

  test('that is longer than WhatsApp takes comes in several, in their order', async () => {
    const long = Array.from({ length: 120 }, (_, at) => `Sentence ${at + 1} of a long story about candles.`).join(' ')
    await bot.publish('story', flowOf({ tell: says(long, 'bye'), bye: says('The end.') }, begins('story')))
    const mia = bot.somebody()
    await mia.says('story')
    const read = await mia.reads(3)
    expect(read).toHaveLength(3)
    expect(read.slice(0, 2).join(' ')).toBe(long)
    expect(read[2]).toBe('The end.')
  })

  test('is said in the language of the person, and else in that of the flow', async () => {
    const text = { en: 'Hello', de: 'Guten Tag', 'pt-BR': 'Olá' }
    const speaks: FlowDefinition = flowOf(
      {
        set: {
          kind: 'variable',
          set: [{ target: 'contact', name: 'language', value: { from: 'trigger.speaks' } }],
          exits: { next: 'hello' },
        },
        hello: { kind: 'message', content: { kind: 'text', text }, exits: {} },
      },
      api,
    )
    const flow = await bot.publish('speaks', speaks)
    const mia = bot.somebody()
    await mia.says('Good morning')
    for (const speaks of ['de-AT', 'pt', 'ja']) await starts(flow, mia.number, { speaks })
    expect((await mia.reads(3)).slice(-3)).toEqual(['Guten Tag', 'Olá', 'Hello'])
  })
})

describe('buttons', () => {
  const titles = (count: number) => Array.from({ length: count }, (_, at) => `Size ${at + 1}`)
  const sizes = (count: number) =>
    flowOf(
      {
        ask: buttons('Which one?', Object.fromEntries(titles(count).map((title) => [title, 'done'])), {
          variable: 'size',
          header: { en: 'Sizes' },
          footer: { en: 'Or write to us.' },
        }),
        done: says('{{variables.size}}, then.'),
      },
      begins(`sizes ${count}`),
    )

  test('are tapped, and the choice leads on', async () => {
    const flow = await bot.publish('sizes_3', sizes(3))
    const mia = bot.somebody()
    await mia.says('sizes 3')
    expect(await mia.reads(1)).toEqual(['Sizes Which one? Or write to us. [Size 1] [Size 2] [Size 3]'])
    await mia.taps('Size 2')
    expect((await mia.reads(2)).at(-1)).toBe('size_2, then.')
    expect(await bot.run(flow)).toMatchObject({
      variables: { size: 'size_2' },
      steps: [{}, { input: { tapped: true } }],
    })
  })

  test('are a list where they are more than three, and the chosen row is the answer', async () => {
    await bot.publish('sizes_4', sizes(4))
    const mia = bot.somebody()
    await mia.says('sizes 4')
    const [asked] = await mia.messages(1)
    expect(asked).toMatchObject({ kind: 'list', header: { text: 'Sizes' }, list: { title: 'Choose' } })
    await mia.chooses('Size 4')
    expect((await mia.reads(2)).at(-1)).toBe('size_4, then.')
  })

  test('are numbered text where a label is too long for a row, and the figure is the answer', async () => {
    const ask = buttons(
      'When?',
      {
        'In the morning, before nine': 'done',
        'In the evening, after the shops': 'done',
      },
      { variable: 'size' },
    )
    await bot.publish('when', flowOf({ ask, done: says('{{variables.size}}') }, begins('when')))
    const mia = bot.somebody()
    await mia.says('when')
    expect(await mia.reads(1)).toEqual(['When?\n\n1. In the morning, before nine\n2. In the evening, after the shops'])
    await mia.says('2')
    expect((await mia.reads(2)).at(-1)).toBe('in_the_evening_after_the_shops')
  })

  test('are the answer too where somebody writes what stands on one; what stands on none is asked about again, once', async () => {
    const ask = buttons(
      'Tea or coffee?',
      { Tea: 'tea', Coffee: 'coffee', other: 'sorry' },
      {
        not_understood: { en: 'Please choose one.' },
        asks_again: 1,
      },
    )
    await bot.publish(
      'taste',
      flowOf(
        { ask, tea: says('Tea it is.'), coffee: says('Coffee it is.'), sorry: says('Another time.') },
        begins('taste'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('taste')
    await mia.says('tEA!')
    expect((await mia.reads(2)).at(-1)).toBe('Tea it is.')
    const noor = bot.somebody()
    await noor.says('taste')
    await noor.says('milk')
    expect((await noor.reads(3)).slice(1)).toEqual(['Please choose one.', 'Tea or coffee? [Tea] [Coffee]'])
    await noor.says('water')
    expect((await noor.reads(4)).at(-1)).toBe('Another time.')
  })
})

describe('a list', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `Lamp ${at + 1}`)

  test('is opened, and a row of it chosen', async () => {
    const ask = list('Which lamp?', rows(10), { lamp_7: 'done' })
    await bot.publish('lamps', flowOf({ ask, done: says('{{variables.chosen}}') }, begins('lamps')))
    const mia = bot.somebody()
    await mia.says('lamps')
    expect((await mia.messages(1))[0]).toMatchObject({
      kind: 'list',
      list: { title: 'Look', sections: [{ rows: { length: 10 } }] },
    })
    await mia.chooses('Lamp 7')
    expect((await mia.reads(2)).at(-1)).toBe('lamp_7')
  })

  test('is numbered text with more than ten rows, and "11." is the eleventh', async () => {
    const ask = list('Which lamp?', rows(11), { lamp_11: 'done' })
    await bot.publish('more_lamps', flowOf({ ask, done: says('{{variables.chosen}}') }, begins('more lamps')))
    const mia = bot.somebody()
    await mia.says('more lamps')
    expect((await mia.reads(1))[0]).toMatch(
      /^Which lamp\?\n\n1\. Lamp 1: About Lamp 1\n(.|\n)*\n11\. Lamp 11: About Lamp 11$/,
    )
    await mia.says('11.')
    expect((await mia.reads(2)).at(-1)).toBe('lamp_11')
  })
})

describe('outside of the 24-hour window', () => {
  test('what is no template does not leave, and the run says why', async () => {
    const flow = await bot.publish('late', flowOf({ tell: says('Are you there?') }, api))
    const mia = bot.somebody()
    await mia.says('Hello')
    await bot.winds(day + 1_000)
    await starts(flow, mia.number)
    const run = await bot.run(
      flow,
      ({ steps }) => steps[0].effects[0].outcome !== null && steps[0].effects[0].outcome !== 'queued',
    )
    expect(run.steps[0].effects[0]).toMatchObject({ kind: 'say', outcome: 'refused: window_closed' })
    await mia.says('I am')
    expect(await mia.reads(0)).not.toContain('Are you there?')
  })

  test('a template leaves under the yes to its topic, in the language of the person, filled in', async () => {
    const { content } = approved({
      name: 'new_lamps',
      language: 'en',
      header: null,
      body: { text: 'Hello {{first_name}}, we have new lamps for you.', examples: { first_name: 'Ana' } },
      buttons: spring.buttons.filter(({ kind }) => kind === 'quick_reply'),
    })
    const account = world.deps.whatsapp.account(sender)
    const { externalId } = await account.createTemplate(content)
    const { workspaceId } = shop.workspace
    await world.deps.read.templates.add({
      ...approved(content),
      externalId,
      workspaceId,
      senderId: sender.senderId,
      templateId: crypto.randomUUID(),
    })
    const send: FlowNode = {
      kind: 'message',
      content: {
        kind: 'template',
        template: 'new_lamps',
        topic: 'offers',
        variables: { first_name: { from: 'trigger.first_name' } },
      },
      exits: { next: 'bye' },
    }
    const flow = await bot.publish('lamps_by_template', flowOf({ send, bye: says('Not outside of it.') }, api))
    const agree = flowOf(
      {
        ask: buttons('Offers from Lampwick on WhatsApp? Type STOP at any time to stop receiving WhatsApp messages.', {
          'Yes, please': 'write',
          'No, thanks': 'no',
        }),
        write: { kind: 'variable', set: [{ target: 'topic', topic: 'offers', value: true }], exits: {} },
        no: { kind: 'variable', set: [{ target: 'topic', topic: 'offers', value: false }], exits: {} },
      },
      begins('offers, please'),
    )
    await bot.publish('agree', agree)

    const mia = bot.somebody()
    await mia.says('offers, please')
    await mia.taps('Yes, please')
    const noor = bot.somebody()
    await noor.says('Hello')
    await bot.winds(day + 1_000)

    await starts(flow, mia.number, { first_name: 'Mia' })
    expect((await mia.reads(2)).at(-1)).toMatch(/^Hello Mia, we have new lamps for you\./)
    const given = await bot.run(flow, ({ steps }) => steps[0].effects[1].outcome?.startsWith('refused'))
    expect(given.steps[0].effects).toMatchObject([
      { kind: 'template', outcome: 'delivered' },
      { kind: 'say', outcome: 'refused: window_closed' },
    ])

    await starts(flow, noor.number, { first_name: 'Noor' })
    const refused = await bot.run(flow, ({ steps }) => steps[0].effects[0].outcome?.startsWith('refused'))
    expect(refused.person.number).not.toBe(given.person.number)
    expect(refused.steps[0].effects[0].outcome).toMatch(/^refused: (no_consent|unknown|not_given)/)
    expect(await noor.reads(0)).toEqual([])
  })
})
