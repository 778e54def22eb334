/** What starts a flow besides a person's words: an event, a segment, an hour, the API. Each start is one person's, and happens once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSegment } from '../../src/actions/change-segment.ts'
import { handOff } from '../../src/actions/chat/hand-off.ts'
import { createContact } from '../../src/actions/create-contact.ts'
import { chatOfContact } from '../../src/actions/flow/chat-of-person.ts'
import { endRun } from '../../src/actions/flow/end-run.ts'
import { handBack } from '../../src/actions/flow/hand-back.ts'
import { publishedFlows } from '../../src/actions/flow/published-flows.ts'
import { startByClock } from '../../src/actions/flow/start-by-clock.ts'
import { startForPerson } from '../../src/actions/flow/start-for-person.ts'
import { startWaiting } from '../../src/actions/flow/start-waiting.ts'
import { tagContact } from '../../src/actions/tag-contact.ts'
import { takeEvents } from '../../src/actions/take-events.ts'
import { watchSegments } from '../../src/actions/watch-segments.ts'
import { day, hour, minute, second } from '../../src/base/clock.ts'
import type { FlowDefinition, FlowNode, Trigger } from '../../src/domain/flow/definition.ts'
import type { Run } from '../../src/domain/flow/run-store.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { buttons, byOf, flowOf, publish, says, takeDown } from '../support/flows.ts'

const business = await openBusiness()
const { clock, deps, workspaceId, sender } = business
let number = 0
let mia: Person

beforeEach(async () => {
  mia = await somebody('Mia Chen')
})
afterEach(() => takeDown(business))

/** Published under a key of this story's own. */
const live = (key: string, definition: FlowDefinition) => publish(business, `${key}_${number}`, definition)

/** Known, because they wrote once. */
async function somebody(name: string): Promise<Person> {
  number += 1
  const person = business.person(name, `+6149157${String(number).padStart(4, '0')}`)
  await person.says('Good morning')
  clock.wind(minute)
  return person
}

const on = (event: string): Partial<FlowDefinition> => ({ triggers: [{ kind: 'event', event }] })

const raises = (event: string, next: string | null = null): FlowNode => ({
  kind: 'event',
  event,
  data: {},
  exits: { next },
})

async function happens(person: Person, name: string, more: object = {}): Promise<void> {
  await deps.transaction((stores) =>
    takeEvents(stores, deps, byOf(business), [{ number: person.number, name, ...more }]),
  )
}

/** As workers do, until nothing is left to start now. */
async function work(): Promise<void> {
  while ((await startWaiting(deps)) > 0);
}

async function said(person: Person): Promise<string[]> {
  return (await person.queued()).map(({ content }) => ('body' in content ? String(content.body) : content.kind))
}

async function runs(person: Person): Promise<Run[]> {
  return deps.read.runs.runsOf([await person.key()])
}

async function idOf(person: Person): Promise<string> {
  const [address] = await deps.read.contactPages.addresses([await person.key()])
  return address?.contactId ?? ''
}

describe('an event that a flow waits for', () => {
  test('starts it for whom it happened, with what came along', async () => {
    const text = 'Parcel {{trigger.parcel}} is on its way.'
    await live('shipped', flowOf({ tell: says(text) }, on('order.shipped')))
    const ben = await somebody('Ben Okafor')
    await happens(mia, 'order.shipped', { data: { parcel: 'K7' } })
    expect(await said(mia)).toEqual([])
    await work()
    expect(await said(mia)).toEqual(['Parcel K7 is on its way.'])
    expect(await said(ben)).toEqual([])
    expect(await runs(mia)).toMatchObject([{ trigger: 'event', status: 'ended', endedBecause: 'finished' }])
  })

  test('starts it once, however often it is sent and however many workers look', async () => {
    await live('shipped', flowOf({ tell: says('On its way.') }, on('order.shipped')))
    await happens(mia, 'order.shipped', { givenId: 'parcel-1' })
    await happens(mia, 'order.shipped', { givenId: 'parcel-1' })
    await Promise.all([work(), work(), work(), work()])
    await work()
    expect(await said(mia)).toEqual(['On its way.'])
  })

  test('starts the flow of the higher priority, and only that one', async () => {
    await live('low', flowOf({ tell: says('Low.') }, { ...on('order.paid'), priority: 10 }))
    await live('high', flowOf({ tell: says('High.') }, { ...on('order.paid'), priority: 90 }))
    await happens(mia, 'order.paid')
    await work()
    expect(await said(mia)).toEqual(['High.'])
  })

  test('starts nothing that was taken down before its turn came', async () => {
    await live('shipped', flowOf({ tell: says('On its way.') }, on('order.shipped')))
    await happens(mia, 'order.shipped')
    await takeDown(business)
    await work()
    expect(await said(mia)).toEqual([])
  })

  test('is heard when a flow raises it, or puts on a tag', async () => {
    const vip: FlowNode = { kind: 'tag', add: ['vip'], remove: [], exits: { next: null } }
    await live('begin', flowOf({ raise: raises('order.lost', 'tag'), tag: vip }))
    await live('sorry', flowOf({ tell: says('We are sorry.') }, on('order.lost')))
    await live('welcome', flowOf({ tell: says('Welcome, VIP.') }, on('contact.tagged')))
    await mia.says('begin')
    await work()
    expect((await said(mia)).sort()).toEqual(['We are sorry.', 'Welcome, VIP.'])
  })

  test('comes to an end where flows start each other in a ring', async () => {
    await live('tick', flowOf({ say: says('tick', 'raise'), raise: raises('tock.now') }, on('tick.now')))
    await live('tock', flowOf({ say: says('tock', 'raise'), raise: raises('tick.now') }, on('tock.now')))
    await happens(mia, 'tick.now')
    await work()
    const all = await said(mia)
    expect(all.filter((text) => text === 'tick')).toHaveLength(5)
    expect(all.filter((text) => text === 'tock')).toHaveLength(5)
  })

  test('never starts the flow again that raised it', async () => {
    await publish(
      business,
      'echo',
      flowOf({ say: says('echo', 'raise'), raise: raises('echo.heard') }, on('echo.heard')),
    )
    await happens(mia, 'echo.heard')
    await work()
    expect(await said(mia)).toEqual(['echo'])
  })
})

describe('a chat that is not free', () => {
  const question = buttons('Which size?', { Small: null, Large: null })

  test('is waited for, where what goes on there may not be interrupted', async () => {
    await live('sizes', flowOf({ ask: question }, { interruptible: false }))
    await live('shipped', flowOf({ tell: says('On its way.') }, { ...on('order.shipped'), priority: 100 }))
    await mia.says('begin')
    await happens(mia, 'order.shipped')
    await work()
    expect(await said(mia)).toEqual(['Which size?'])
    await mia.says('Small')
    clock.wind(minute)
    await work()
    expect(await said(mia)).toEqual(['Which size?', 'On its way.'])
  })

  test('is taken over from what is less urgent and may be interrupted', async () => {
    await live('sizes', flowOf({ ask: question }, { priority: 40 }))
    await live('recall', flowOf({ tell: says('Do not use it.') }, { ...on('recall'), priority: 60 }))
    await live('news', flowOf({ tell: says('News.') }, { ...on('news'), priority: 20 }))
    await mia.says('begin')
    await happens(mia, 'news')
    await work()
    expect(await said(mia)).toEqual(['Which size?'])
    clock.wind(second)
    await happens(mia, 'recall')
    await work()
    expect(await said(mia)).toEqual(['Which size?', 'Do not use it.'])
    expect((await runs(mia)).map(({ endedBecause }) => endedBecause)).toEqual(['interrupted', 'finished'])
  })

  test('stays with the person of the team who has it, until they give it back', async () => {
    await live('shipped', flowOf({ tell: says('On its way.') }, on('order.shipped')))
    const key = await mia.key()
    await deps.transaction((stores) => handOff(stores, key, sender.senderId, { note: '', by: 'subject' }, clock.now()))
    await happens(mia, 'order.shipped')
    await work()
    expect(await said(mia)).toEqual([])
    await deps.transaction((stores) => handBack(stores, deps, key, sender.senderId, clock.now()))
    clock.wind(minute)
    await work()
    expect(await said(mia)).toEqual(['On its way.'])
  })

  test('is given up after a day: nobody is told what is no longer news', async () => {
    await live('sizes', flowOf({ ask: question }, { interruptible: false, ends_after_minutes: 10_000 }))
    await live('shipped', flowOf({ tell: says('On its way.') }, on('order.shipped')))
    await mia.says('begin')
    await happens(mia, 'order.shipped')
    await work()
    clock.wind(day)
    await work()
    await mia.says('Small')
    clock.wind(minute)
    await work()
    expect(await said(mia)).toEqual(['Which size?'])
  })
})

describe('a segment that a flow waits for people to enter', () => {
  test('starts it for whoever enters, and not for those who were in it already', async () => {
    const segment = await deps.transaction((stores) =>
      createSegment(stores, byOf(business), {
        name: 'Regulars',
        rule: { all: [{ tags: ['regular'], op: 'has_any' }] },
      }),
    )
    const ben = await somebody('Ben Okafor')
    const tag = async (person: Person) => {
      const id = await idOf(person)
      await deps.transaction((stores) => tagContact(stores, deps, byOf(business), id, { add: ['regular'] }))
    }
    await tag(ben)
    const triggers: Trigger[] = [{ kind: 'segment_entered', segment: segment.key }]
    await live('regulars', flowOf({ tell: says('Good to see you so often.') }, { triggers }))
    await watchSegments(deps)
    await tag(mia)
    await watchSegments(deps)
    await watchSegments(deps)
    await work()
    expect(await said(mia)).toEqual(['Good to see you so often.'])
    expect(await said(ben)).toEqual([])
    expect(await runs(mia)).toMatchObject([{ trigger: 'segment_entered' }])
  })
})

describe('an hour of the day', () => {
  /** The business has no country: its hours are those of UTC. */
  const daily = (segment: string, at: string): Partial<FlowDefinition> => ({
    triggers: [{ kind: 'schedule', at, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], segment }],
  })

  async function everybodyTagged(tag: string, people: readonly Person[]): Promise<string> {
    for (const person of people) {
      const id = await idOf(person)
      await deps.transaction((stores) => tagContact(stores, deps, byOf(business), id, { add: [tag] }))
    }
    const rule = { all: [{ tags: [tag], op: 'has_any' as const }] }
    return (await deps.transaction((stores) => createSegment(stores, byOf(business), { name: tag, rule }))).key
  }

  /** Midnight and a bit, UTC, of a day that has not been yet. */
  function dawn(): void {
    clock.wind(day - (clock.now().getTime() % day) + minute)
  }

  test('starts a flow for everybody in the segment, once a day, whoever looks', async () => {
    const ben = await somebody('Ben Okafor')
    const club = await everybodyTagged('club', [mia, ben])
    dawn()
    await live('morning', flowOf({ tell: says('Good morning, club.') }, daily(club, '09:30')))
    await startByClock(deps)
    await work()
    expect(await said(mia)).toEqual([])
    clock.wind(9 * hour + 30 * minute)
    await Promise.all([startByClock(deps), startByClock(deps), startByClock(deps)])
    await work()
    clock.wind(hour)
    await startByClock(deps)
    await work()
    expect(await said(mia)).toEqual(['Good morning, club.'])
    expect(await said(ben)).toEqual(['Good morning, club.'])
    clock.wind(day)
    await startByClock(deps)
    await work()
    expect(await said(mia)).toHaveLength(2)
  })

  test('starts nothing on the day on which the flow goes live later', async () => {
    const late = await everybodyTagged('late', [mia])
    dawn()
    clock.wind(12 * hour)
    await live('morning', flowOf({ tell: says('Good morning.') }, daily(late, '09:30')))
    await startByClock(deps)
    await work()
    expect(await said(mia)).toEqual([])
    clock.wind(day)
    await startByClock(deps)
    await work()
    expect(await said(mia)).toEqual(['Good morning.'])
  })

  test('goes through a long list to its end, though a worker ends in between', async () => {
    const many = Array.from({ length: 230 }, (_, nth) => nth)
    const tag = 'crowd'
    await deps.transaction(async (stores) => {
      for (const nth of many) {
        const own = {
          numbers: [`+61491${String(580_000 + nth)}`],
          userIds: [],
          emails: [],
          attributes: {},
          tags: [tag],
        }
        await createContact(stores, deps, byOf(business), own)
      }
    })
    const crowd = await everybodyTagged(tag, [])
    dawn()
    await live('crowd', flowOf({ tell: says('Hello, all.') }, daily(crowd, '06:00')))
    clock.wind(7 * hour)
    let pages = 0
    const ends: typeof deps = {
      ...deps,
      transaction: (work) => {
        pages += 1
        if (pages === 2) throw new Error('the worker ends here')
        return deps.transaction(work)
      },
      log: { ...deps.log, error: () => {} },
    }
    await startByClock(ends)
    const waiting = async () =>
      (await business.database.pool.query('select from flow_start where workspace_id = $1', [workspaceId])).rowCount
    expect(await waiting()).toBe(200)
    await startByClock(deps)
    expect(await waiting()).toBe(230)
    await startByClock(deps)
    expect(await waiting()).toBe(230)
  })

  test("is the business's own", async () => {
    const indian = await openBusiness()
    const profile = { tradingName: 'Acme India', countries: ['IN'] }
    await indian.deps.read.workspaces.update(indian.workspaceId, { name: 'Acme India', profile })
    const asha = indian.person('Asha Nair', '+919876543210')
    await asha.says('Good morning')
    const rule = { all: [{ attribute: 'language', op: 'is' as const, value: 'xx' }] }
    const home = await indian.deps.transaction((stores) => createSegment(stores, byOf(indian), { name: 'Home', rule }))
    indian.clock.wind(day - (indian.clock.now().getTime() % day))
    await publish(indian, 'namaste', flowOf({ tell: says('Namaste.') }, daily(home.key, '09:30')))
    const days = async () => (await indian.database.pool.query('select at from flow_schedule_day')).rows
    // Half past five before UTC.
    indian.clock.wind(4 * hour - minute)
    await startByClock(indian.deps)
    expect(await days()).toEqual([])
    indian.clock.wind(minute)
    await startByClock(indian.deps)
    expect(await days()).toEqual([{ at: '09:30' }])
  })
})

describe('the API', () => {
  const byApi: Partial<FlowDefinition> = { triggers: [{ kind: 'api' }] }

  async function start(key: string, values: Readonly<Record<string, string>>) {
    const contactId = await idOf(mia)
    return deps.transaction(async (stores) => {
      const chat = await chatOfContact(stores, workspaceId, contactId)
      const flow = (await publishedFlows(stores, workspaceId)).find((one) => one.key === `${key}_${number}`)
      if (chat === undefined || flow === undefined) throw new Error('no chat, or no flow')
      return startForPerson(stores, deps, flow, chat, { kind: 'api', values }, clock.now())
    })
  }

  test('starts a flow at once, with the values that it sends', async () => {
    await live('booked', flowOf({ tell: says('See you at {{trigger.time}}.') }, byApi))
    const { run } = await start('booked', { time: 'noon' })
    expect(run).toMatchObject({ trigger: 'api', endedBecause: 'finished' })
    expect(await said(mia)).toEqual(['See you at noon.'])
  })

  test('starts none where something goes on that may not be interrupted', async () => {
    await live('sizes', flowOf({ ask: buttons('Which size?', { Small: null }) }, { interruptible: false }))
    await live('booked', flowOf({ tell: says('See you.') }, byApi))
    await mia.says('begin')
    expect((await start('booked', {})).run).toBeUndefined()
    const [open] = await runs(mia)
    await deps.transaction((stores) => endRun(stores, byOf(business), open?.runId ?? ''))
    expect((await start('booked', {})).run).toMatchObject({ endedBecause: 'finished' })
  })
})

describe('the numbers on the edges', () => {
  test('of all these stories add up: whoever began has come to an end, or is still under way', async () => {
    const { rows } = await business.database.pool.query<{ began: number; ended: number; standing: number }>(
      `select sum(count) filter (where exit = '@started')::int as began,
              sum(count) filter (where exit like '@%' and exit not in ('@started', '@yes'))::int as ended,
              (select count(*)::int from run r where r.flow_id = c.flow_id and status <> 'ended') as standing
       from flow_count c group by flow_id`,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { began, ended, standing } of rows) expect(began).toBe((ended ?? 0) + standing)
  })
})
