import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { buttons, flowOf, publish, says, takeDown } from '../support/flows.ts'

const business = await openBusiness()
const { clock, deps } = business
let number = 600
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia Chen', `+61491570${number}`)
  clock.wind(minute)
})
afterEach(() => takeDown(business))

/** The bodies that wait for them, the oldest first. */
async function said(person: Person): Promise<string[]> {
  return (await person.queued()).map(({ content }) => ('body' in content ? String(content.body) : content.kind))
}

async function payloadOf(person: Person, title: string): Promise<string> {
  const shown = (await person.queued()).flatMap(({ content }) => (content.kind === 'buttons' ? content.buttons : []))
  const found = shown.findLast((button) => button.title === title)
  if (found === undefined) throw new Error(`no button ${title}`)
  return found.id
}

const taste = flowOf({
  ask: buttons('Tea or coffee?', { Tea: 'tea', Coffee: 'coffee' }),
  tea: says('Tea it is.', 'bye'),
  coffee: says('Coffee it is.', 'bye'),
  bye: says('Bye.'),
})

describe('a flow that is started by a keyword', () => {
  test('asks, takes the tap, answers and ends', async () => {
    await publish(business, 'taste', taste)
    await mia.says('Begin!')
    expect(await said(mia)).toEqual(['Tea or coffee?'])
    clock.wind(minute)
    await mia.taps(await payloadOf(mia, 'Coffee'), 'Coffee')
    expect(await said(mia)).toEqual(['Tea or coffee?', 'Coffee it is.', 'Bye.'])
    const [run] = await deps.read.runs.runsOf([await mia.key()])
    expect(run).toMatchObject({ status: 'ended', endedBecause: 'finished', node: 'bye', steps: 2 })
  })
})

describe('words that a flow is started by', () => {
  const ask = (words: string) =>
    flowOf({ greet: says('That one.') }, { triggers: [{ kind: 'keyword', words: [words] }] })

  test('start it where they would be no more than a doubt by themselves', async () => {
    await publish(business, 'doubtful_words', ask('too many messages'))
    await mia.says('Too many messages!')
    expect(await said(mia)).toEqual(['That one.'])
    const other = business.person('Noah', `+61491571${number}`)
    await takeDown(business)
    await other.says('Too many messages!')
    expect((await said(other)).join()).toContain('Shall we stop')
  })
})
