/**
 * However flows are drawn into each other (jumps, flows that run flows, events that start flows that raise events, waits in
 * between), what goes on by itself comes to an end, and soon.
 */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { moveDueRuns } from '../../src/actions/flow/move-due-runs.ts'
import { startWaiting } from '../../src/actions/flow/start-waiting.ts'
import { day, hour, WoundClock } from '../../src/base/clock.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { FlowNode } from '../../src/domain/flow/definition.ts'
import { runMost } from '../../src/domain/flow/walk.ts'
import { anyFlow, anyWholeFlow } from '../support/any-flow.ts'
import { openShop } from '../support/asking-shop.ts'
import { putLive, takeFlowDown } from '../support/drawn-flow.ts'
import { flowOf } from '../support/flows.ts'
import { forAWhile } from '../support/for-a-while.ts'
import { httpWorld } from '../support/http.ts'

// Ahead of the database's own clock, by which a start waits.
const clock = new WoundClock(new Date(Date.now() + hour))
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
const { workspaceId } = shop.workspace
let number = 0
let phone: string

beforeEach(async () => {
  number += 1
  phone = `+6149157${String(number).padStart(4, '0')}`
  for (const key of ['a', 'b', 'c']) await takeFlowDown(deps, workspaceId, key)
})

const begins = { kind: 'keyword', words: ['begin'] } as const
const runs = (flow: string, ended: string | null): FlowNode => ({ kind: 'run_flow', flow, exits: { ended } })
const raises = (event: string, next: string | null): FlowNode => ({ kind: 'event', event, data: {}, exits: { next } })
const waits = (next: string | null): FlowNode => ({ kind: 'wait', minutes: 60, exits: { next } })

/** Lets time go by until nothing moves by itself; answers how many rounds that took. */
async function untilNothingMoves(): Promise<number> {
  for (let rounds = 0; ; rounds += 1) {
    clock.wind(3 * day)
    const moved = (await moveDueRuns(deps)) + (await startWaiting(deps))
    if (moved === 0) return rounds
  }
}

async function walked(key: AddressKey) {
  const all = await deps.read.runs.runsOf([key])
  return {
    runs: all.length,
    steps: all.reduce((sum, { steps }) => sum + steps, 0),
    open: await deps.read.runs.openOf([key]),
  }
}

describe('flows that run each other', () => {
  test('come to an end', async () => {
    await putLive(deps, workspaceId, 'a', flowOf({ call: runs('b', null) }, { triggers: [begins] }))
    await putLive(deps, workspaceId, 'b', flowOf({ call: runs('a', null) }, { triggers: [] }))
    await shop.hears(phone, 'begin')
    expect(await walked(await shop.keyOf(phone))).toMatchObject({ runs: 11, open: [] })
  })

  test('come to an end where each calls the other again and again', async () => {
    await putLive(deps, workspaceId, 'a', flowOf({ call: runs('b', 'call') }, { triggers: [begins] }))
    await putLive(deps, workspaceId, 'b', flowOf({ call: runs('a', 'call') }, { triggers: [] }))
    await shop.hears(phone, 'begin')
    const { steps, open } = await walked(await shop.keyOf(phone))
    expect(open).toEqual([])
    expect(steps).toBeLessThan(500)
  })

  test('come to an end with waits in between', async () => {
    await putLive(
      deps,
      workspaceId,
      'a',
      flowOf({ wait: waits('call'), call: runs('b', 'wait') }, { triggers: [begins] }),
    )
    await putLive(deps, workspaceId, 'b', flowOf({ wait: waits('call'), call: runs('a', null) }, { triggers: [] }))
    await shop.hears(phone, 'begin')
    await untilNothingMoves()
    expect((await walked(await shop.keyOf(phone))).open).toEqual([])
  })
})

describe('flows that start each other by events', () => {
  test.each([
    ['at once', null],
    ['after an hour', waits('raise')],
  ])('stop after some, %s', async (_, first) => {
    const raising = (event: string, on: string) =>
      flowOf(
        { ...(first === null ? {} : { wait: first }), raise: raises(event, null) },
        { triggers: [{ kind: 'event', event: on }, ...(on === 'chat.b' ? [begins] : [])] },
      )
    await putLive(deps, workspaceId, 'a', raising('chat.a', 'chat.b'))
    await putLive(deps, workspaceId, 'b', raising('chat.b', 'chat.a'))
    await shop.hears(phone, 'begin')
    await untilNothingMoves()
    const { runs, open } = await walked(await shop.keyOf(phone))
    expect(open).toEqual([])
    expect(runs).toBeGreaterThan(2)
    expect(runs).toBeLessThanOrEqual(12)
  })

  test('are not many more where each raises many', async () => {
    const many = (event: string, on: string) =>
      flowOf(
        Object.fromEntries(
          Array.from({ length: 8 }, (_, nth) => [`raise_${nth}`, raises(event, nth === 7 ? null : `raise_${nth + 1}`)]),
        ),
        { triggers: [{ kind: 'event', event: on }, ...(on === 'chat.b' ? [begins] : [])] },
      )
    await putLive(deps, workspaceId, 'a', many('chat.a', 'chat.b'))
    await putLive(deps, workspaceId, 'b', many('chat.b', 'chat.a'))
    await shop.hears(phone, 'begin')
    await untilNothingMoves()
    expect((await walked(await shop.keyOf(phone))).runs).toBeLessThan(100)
  })
})

describe('any flows, drawn into each other', () => {
  const flow = fc.oneof(anyFlow, { weight: 3, arbitrary: anyWholeFlow })

  test('stand still in the end, or are over', { timeout: 240_000 }, async () => {
    const property = fc.asyncProperty(flow, flow, async (one, other) => {
      number += 1
      phone = `+6149157${String(number).padStart(4, '0')}`
      const start = Object.keys(one.nodes)[0] ?? one.start
      const chained = { kind: 'event', event: 'chat.done' } as const
      await putLive(deps, workspaceId, 'a', { ...one, start, triggers: [begins], priority: 100 })
      await putLive(deps, workspaceId, 'other', { ...other, triggers: [chained], priority: 100 })
      await shop.hears(phone, 'begin')
      await untilNothingMoves()
      const { runs, open } = await walked(await shop.keyOf(phone))
      for (const { state, status } of open) {
        expect(status === 'suspended' || state.waits?.for === 'hand_back' || state.waits?.for === 'effect').toBe(true)
        expect(state.steps).toBeLessThanOrEqual(runMost)
      }
      // A flow that calls another again and again shares its steps with what it calls.
      expect(runs).toBeLessThanOrEqual(runMost)
    })
    await forAWhile(property, 8_000)
  })
})
