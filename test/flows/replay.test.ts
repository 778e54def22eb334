/**
 * A run is the sum of what moved it: played again from its log, on the engine or from the rows of its steps, it comes to the
 * same state by the same effects, byte for byte.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveDueRuns } from '../../src/actions/flow/move-due-runs.ts'
import { canonicalJson } from '../../src/base/canonical-json.ts'
import { day, hour, WoundClock } from '../../src/base/clock.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { RunState } from '../../src/domain/flow/run.ts'
import { newRun, step } from '../../src/domain/flow/step.ts'
import { anyFlow, anyRun, anyWholeFlow, inputOf, type Move } from '../support/any-flow.ts'
import { openShop } from '../support/asking-shop.ts'
import { moveActiveRun, putLive } from '../support/drawn-flow.ts'
import { forAWhile } from '../support/for-a-while.ts'
import { httpWorld } from '../support/http.ts'

describe('a run on the engine', () => {
  test('is what its log makes of it, byte for byte', () => {
    fc.assert(
      fc.property(anyRun, ({ definition, start, moves, facts }) => {
        let state = newRun
        const log: string[] = []
        const played: string[] = []
        for (const { move, facts: then } of [{ move: { input: start } as Move, facts }, ...moves]) {
          const input = inputOf(definition, state, move)
          const stepped = step(definition, state, input, then)
          log.push(JSON.stringify({ input, facts: then }))
          played.push(JSON.stringify(stepped))
          state = stepped.state
        }
        // From text alone: what was in memory is forgotten.
        const drawn = JSON.parse(JSON.stringify(definition))
        let again: RunState = JSON.parse(JSON.stringify(newRun))
        const replayed = log.map((line) => {
          const { input, facts: then } = JSON.parse(line)
          const stepped = step(drawn, again, input, then)
          again = JSON.parse(JSON.stringify(stepped.state))
          return JSON.stringify(stepped)
        })
        expect(replayed).toEqual(played)
      }),
      { numRuns: 150 },
    )
  })
})

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
const { workspaceId } = shop.workspace
const { senderId } = shop.sender
await shop.page('chat', { channel: 'bot_flow' })
await shop.page('page', { channel: 'webview' })
const limitMs = 8_000
let number = 0

/** Every run of theirs, from the rows of its steps: what it comes to, and what its row says. Keys in any order, as JSON has them. */
async function rebuilt(key: AddressKey): Promise<{ readonly replayed: string; readonly kept: string }[]> {
  const runs = await deps.read.runs.runsOf([key])
  return Promise.all(
    runs.map(async (run) => {
      const version = await deps.read.flows.version(workspaceId, run.flowId, run.version)
      if (version === undefined) throw new Error('its version is gone')
      const steps = await deps.read.runs.stepsOf(key, run.runId)
      let state = newRun
      const played = steps.map(({ input, facts }) => {
        // Where a run is ended from outside nothing is looked at.
        const stepped = step(version.definition, state, input, facts ?? ({} as NonNullable<typeof facts>))
        state = stepped.state
        return { node: stepped.state.at, taken: stepped.taken, effects: stepped.effects }
      })
      return {
        replayed: canonicalJson(JSON.parse(JSON.stringify({ state, played }))),
        kept: canonicalJson(
          JSON.parse(
            JSON.stringify({
              state: run.state,
              played: steps.map(({ node, taken, effects }) => ({ node, taken, effects })),
            }),
          ),
        ),
      }
    }),
  )
}

describe('a run in the database', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ says: fc.constantFrom('1', 'yes', 'Hello', 'me@shop.example', '31.12.2026', 'begin', 'STOP') }),
      fc.record({ hours: fc.nat(40) }),
      fc.record({ nth: fc.nat(40), messageId: fc.uuid() }),
    ),
    { maxLength: 8 },
  )
  const case_ = fc.record({
    definition: fc.oneof(anyFlow, { weight: 3, arbitrary: anyWholeFlow }),
    other: anyWholeFlow,
    moves,
  })

  test('is rebuilt from the rows of its steps', { timeout: 240_000 }, async () => {
    let steps = 0
    const property = fc.asyncProperty(case_, async ({ definition, other, moves }) => {
      const start = Object.keys(definition.nodes)[0] ?? definition.start
      const begins = [{ kind: 'keyword', words: ['begin'] } as const]
      await putLive(deps, workspaceId, 'played', { ...definition, start, triggers: begins, priority: 100 })
      await putLive(deps, workspaceId, 'other', { ...other, triggers: [{ kind: 'event', event: 'opted_out' }] })
      number += 1
      const phone = `+6149157${String(number).padStart(4, '0')}`
      await shop.hears(phone, 'begin')
      const key = await shop.keyOf(phone)
      for (const move of moves) {
        clock.wind(1_000)
        if ('says' in move) await shop.hears(phone, move.says)
        else if ('nth' in move) await moveActiveRun(deps, key, senderId, move)
        else {
          clock.wind(move.hours * hour)
          await moveDueRuns(deps)
        }
      }
      clock.wind(day)
      for (const { replayed, kept } of await rebuilt(key)) {
        expect(replayed).toBe(kept)
        steps += 1
      }
    })
    await forAWhile(property, limitMs)
    expect(steps).toBeGreaterThan(10)
  })
})
