import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { lapseHolds } from '../../src/actions/lapse-holds.ts'
import { day, hour, minute } from '../../src/base/clock.ts'
import { lexiconVersion } from '../../src/domain/keyword/lexicon-version.ts'
import type { ReadingWithText } from '../../src/domain/reading.ts'
import { type Business, openBusiness, type Person } from '../support/chat.ts'

const business: Business = await openBusiness()
const { offers, updates, order_status } = business.topics
let number = 300
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia', `+61491570${number}`)
  business.clock.wind(minute)
})

/** A slip of the fingers: likely, and the question is about everything. */
const likely = 'unsuscribe'
/** Tired of it: unsure. */
const unsure = 'your messages are so annoying'

async function optedIn(): Promise<void> {
  await mia.optsIn(offers, order_status)
  business.clock.wind(minute)
}

async function readings(): Promise<ReadingWithText[]> {
  return business.deps.read.readings.ofAddresses([await mia.key()])
}

async function newest(): Promise<ReadingWithText> {
  const found = (await readings()).at(-1)
  if (found === undefined) throw new Error('nothing was read')
  return found
}

/** The buttons of the newest question, by title. */
async function buttons(): Promise<ReadonlyMap<string, string>> {
  const contents = (await mia.queued()).map(({ content }) => content)
  const asked = contents.findLast((content) => content?.kind === 'buttons')
  return new Map(asked?.kind === 'buttons' ? asked.buttons.map(({ id, title }) => [title, id]) : [])
}

describe('somebody who very likely said no', () => {
  test('is held from everything, and asked what they meant', async () => {
    await optedIn()
    await mia.says(likely)
    expect(await mia.gate(offers)).toBe('held')
    expect(await mia.gate(order_status)).toBe('held')
    expect(await mia.optIn()).toBe(true)
    expect([...(await buttons()).keys()]).toEqual(['Stop everything', 'Keep as it is'])
    expect(await mia.answer()).toMatch(/24 hours/)
  })

  test('is let go by a tap on "keep"', async () => {
    await optedIn()
    await mia.says(likely)
    business.clock.wind(minute)
    await mia.taps((await buttons()).get('Keep as it is') ?? '', 'Keep as it is')
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.answer()).toMatch(/stays as it is/)
    business.clock.wind(2 * day)
    await lapseHolds(business.deps)
    expect(await mia.gate(offers)).toBe('window_closed')
  })

  test('is out by a tap on "stop", and by the word', async () => {
    await optedIn()
    await mia.says(likely)
    business.clock.wind(minute)
    await mia.taps((await buttons()).get('Stop everything') ?? '', 'Stop everything')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await newest()).reading).toMatchObject({ label: 'opt_out', settles: true })
    const noah = business.person('Noah', '+61491570898')
    await noah.optsIn(offers)
    business.clock.wind(minute)
    await noah.says(likely)
    business.clock.wind(minute)
    await noah.says('yes')
    expect(await noah.gate(offers)).toBe('withdrawn')
  })

  test('is let go when they answer "no" in words', async () => {
    await optedIn()
    await mia.says(likely)
    business.clock.wind(minute)
    await mia.says('no')
    expect(await mia.gate(offers)).toBe('given')
  })

  test('is out when a day has passed in silence, and the record says why', async () => {
    await optedIn()
    await mia.says(likely)
    business.clock.wind(day - hour)
    await lapseHolds(business.deps)
    expect(await mia.gate(offers)).toBe('held')
    business.clock.wind(hour)
    await lapseHolds(business.deps)
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.optIn()).toBe(false)
    const no = (await mia.records()).find(({ state }) => state === 'withdrawn')
    expect(no).toMatchObject({
      act: 'typed_words',
      actor: 'system',
      reason: 'unanswered_for_24_hours',
      scope: { kind: 'all' },
    })
    expect((await newest()).reading.ended).toMatchObject({ by: 'system', outcome: 'lapsed' })
    await lapseHolds(business.deps)
    expect((await mia.records()).filter(({ state }) => state === 'withdrawn')).toHaveLength(1)
  })

  test('is asked once, however often they say it', async () => {
    await optedIn()
    await mia.says(likely)
    business.clock.wind(minute)
    await mia.says(unsure)
    expect((await mia.queued()).filter(({ content }) => content?.kind === 'buttons')).toHaveLength(1)
    await mia.taps((await buttons()).get('Keep as it is') ?? '')
    expect(await mia.gate(offers)).toBe('given')
  })
})

describe('somebody who may have said no', () => {
  test('gets no offers until somebody has looked, however long that takes', async () => {
    await optedIn()
    await mia.says(unsure)
    expect(await mia.gate(offers)).toBe('held')
    expect(await mia.gate(order_status)).toBe('given')
    business.clock.wind(3 * day)
    await lapseHolds(business.deps)
    expect(await mia.gate(offers)).toBe('held')
  })

  test('is out for good by a STOP, which ends the doubt as well', async () => {
    await optedIn()
    await mia.says(unsure)
    business.clock.wind(minute)
    await mia.says('STOP')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await readings()).filter(({ reading }) => reading.hold !== null && reading.ended === null)).toEqual([])
  })

  test('stays as stopped as before when they had said no already', async () => {
    await optedIn()
    await mia.says('STOP')
    business.clock.wind(minute)
    await mia.says(unsure)
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await buttons()).has('Keep as it is')).toBe(false)
    expect((await newest()).reading.ended).toMatchObject({ outcome: 'stopped' })
  })
})

describe('a no in a sentence', () => {
  test('is written at once, with the words that it was read from', async () => {
    await optedIn()
    await mia.says('please take me off your mailing list')
    expect(await mia.gate(order_status)).toBe('withdrawn')
    expect((await mia.records()).at(-1)).toMatchObject({ act: 'typed_words' })
    expect((await newest()).reading).toMatchObject({ label: 'opt_out', certainty: 'certain', lexicon: lexiconVersion })
    expect(await mia.answer()).toMatch(/no more WhatsApp messages/)
  })

  test('about one topic ends that topic', async () => {
    await mia.optsIn(offers, updates, order_status)
    business.clock.wind(minute)
    await mia.says('no more offers, but keep my order status')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.gate(updates)).toBe('given')
    expect(await mia.gate(order_status)).toBe('given')
  })

  test('for a while is a pause of that length', async () => {
    await optedIn()
    await mia.says('please no messages for two weeks')
    expect(await mia.gate(offers)).toBe('paused')
    business.clock.wind(13 * day)
    expect(await mia.gate(offers)).toBe('paused')
    business.clock.wind(day + minute)
    expect(await mia.gate(offers)).toBe('window_closed')
  })

  test('with a wish to be forgotten is a no, and waits for a member who may erase', async () => {
    await optedIn()
    await mia.says('delete all my personal data')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await newest()).reading).toMatchObject({ label: 'delete_data', asks: 'erasure', ended: null })
    expect(await mia.answer()).toMatch(/data be deleted/)
    const waiting = await business.deps.read.readings.toReview(business.workspaceId, { limit: 1 })
    expect(waiting.rows[0]?.reading.asks).toBe('erasure')
  })

  test('and a wish for a person is passed on', async () => {
    await optedIn()
    await mia.says('I want to talk to a real person')
    expect(await mia.gate(offers)).toBe('given')
    expect((await newest()).reading).toMatchObject({ label: 'human', asks: 'person' })
    expect(await mia.answer()).toMatch(/will answer you here/)
  })
})

describe('whatever comes first', () => {
  const at = (ms: number) => String(Math.floor(ms / 1_000))
  const said = (text: string, ms: number) => ({ type: 'text', text: { body: text }, timestamp: at(ms) })

  test.each(['START', 'STOP', 'please pause your messages for a month'])(
    'a doubt that is heard after "%s", and was written before it, is no doubt any more',
    async (later) => {
      await optedIn()
      const written = business.clock.now().getTime()
      business.clock.wind(5 * minute)
      await mia.sends(said(later, written + 3 * minute))
      const before = await mia.gate(offers)
      await mia.sends(said(unsure, written))
      expect(await mia.gate(offers)).toBe(before)
      expect((await readings()).find(({ reading }) => reading.hold !== null)?.reading.ended).not.toBeNull()
    },
  )

  test('the end of the day and the answer come to the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('keep' as const, 'all' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 23 }),
        async (answer, jobFirst, hours) => {
          number += 1
          const person = business.person('Ava', `+61491570${number}`)
          await person.optsIn(offers)
          business.clock.wind(minute)
          await person.says(likely)
          const written = business.clock.now().getTime()
          const [found] = await business.deps.read.readings.openHolds(await person.key())
          const tap = {
            type: 'interactive',
            interactive: {
              type: 'button_reply',
              button_reply: { id: `hold:${found?.readingId}:${answer}`, title: 'x' },
            },
            timestamp: at(written + hours * hour),
          }
          business.clock.wind(day + minute)
          const steps = [() => lapseHolds(business.deps), () => person.sends(tap)]
          for (const step of jobFirst ? steps : steps.toReversed()) await step()
          expect(await person.gate(offers)).toBe(answer === 'keep' ? 'given' : 'withdrawn')
        },
      ),
      { numRuns: 12 },
    )
  })

  test('an answer that comes after its day is a START, whether or not the day has been closed', async () => {
    for (const jobFirst of [true, false]) {
      number += 1
      const person = business.person('Ava', `+61491570${number}`)
      await person.optsIn(offers)
      business.clock.wind(minute)
      await person.says(likely)
      const [found] = await business.deps.read.readings.openHolds(await person.key())
      business.clock.wind(2 * day)
      if (jobFirst) await lapseHolds(business.deps)
      await person.taps(`hold:${found?.readingId}:keep`)
      await lapseHolds(business.deps)
      expect(await person.gate(offers)).toBe('withdrawn')
    }
  })
})
