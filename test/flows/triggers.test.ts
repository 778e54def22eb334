/** What a person's own words start, on the phone: the flow that fits best, once, and never in the middle of what it may not disturb. */
import { beforeAll, describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import type { FlowDefinition, FlowNode, Trigger } from '../../src/domain/flow/definition.ts'
import { openBot } from '../support/bot.ts'
import { buttons, flowOf, says } from '../support/flows.ts'
import { Visitor } from '../support/visitor.ts'

/** Wound on after each no: of one second, a no and what follows it are a no. */
const bot = await openBot()
await bot.owner.post('/v1/intents', {
  key: 'repairs',
  name: 'Repairs',
  labels: { en: 'A repair' },
  utterances: { en: ['my bike is broken', 'can you repair my bike', 'the brakes do not work'] },
})
await bot.shop.page('chat', {
  channel: 'bot_flow',
  topics: ['offers', 'order_status'],
  settings: { botFlow: { phrases: ['Join'] } },
})
await bot.shop.page('page', {
  channel: 'webview',
  topics: ['offers', 'order_status'],
  settings: { webview: { phrases: ['Page'] } },
})

/** Says this when one of these begins it. */
const tells = (text: string, triggers: readonly Trigger[], more: Partial<FlowDefinition> = {}) =>
  flowOf({ tell: says(text) }, { ...more, triggers })

const size: FlowNode = buttons('Which size?', { Small: null, Large: null, other: 'lost' }, { asks_again: 0 })
const sizes = (more: Partial<FlowDefinition> = {}) =>
  flowOf({ ask: size, lost: says('No such size.') }, { triggers: [{ kind: 'keyword', words: ['size'] }], ...more })

await bot.publish('welcome', tells('Welcome to Acme.', [{ kind: 'first_message' }]))
await bot.publish('fallback', tells('Sorry?', [{ kind: 'fallback' }], { priority: 100 }))
await bot.publish('hours', tells('Nine to five.', [{ kind: 'keyword', words: ['hours', 'open?'] }]))
await bot.publish('repairs', tells('Bring it in.', [{ kind: 'intent', intent: 'repairs' }]))
await bot.publish('urgent', tells('Call us.', [{ kind: 'keyword', words: ['emergency'] }], { priority: 90 }))
await bot.publish('sizes', sizes())
const words = [{ kind: 'keyword', words: ['fitting'] }] as const
await bot.publish('fitting', sizes({ interruptible: false, triggers: words }))

describe('somebody new', () => {
  test('is welcomed by their first message, and not by the next', async () => {
    const mia = bot.somebody()
    await mia.says('Good morning')
    expect(await mia.reads(1)).toEqual(['Welcome to Acme.'])
    await mia.says('What a lovely day it is')
    expect(await mia.reads(2)).toEqual(['Welcome to Acme.', 'Sorry?'])
  })

  test('is answered instead, where their first message is a word that a flow knows', async () => {
    const mia = bot.somebody()
    await mia.says('HOURS!!')
    await mia.says('Thank you so much for that')
    expect(await mia.reads(2)).toEqual(['Nine to five.', 'Sorry?'])
  })

  test('who says no first hears that, and no welcome: neither then, nor later', async () => {
    const mia = bot.somebody()
    await mia.says('STOP')
    const [confirmation] = await mia.reads(1)
    await bot.winds(minute)
    await mia.says('What a lovely day it is')
    expect(await mia.reads(2)).toEqual([confirmation, 'Sorry?'])
  })
})

describe('somebody who is known', () => {
  async function somebody() {
    const mia = bot.somebody()
    await mia.says('Good morning')
    await mia.reads(1)
    return mia
  }

  test('starts a flow by one of its words, however it is written', async () => {
    const mia = await somebody()
    await mia.says('Open')
    expect((await mia.reads(2))[1]).toBe('Nine to five.')
  })

  test('starts a flow by what they mean, in words that nobody wrote down', async () => {
    const mia = await somebody()
    await mia.says('could you please repair my bike')
    expect((await mia.reads(2))[1]).toBe('Bring it in.')
  })

  test('is asked again by the flow that asks, and not by the one for everything else', async () => {
    const mia = await somebody()
    await mia.says('size')
    await mia.says('What a lovely day it is')
    expect((await mia.reads(3)).slice(1)).toEqual(['Which size? [Small] [Large]', 'No such size.'])
  })

  test('may turn to something else in the middle, where the flow lets itself be interrupted', async () => {
    const mia = await somebody()
    await mia.says('size')
    await mia.says('hours')
    expect((await mia.reads(3)).slice(1)).toEqual(['Which size? [Small] [Large]', 'Nine to five.'])
  })

  test('stays in a flow that does not, until it is answered', async () => {
    const mia = await somebody()
    await mia.says('fitting')
    await mia.says('emergency')
    expect((await mia.reads(3)).slice(1)).toEqual(['Which size? [Small] [Large]', 'No such size.'])
    await mia.says('emergency')
    expect((await mia.reads(4))[3]).toBe('Call us.')
  })

  test('ends any flow with STOP, and comes back to none of them', async () => {
    const mia = await somebody()
    await mia.says('fitting')
    await mia.reads(2)
    await mia.says('STOP')
    await mia.reads(3)
    await bot.winds(minute)
    await mia.says('Small')
    expect((await mia.reads(4))[3]).toBe('Sorry?')
  })
})

describe('somebody who has said yes', () => {
  beforeAll(async () => {
    const topics = '{{trigger.topics}}'
    await bot.publish('in', tells(`Now you get ${topics}.`, [{ kind: 'event', event: 'opted_in' }]))
    await bot.publish('back', tells('Good to see you again.', [{ kind: 'event', event: 'came_back' }]))
  })

  test('on a page that was opened in the chat starts the flow for it', async () => {
    const mia = bot.somebody()
    await mia.says('Page')
    const asked = await mia.phone.message('cta_url')
    const visitor = new Visitor(bot.world)
    const page = await visitor.opens(new URL(asked.buttons[0].url).pathname)
    const held = /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await visitor.presses(page, ['do', 'yes'], { held, topic: ['offers'], number: '' })
    expect((await mia.reads(2)).at(-1)).toBe('Now you get offers.')
  })

  test('starts the flow for it; and another when they left and have come back', async () => {
    const mia = bot.somebody()
    await mia.says('Join')
    await mia.taps('Choose')
    await mia.chooses('Offers')
    const joined = await mia.reads(4)
    expect(joined.at(-1)).toBe('Now you get offers.')
    await bot.winds(minute)
    await mia.says('STOP')
    await mia.reads(5)
    await bot.winds(minute)
    await mia.says('START')
    const all = await mia.reads(7)
    expect(all.at(-1)).toBe('Good to see you again.')
    expect(all.filter((text) => text.startsWith('Now you get'))).toHaveLength(1)
  })
})
