import { beforeEach, describe, expect, test } from 'vitest'
import { day, hour, minute, second } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { type Business, openBusiness, type Person } from '../support/chat.ts'

const business: Business = await openBusiness()
const { offers, updates, order_status } = business.topics
let number = 100
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia', `+61491570${number}`)
  business.clock.wind(minute)
})

describe('a person who ticked boxes on a page', () => {
  test('is pending until the code comes from the number itself', async () => {
    const code = await mia.ticks(offers, order_status)
    expect(await mia.gate(offers)).toBe('pending')
    await mia.says(`Hello Acme Store. Code: ${code}`)
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.gate(order_status)).toBe('given')
    expect(await mia.gate(updates)).toBe('no_consent')
    expect(await mia.optIn()).toBe(true)
    expect(await mia.answer()).toMatch(/Order status.*Offers|Offers.*Order status/)
  })

  test('gives the yes to the number that sent the code, and leaves the typed one pending', async () => {
    const code = await mia.ticks(offers)
    const noah = business.person('Noah', '+61491570299')
    await noah.says(`Code: ${code}`)
    expect(await noah.gate(offers)).toBe('given')
    expect(await mia.gate(offers)).toBe('pending')
    expect(await noah.answer()).toContain('+61 491 570')
  })

  test('is not confirmed by a code that is too old, used, or made up', async () => {
    const code = await mia.ticks(offers)
    business.clock.wind(3 * day)
    await mia.says(`Code: ${code}`)
    expect(await mia.gate(offers)).toBe('no_consent')
    const noah = business.person('Noah', '+61491570298')
    await mia.says(`Code: ${await mia.ticks(offers)}`)
    await noah.says('Code: AAAA-BBBB-CCCC-DDDD')
    expect(await noah.gate(offers)).toBe('no_consent')
  })
})

describe('a person who types STOP', () => {
  test('is out of everything when the webhook is answered, and one confirmation says so', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.says(' stop ')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.gate(order_status)).toBe('withdrawn')
    expect(await mia.optIn()).toBe(false)
    const confirmations = (await mia.queued()).filter(({ purpose }) => purpose === 'stop_confirmation')
    expect(confirmations).toHaveLength(1)
    expect(await mia.answer()).toMatch(/no more WhatsApp messages from Acme Store/)
  })

  test('is stopped by a yes of the same second, for a tie is a no', async () => {
    const code = await mia.ticks(offers)
    await mia.says(`Code: ${code}`)
    await mia.says('STOP')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })

  test('is recorded once though the webhook comes twice', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.sends({ type: 'text', text: { body: 'STOP' } }, 'wamid.twice')
    await mia.sends({ type: 'text', text: { body: 'STOP' } }, 'wamid.twice')
    expect((await mia.records()).filter(({ state }) => state === 'withdrawn')).toHaveLength(1)
    expect((await mia.queued()).filter(({ purpose }) => purpose === 'stop_confirmation')).toHaveLength(1)
  })

  test('is suppressed though nobody had ever heard of them', async () => {
    await mia.says('STOP')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.answer()).not.toBe('')
  })

  test('may keep the messages about orders, by a tap and not by silence', async () => {
    await mia.optsIn(offers, order_status)
    business.clock.wind(minute)
    await mia.says('STOP')
    expect(await mia.gate(order_status)).toBe('withdrawn')
    business.clock.wind(minute)
    await mia.taps('keep:utility')
    expect(await mia.gate(order_status)).toBe('given')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })

  test('stays stopped after a form, and comes back with the code', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.says('STOP')
    business.clock.wind(hour)
    const code = await mia.ticks(offers)
    expect(await mia.gate(offers)).toBe('withdrawn')
    await mia.says(`Code: ${code}`)
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.gate(order_status)).toBe('withdrawn')
  })
})

describe('a person who comes back with START', () => {
  test('gets back within a day exactly what the stop took', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.says('STOP')
    business.clock.wind(hour)
    await mia.says('START')
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.gate(updates)).toBe('withdrawn')
    expect((await mia.records()).at(-1)?.state).toBe('renewed')
    expect(await mia.answer()).toContain('Offers')
  })

  test('is asked topic by topic when the stop is older, and one tap gives one topic', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.says('STOP')
    business.clock.wind(2 * day)
    await mia.says('START')
    expect(await mia.gate(offers)).toBe('withdrawn')
    const question = (await mia.queued()).at(-1)
    expect(question?.purpose).toBe('consent_request')
    const rows = question?.content.kind === 'list' ? question.content.sections.flatMap((s) => s.rows) : []
    const row = rows.find(({ id }) => id.endsWith(':topic:updates'))
    await mia.sends({
      type: 'interactive',
      interactive: { type: 'list_reply', list_reply: { id: row?.id, title: row?.title } },
    })
    expect(await mia.gate(updates)).toBe('given')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })
})

describe('WhatsApp’s own switch', () => {
  test('stops all marketing, leaves orders, and gives back what it took', async () => {
    await mia.optsIn(offers, order_status)
    business.clock.wind(minute)
    await mia.switchesPromotions('stop')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.gate(order_status)).toBe('given')
    expect((await mia.queued()).filter(({ purpose }) => purpose === 'stop_confirmation')).toHaveLength(0)
    business.clock.wind(minute)
    await mia.switchesPromotions('resume')
    expect(await mia.gate(offers)).toBe('given')
  })

  test('stands while WhatsApp has not said resume, whatever the person tells us', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.switchesPromotions('stop')
    business.clock.wind(hour)
    await mia.says(`Code: ${await mia.ticks(offers)}`)
    expect(await mia.gate(offers)).toBe('platform_stopped')
  })

  test('does not undo a stop that was typed', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    await mia.switchesPromotions('stop')
    business.clock.wind(minute)
    await mia.says('STOP')
    business.clock.wind(minute)
    await mia.switchesPromotions('resume')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })
})

describe('a person who hides their number', () => {
  test('is stopped at the number too once one webhook has carried both names', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    const { bsuid } = mia.names
    mia.names = bsuid === undefined ? {} : { bsuid }
    await mia.says('STOP')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })

  test('is one person with two addresses’ words, and the no is the stronger', async () => {
    await mia.ticks(offers)
    const hidden = business.person('Mia', mia.number)
    const { waId, bsuid } = mia.names
    hidden.names = bsuid === undefined ? {} : { bsuid }
    await hidden.says('STOP')
    expect(await mia.gate(offers)).toBe('pending')
    business.clock.wind(minute)
    mia.names = { ...(waId === undefined ? {} : { waId }), ...(bsuid === undefined ? {} : { bsuid }) }
    await mia.says('Hello, is anybody there?')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })
})

describe('a number that changes hands', () => {
  test('keeps the noes and asks once about the yeses when its owner moved', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    const newNumber = `+61491571${number}`
    await mia.changesNumberTo(newNumber, `AU.${newId()}`)
    const moved = business.person('Mia', newNumber)
    expect(await moved.gate(offers)).toBe('identity_changed')
    expect(await mia.gate(offers)).toBe('revoked')
    business.clock.wind(minute)
    moved.names = { waId: newNumber.slice(1) }
    await moved.says('hello')
    const question = (await moved.queued()).at(-1)
    const yes = question?.content.kind === 'buttons' ? question.content.buttons[0]?.id : undefined
    await moved.taps(String(yes))
    expect(await moved.gate(offers)).toBe('given')
  })

  test('is another person when a new account writes from it and nothing said that it moved', async () => {
    await mia.optsIn(offers)
    business.clock.wind(minute)
    const stranger = business.person('Somebody else', mia.number)
    await stranger.says('hello')
    expect(await mia.gate(offers)).toBe('no_consent')
  })
})

describe('what cannot be understood', () => {
  test('holds its person until it has been read', async () => {
    await mia.optsIn(offers)
    business.clock.wind(second)
    await mia.sends({ type: 'text', text: 'not an object' })
    expect(await mia.gate(offers)).toBe('held')
  })
})
