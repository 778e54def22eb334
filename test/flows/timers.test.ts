/** Runs that wait: for an hour, for an answer that may not come. They are moved once, by whoever is there then. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handOff } from '../../src/actions/chat/hand-off.ts'
import { drainQueue } from '../../src/actions/drain-queue.ts'
import { handBack } from '../../src/actions/flow/hand-back.ts'
import { moveDueRuns } from '../../src/actions/flow/move-due-runs.ts'
import { pruneRuns } from '../../src/actions/flow/prune-runs.ts'
import { HandOvers } from '../../src/actions/hand-over.ts'
import { day, hour, minute } from '../../src/base/clock.ts'
import type { FlowNode } from '../../src/domain/flow/definition.ts'
import type { Flow } from '../../src/domain/flow/flow-store.ts'
import type { Run } from '../../src/domain/flow/run-store.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { buttons, flowOf, publish, says, takeDown } from '../support/flows.ts'

const business = await openBusiness()
const { clock, deps, workspaceId, sender } = business
let number = 0
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia Chen', `+61491571${String(number).padStart(3, '0')}`)
})
afterEach(() => takeDown(business))

const waits = (minutes: number, next: string | null): FlowNode => ({ kind: 'wait', minutes, exits: { next } })

async function live(nodes: Readonly<Record<string, FlowNode>>, more: object = {}): Promise<Flow> {
  return publish(business, `story_${number}`, flowOf(nodes, more))
}

/** As a worker does, until nothing is due. */
async function work(): Promise<void> {
  while ((await moveDueRuns(deps)) > 0);
}

async function said(): Promise<string[]> {
  return (await mia.queued()).map(({ content }) => ('body' in content ? String(content.body) : content.kind))
}

async function run(): Promise<Run> {
  const [only, ...others] = await deps.read.runs.runsOf([await mia.key()])
  if (only === undefined || others.length > 0) throw new Error('not one run')
  return only
}

/** How many went each way out of this node, in this flow. */
async function ways(flow: Flow, node: string): Promise<Record<string, number>> {
  const counts = await deps.read.flows.counts(workspaceId, flow.flowId, 1)
  return Object.fromEntries(counts.filter((way) => way.node === node).map(({ exit, count }) => [exit, count]))
}

describe('a run that waits for a time', () => {
  test('goes on when it is over, and not before', async () => {
    await live({ hello: says('Hello.', 'rest'), rest: waits(60, 'bye'), bye: says('Still there?') })
    await mia.says('begin')
    clock.wind(59 * minute)
    await work()
    expect(await said()).toEqual(['Hello.'])
    clock.wind(minute)
    await work()
    expect(await said()).toEqual(['Hello.', 'Still there?'])
    expect(await run()).toMatchObject({ status: 'ended', endedBecause: 'finished', node: 'bye' })
  })

  test('is moved once, however many workers come at the same moment', async () => {
    const flow = await live({ rest: waits(5, 'bye'), bye: says('Still there?') })
    await mia.says('begin')
    clock.wind(5 * minute)
    await Promise.all(Array.from({ length: 6 }, work))
    expect(await said()).toEqual(['Still there?'])
    expect(await ways(flow, 'rest')).toEqual({ next: 1 })
  })

  test('is moved by another worker, where the one that took it ended before it did', async () => {
    await live({ rest: waits(5, 'bye'), bye: says('Still there?') })
    await mia.says('begin')
    clock.wind(5 * minute)
    const taken = await deps.read.runs.leaseDue(10, 0, clock.now())
    expect(taken.map(({ runId }) => runId)).toEqual([(await run()).runId])
    await work()
    expect(await said()).toEqual(['Still there?'])
  })

  test('is left to the person of the team who has the chat, and goes on when they give it back', async () => {
    await live({ rest: waits(5, 'bye'), bye: says('Still there?') })
    await mia.says('begin')
    const key = await mia.key()
    await deps.transaction((stores) => handOff(stores, key, sender.senderId, { note: '', by: 'subject' }, clock.now()))
    clock.wind(hour)
    await work()
    expect(await said()).toEqual([])
    await deps.transaction((stores) => handBack(stores, deps, key, sender.senderId, clock.now()))
    await work()
    expect(await said()).toEqual(['Still there?'])
  })

  test('says nothing any more after a no', async () => {
    await live({ rest: waits(5, 'bye'), bye: says('Still there?') })
    await mia.says('begin')
    await mia.says('STOP')
    const before = await said()
    clock.wind(hour)
    await work()
    expect(await said()).toEqual(before)
    expect(await run()).toMatchObject({ endedBecause: 'stopped' })
  })

  test('is not let out once the window has closed: the gate says so, and nothing leaves', async () => {
    await live({ rest: waits(25 * 60, 'late'), late: says('A day later.') })
    await mia.says('begin')
    clock.wind(25 * hour)
    await work()
    await using whatsapp = new GraphGateway(deps.secrets)
    const sending = { ...deps, whatsapp }
    const handOvers = new HandOvers(sending)
    await drainQueue({ deps: sending, handOvers, senderOf: async () => sender }, 'reply')
    await handOvers.settled()
    const { runId } = await run()
    const [, step] = await deps.read.runs.stepsOf(await mia.key(), runId)
    const ids = (step?.said ?? []).map(({ deliveryId }) => deliveryId)
    const deliveries = await deps.read.runs.deliveriesOf(await mia.key(), ids)
    expect([...deliveries.values()]).toMatchObject([{ status: 'refused', reason: 'window_closed' }])
  })
})

describe('a question that nobody answers', () => {
  const ask = buttons('Which size?', { Small: 'thanks', timeout: 'late' }, { wait_minutes: 30 })
  const story = { ask, thanks: says('Thanks.'), late: says('Another time, then.') }

  test('takes its way out when its time is over', async () => {
    const flow = await live(story)
    await mia.says('begin')
    clock.wind(30 * minute)
    await work()
    expect(await said()).toEqual(['Which size?', 'Another time, then.'])
    expect(await ways(flow, 'ask')).toEqual({ timeout: 1 })
  })

  test('takes one way and not two, where the answer comes at that very moment', async () => {
    const flow = await live(story)
    await mia.says('begin')
    clock.wind(30 * minute)
    await Promise.all([mia.says('Small'), work(), work()])
    const taken = await ways(flow, 'ask')
    expect([{ timeout: 1 }, { small: 1 }]).toContainEqual(taken)
    expect(await said()).toHaveLength(2)
  })

  test('ends the run, and says nothing, where it waits for no time of its own', async () => {
    await live({ ask: buttons('Which size?', { Small: null }) }, { ends_after_minutes: 120 })
    await mia.says('begin')
    clock.wind(2 * hour)
    await work()
    expect(await said()).toEqual(['Which size?'])
    expect(await run()).toMatchObject({ status: 'ended', endedBecause: 'timed_out' })
  })
})

describe('what is kept of runs', () => {
  test('goes after ninety days, and the numbers on the edges stay', async () => {
    const flow = await live({ ask: buttons('Which size?', { Small: null, Large: null }) })
    await mia.says('begin')
    await mia.says('Small')
    const ben = business.person('Ben Okafor', '+61491572001')
    await ben.says('begin')
    clock.wind(91 * day)
    await pruneRuns(deps)
    expect(await deps.read.runs.runsOf([await mia.key()])).toEqual([])
    // Ben's goes on: nothing that has not ended is old.
    expect(await deps.read.runs.runsOf([await ben.key()])).toHaveLength(1)
    expect(await ways(flow, 'ask')).toEqual({ small: 1, '@finished': 1 })
    expect(await ways(flow, '')).toEqual({ '@started': 2 })
  })
})
