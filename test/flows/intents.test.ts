/** What people mean in words of their own, on the phone: it starts a flow, or they are asked, and what a shop added to STOP holds. */
import { beforeAll, describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import { readyFlows } from '../../src/copy/ready-flows.ts'
import { openBot } from '../support/bot.ts'
import { eventually } from '../support/emulated-whatsapp.ts'
import { flowOf, says } from '../support/flows.ts'

const bot = await openBot()
const { owner } = bot
await owner.post('/v1/intents/ready', {})
/** Believed only where they are written so: what is like them is asked about. */
const careful = { threshold: 1 }
await owner.post('/v1/intents', {
  key: 'refund',
  name: 'Refund',
  labels: { en: 'Money back', de: 'Geld zurück' },
  utterances: {
    en: ['refund the teapot', 'return the teapot'],
    de: ['die Teekanne zurückgeben', 'die Teekanne erstatten'],
  },
  ...careful,
})
await owner.post('/v1/intents', {
  key: 'exchange',
  name: 'Exchange',
  labels: { en: 'Another one', de: 'Umtauschen' },
  utterances: {
    en: ['replace the teapot', 'reissue the teapot'],
    de: ['die Teekanne umtauschen', 'die Teekanne auswechseln'],
  },
  ...careful,
})
await owner.patch('/v1/intents/order_status', careful)
for (const key of ['refund', 'exchange']) {
  await bot.publish(
    key,
    flowOf({ tell: says(`The flow for ${key}.`) }, { triggers: [{ kind: 'intent', intent: key }] }),
  )
}
await bot.publish('fallback', flowOf({ tell: says('Sorry?') }, { triggers: [{ kind: 'fallback' }] }))
for (const { key, definition } of readyFlows('chat')) if (key === 'opt_out') await bot.publish(key, definition)

describe('somebody whose message may be one of two things', () => {
  test('is asked which, and the tap starts it', async () => {
    const mia = bot.somebody()
    await mia.says('the teapot')
    const [asked] = await mia.reads(1)
    expect(asked).toMatch(/^I am not sure .* \[(Money back|Another one)\] \[(Money back|Another one)\]$/)
    await mia.taps('Money back')
    expect((await mia.reads(2))[1]).toBe('The flow for refund.')
  })

  test('is asked in the language in which they write', async () => {
    const mia = bot.somebody()
    await mia.says('die Teekanne')
    expect(await mia.reads(1)).toEqual([expect.stringMatching(/\[Geld zurück\]/)])
    await mia.taps('Umtauschen')
    expect((await mia.reads(2))[1]).toBe('The flow for exchange.')
  })

  test('is not asked about what nothing would follow from', async () => {
    const mia = bot.somebody()
    const { body } = await owner.post('/v1/intents/tests', { message: 'my package' })
    expect(body.intents).toMatchObject({ outcome: 'ask', did_you_mean: ['order_status'] })
    await mia.says('my package')
    expect(await mia.reads(1)).toEqual(['Sorry?'])
  })
})

describe('STOP, an intent of every workspace', () => {
  test('starts the flow for opt-outs, whichever words say it, once the no is written', async () => {
    const mia = bot.somebody()
    await mia.says('please take me off your list')
    const [confirmation] = await mia.reads(1)
    expect(confirmation).toMatch(/START.*\[Say why\]/s)
    expect((await mia.contact()).opt_in).toBe(false)
    const { body: intents } = await owner.get('/v1/intents')
    expect(intents.data[0]).toMatchObject({ key: 'stop', flows: [{ name: 'opt_out' }] })
  })
})

describe('words that a shop has added to STOP', () => {
  beforeAll(async () => {
    await owner.patch('/v1/intents/stop', {
      utterances: { en: ['the parrot may go now', 'let the parrot fly away', 'open the cage of the parrot'] },
    })
    // What was trained before is believed for two seconds.
    await eventually(
      async () => {
        await bot.somebody().says('Let the parrot fly away!')
        return (await owner.get('/v1/reviews')).body.data
      },
      (found) => found.length > 0,
    )
  })

  const reading = async (text: string) => {
    const { body } = await owner.get('/v1/reviews?limit=100')
    return body.data.find((one: { reading: { text: string } }) => one.reading.text === text)?.reading
  }

  test('hold everything where a message is written so, and its writer is asked', async () => {
    const mia = bot.somebody()
    await mia.says('THE PARROT may go now.')
    expect((await mia.reads(1))[0]).toMatch(/\[.*\] \[.*\]$/)
    expect(await reading('THE PARROT may go now.')).toMatchObject({
      label: 'opt_out',
      certainty: 'likely',
      rule: 'added',
      matched: 'the parrot may go now',
      hold: 'likely',
    })
    expect((await mia.contact()).opt_in).not.toBe(false)
  })

  test('hold marketing where a message is like them', async () => {
    const mia = bot.somebody()
    await mia.says('please let the parrot fly away now')
    await mia.reads(1)
    expect(await reading('please let the parrot fly away now')).toMatchObject({ certainty: 'unsure', hold: 'unsure' })
  })

  test('are no answer to what a flow asks, where they are written so', async () => {
    const ask = { kind: 'question', text: { en: 'Which town?' }, expects: { kind: 'text' }, variable: 'town' } as const
    await bot.publish(
      'town',
      flowOf(
        {
          ask: { ...ask, exits: { answered: 'thanks', not_understood: null, timeout: null } },
          thanks: says('Thanks.'),
        },
        { triggers: [{ kind: 'keyword', words: ['town'] }] },
      ),
    )
    const mia = bot.somebody()
    await mia.says('town')
    await mia.reads(1)
    await bot.winds(minute)
    await mia.says('the parrot may go now')
    expect((await mia.reads(2))[1]).not.toBe('Thanks.')
    await bot.winds(minute)
    const ben = bot.somebody()
    await ben.says('town')
    await ben.reads(1)
    await ben.says('please let the parrot fly away now')
    expect((await ben.reads(2))[1]).toBe('Thanks.')
  })
})
