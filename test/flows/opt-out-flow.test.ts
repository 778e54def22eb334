import { beforeEach, describe, expect, test } from 'vitest'
import { day, minute } from '../../src/base/clock.ts'
import { readyFlows } from '../../src/copy/ready-flows.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { publish } from '../support/flows.ts'

const business = await openBusiness()
const { clock, topics } = business
const { offers, updates } = topics
for (const { key, definition } of readyFlows('welcome')) {
  if (key === 'opt_out') await publish(business, key, definition)
}
let number = 700
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia Chen', `+61491570${number}`)
  clock.wind(minute)
})

/** The button of what was said to them last. */
async function button(title: string): Promise<string> {
  const last = (await mia.queued()).at(-1)?.content
  const found = last?.kind === 'buttons' ? last.buttons.find((one) => one.title === title) : undefined
  if (found === undefined) throw new Error(`no button ${title} in ${JSON.stringify(last)}`)
  return found.id
}

describe('somebody who says STOP and would rather have a break', () => {
  beforeEach(async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.says('STOP')
    clock.wind(minute)
  })

  test('is out at once, and the choices stand in the one confirmation', async () => {
    expect(await mia.optIn()).toBe(false)
    expect(await mia.gate(offers)).toBe('withdrawn')
    const confirmations = (await mia.queued()).filter(({ purpose }) => purpose === 'stop_confirmation')
    expect(confirmations).toHaveLength(1)
    expect(await mia.answer()).toContain('START')
    expect(await button('Say why')).toBeTruthy()
  })

  test('gets back what that stop ended by their own tap, and nothing else, after a month without messages', async () => {
    await mia.taps(await button('Rather a break'), 'Rather a break')
    const back = (await mia.records()).at(-1)
    expect(back).toMatchObject({ state: 'renewed', act: 'tapped_button', strength: 'vouched', actor: 'subject' })
    expect(await mia.optIn()).toBe(true)
    expect(await mia.gate(offers)).toBe('paused')
    expect(await mia.gate(updates)).not.toBe('given')
    expect(await mia.answer()).toMatch(/for a month .* nothing/i)
    clock.wind(31 * day)
    await mia.says('hello')
    expect(await mia.gate(offers)).toBe('given')
  })

  test('and who says STOP again is out again', async () => {
    await mia.taps(await button('Rather a break'), 'Rather a break')
    clock.wind(minute)
    await mia.says('STOP')
    expect(await mia.optIn()).toBe(false)
    expect(await mia.gate(offers)).toBe('withdrawn')
  })
})

describe('somebody who had nothing and says STOP', () => {
  test('has nothing to get back: the no stands, and they are told so', async () => {
    await mia.says('STOP')
    clock.wind(minute)
    await mia.taps(await button('Rather a break'), 'Rather a break')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await mia.records()).map(({ state }) => state)).toEqual(['withdrawn'])
    expect(await mia.answer()).toContain('stays as it is')
  })
})

describe('somebody who says STOP and tells why', () => {
  test('is thanked, and the reason is kept with them', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.says('STOP')
    clock.wind(minute)
    await mia.taps(await button('Say why'), 'Say why')
    clock.wind(minute)
    const rows = (await mia.queued()).flatMap(({ content }) =>
      content.kind === 'list' ? content.sections.flatMap((section) => section.rows) : [],
    )
    const tooMany = rows.find(({ title }) => title === 'Too many messages')
    await mia.sends({
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: tooMany?.id, title: tooMany?.title } },
    })
    expect(await mia.answer()).toMatch(/thank you/i)
    expect(await mia.optIn()).toBe(false)
    const { rows: kept } = await business.database.pool.query<{ attributes: object }>(
      'select c.attributes from contact c join address a using (workspace_id, contact_id) where a.address_id = $1',
      [(await mia.key()).addressId],
    )
    expect(kept).toEqual([{ attributes: { opt_out_reason: 'too_many' } }])
  })
})
