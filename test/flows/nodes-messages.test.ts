/** What a flow says, on the real protocol: words, choices within WhatsApp's limits, and numbered text where they do not fit. */
import { describe, expect, test } from 'vitest'
import { openBot } from '../support/bot.ts'
import { buttons, flowOf, says } from '../support/flows.ts'

const bot = await openBot()
const begins = (word: string) => ({ triggers: [{ kind: 'keyword' as const, words: [word] }] })

describe('a message', () => {
  test('is said with what is known of the person filled in', async () => {
    await bot
      .publish(
        'greeting',
        flowOf(
          { greet: says('Hello {{contact.first_name}}, this is {{business}}.{{variables.nothing}}') },
          begins('greet'),
        ),
      )
      .catch((error: Error) => expect(error.message).toContain('unknown_variable'))
    const greeting = await bot.publish(
      'greeting_2',
      flowOf({ greet: says('This is {{business}}. You wrote {{trigger.text}}.') }, begins('greet me')),
    )
    const mia = bot.somebody()
    await mia.says('Greet me!')
    expect(await mia.reads(1)).toEqual(['This is Lampwick. You wrote Greet me!.'])
    const run = await bot.run(greeting)
    expect(run).toMatchObject({ ended: 'finished', started_by: 'keyword', steps: [{ effects: [{ kind: 'say' }] }] })
  })
})

describe('buttons', () => {
  test('are tapped, and the choice leads on', async () => {
    const flow = await bot.publish(
      'taste',
      flowOf(
        {
          ask: buttons('Tea or coffee?', { Tea: 'tea', Coffee: 'coffee' }, { variable: 'drink' }),
          tea: says('Tea it is.'),
          coffee: says('{{variables.drink}}, then.'),
        },
        begins('drinks'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('drinks')
    expect(await mia.reads(1)).toEqual(['Tea or coffee? [Tea] [Coffee]'])
    await mia.taps('Coffee')
    expect((await mia.reads(2)).at(-1)).toBe('coffee, then.')
    expect(await bot.run(flow)).toMatchObject({ variables: { drink: 'coffee' }, ended: 'finished' })
  })
})
