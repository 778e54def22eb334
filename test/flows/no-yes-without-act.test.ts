/**
 * A no stays a no whatever a flow does by itself: timers, answers of somebody's API, events, segments, hours, a colleague who
 * gives the chat back. Only the person's own tap or word makes a yes. On the engine, and on a real database.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handBack } from '../../src/actions/flow/hand-back.ts'
import { moveDueRuns } from '../../src/actions/flow/move-due-runs.ts'
import { publishedFlows } from '../../src/actions/flow/published-flows.ts'
import { startForPerson } from '../../src/actions/flow/start-for-person.ts'
import { startWaiting } from '../../src/actions/flow/start-waiting.ts'
import { raiseEvents } from '../../src/actions/raise-event.ts'
import { day, hour, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import { isYes } from '../../src/domain/consent.ts'
import { emptyTopic } from '../../src/domain/consent-fold.ts'
import { consentState } from '../../src/domain/consent-state.ts'
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import { exitsOf, standsStill } from '../../src/domain/flow/exits.ts'
import type { RunInput, RunState } from '../../src/domain/flow/run.ts'
import { newRun, step } from '../../src/domain/flow/step.ts'
import { anyFacts, anyFlow, anyStart, anyWholeFlow, inputOf } from '../support/any-flow.ts'
import { openShop } from '../support/asking-shop.ts'
import { moveActiveRun, putLive } from '../support/drawn-flow.ts'
import { buttons, flowOf } from '../support/flows.ts'
import { forAWhile } from '../support/for-a-while.ts'
import { httpWorld } from '../support/http.ts'

const anyDrawing = fc.oneof(anyFlow, { weight: 3, arbitrary: anyWholeFlow })

/** The `nth` of what may move a run from where it stands without anybody's having said anything. */
function withoutAct({ nodes }: FlowDefinition, { at, waits }: RunState, nth: number): RunInput {
  const node: FlowNode | undefined = at === null ? undefined : nodes[at]
  if (at === null || node === undefined || waits === null) return { kind: 'handed_back' }
  const until = 'until' in waits && waits.until !== null ? waits.until : 0
  const inputs: RunInput[] = [
    { kind: 'time', at: until },
    { kind: 'handed_back' },
    ...exitsOf(node).map(
      (exit): RunInput => ({ kind: 'outcome', node: at, exit, values: { size: 'yes', opt_in: true } }),
    ),
  ]
  return inputs[nth % inputs.length] as RunInput
}

/** One that waits, if there is any: there is most to be moved by. */
function nodeToBeginAt({ nodes, start }: FlowDefinition, nth: number): string {
  const waiting = Object.entries(nodes).flatMap(([id, node]) => (standsStill(node) ? [id] : []))
  return waiting[nth % waiting.length] ?? start
}

describe('a run that is moved by something else than the person', () => {
  const run = anyDrawing.chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      start: anyStart,
      moves: fc.array(fc.record({ by: fc.constantFrom('person', 'itself'), nth: fc.nat(20), facts: anyFacts }), {
        maxLength: 20,
      }),
      facts: anyFacts,
    }),
  )

  test('wants no yes to be written, and takes no no back', () => {
    fc.assert(
      fc.property(run, ({ definition, start, moves, facts }) => {
        let stepped = step(definition, newRun, start, facts)
        for (const move of [undefined, ...moves]) {
          const { state } = stepped
          // What they had said before is over once something else moves the run.
          if (move?.by === 'person') {
            const input = inputOf(definition, state, { nth: move.nth, messageId: 'said' })
            stepped = step(definition, state, input, move.facts)
            if (input.kind === 'message') continue
          } else if (move !== undefined) {
            stepped = step(definition, state, withoutAct(definition, state, move.nth), move.facts)
          }
          expect(stepped.effects.filter((one) => one.kind === 'consent' && one.answer === 'given')).toEqual([])
          expect(stepped.effects.filter(({ kind }) => kind === 'undo_stop')).toEqual([])
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

// Ahead of the database's own clock, by which a start waits.
const clock = new WoundClock(new Date(Date.now() + hour))
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
const { workspaceId } = shop.workspace
const { senderId } = shop.sender
await shop.page('chat', { channel: 'bot_flow' })
await shop.page('page', { channel: 'webview' })
const limitMs = 8_000
let number = 0

interface Standing {
  readonly states: readonly string[]
  readonly yeses: number
  readonly optIn: boolean | null | undefined
}

async function standingOf(key: AddressKey): Promise<Standing> {
  return deps.transaction(async (stores) => {
    const [address] = await stores.addresses.lock([key])
    if (address === undefined) throw new Error('nobody is there')
    const contact = address.contactId === null ? undefined : await stores.contacts.find(workspaceId, address.contactId)
    const records = await stores.consent.recordsOf([key])
    return {
      states: [...shop.topics.values()].map(({ topicId, category }) => {
        const fold = address.topics.get(topicId) ?? emptyTopic
        return consentState(address.fold, fold, category, clock.now().getTime()).state
      }),
      yeses: records.filter(({ state }) => isYes(state)).length,
      optIn: contact?.optIn,
    }
  })
}

/** Somebody who said no; some of them had said yes. */
async function whoSaidNo(saidYes: boolean): Promise<AddressKey> {
  number += 1
  const phone = `+6149157${String(number).padStart(4, '0')}`
  if (saidYes) {
    await shop.hears(phone, 'START')
    clock.wind(1_000)
    await shop.hears(phone, 'yes')
    clock.wind(1_000)
  }
  await shop.hears(phone, 'STOP')
  clock.wind(1_000)
  return shop.keyOf(phone)
}

type Started = 'api' | 'event' | 'segment_entered' | 'schedule'

async function startsFor(key: AddressKey, by: Started, hadYes: boolean): Promise<void> {
  const now = clock.now()
  const flow = (await publishedFlows(deps.read, workspaceId)).find((one) => one.key === 'by_itself')
  const [address] = await deps.read.contactPages.addresses([key])
  const contactId = address?.contactId ?? ''
  if (flow === undefined) throw new Error('the flow is not live')
  if (by === 'event') {
    await deps.transaction((stores) =>
      raiseEvents(stores, deps, workspaceId, [
        { contactId, name: 'shop.thought_so', source: 'api', data: { had: hadYes } },
      ]),
    )
  } else if (by === 'api') {
    const start = { kind: 'api', values: { opt_in: true } } as const
    await deps.transaction((stores) => startForPerson(stores, deps, flow, { key, senderId }, start, now))
  } else {
    await deps.read.flowStarts.add([
      {
        workspaceId,
        startId: newId(now.getTime()),
        contactId,
        flowId: flow.flowId,
        address: null,
        trigger: by,
        data: { segment: 'everybody' },
        hops: 0,
        createdAt: now,
      },
    ])
  }
  await startWaiting(deps)
}

describe('somebody who said no, and for whom flows run by themselves', () => {
  const case_ = fc.record({
    definition: anyDrawing,
    start: fc.nat(7),
    by: fc.constantFrom<Started>('api', 'event', 'segment_entered', 'schedule'),
    hadYes: fc.boolean(),
    moves: fc.array(fc.record({ nth: fc.nat(20), days: fc.nat(3) }), { maxLength: 8 }),
  })

  test('has still said no', { timeout: 240_000 }, async () => {
    let moved = 0
    const property = fc.asyncProperty(case_, async ({ definition, start, by, hadYes, moves }) => {
      const key = await whoSaidNo(hadYes)
      const before = await standingOf(key)
      expect(before.states.filter((state) => state !== 'withdrawn' && state !== 'refused')).toEqual([])
      await putLive(deps, workspaceId, 'by_itself', {
        ...definition,
        start: nodeToBeginAt(definition, start),
        triggers: [{ kind: 'event', event: 'shop.thought_so' }],
      })
      await startsFor(key, by, hadYes)
      for (const { nth, days } of moves) {
        clock.wind(days * day + hour)
        await moveDueRuns(deps)
        await deps.transaction((stores) => handBack(stores, deps, key, senderId, clock.now()))
        const run = (await deps.read.runs.openOf([key])).find(({ status }) => status === 'running')
        if (run !== undefined) {
          await moveActiveRun(deps, key, senderId, { input: withoutAct(definition, run.state, nth) })
          moved += 1
        }
      }
      expect(await standingOf(key)).toEqual(before)
    })
    await forAWhile(property, limitMs)
    expect(moved).toBeGreaterThan(0)
  })

  test('says yes by a tap of their own, and no timer does it for them', async () => {
    const asks = flowOf(
      {
        ask: buttons('Offers after all?', { Yes: 'write', Late: 'write' }, { wait_minutes: 5 }),
        write: {
          kind: 'variable',
          set: [{ target: 'opt_in', value: true, topics: ['offers'] }],
          exits: { next: null },
        },
      },
      { triggers: [{ kind: 'event', event: 'shop.thought_so' }] },
    )
    const late = {
      ...asks.nodes.ask,
      exits: { yes: 'write', late: 'write', other: 'write', timeout: 'write' },
    } as FlowNode
    await putLive(deps, workspaceId, 'by_itself', { ...asks, nodes: { ...asks.nodes, ask: late } })
    const key = await whoSaidNo(false)
    const before = await standingOf(key)
    await startsFor(key, 'event', false)
    clock.wind(hour)
    await moveDueRuns(deps)
    expect(await standingOf(key)).toEqual(before)
    expect(await deps.read.runs.runsOf([key])).toMatchObject([{ endedBecause: 'yes_without_act' }])

    await startsFor(key, 'event', false)
    const phone = `+6149157${String(number).padStart(4, '0')}`
    await shop.hears(phone, 'Hello?')
    await shop.hears(phone, 'Yes')
    expect((await standingOf(key)).yeses).toBe(before.yeses + 1)
  })
})
