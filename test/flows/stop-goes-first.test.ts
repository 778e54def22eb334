/**
 * Whoever says stop has said it: in any flow, well drawn or not, at any node, in any state, in every language. Real webhooks,
 * a real database, a worker that sends; what was accepted afterwards is asked of the platform.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import type { FlowDefinition } from '../../src/domain/flow/definition.ts'
import { lexicons } from '../../src/domain/keyword/lexicon.ts'
import { allWords } from '../../src/domain/keyword/word-index.ts'
import { anyFlow, anyWholeFlow, type Move } from '../support/any-flow.ts'
import { moveActiveRun, putLive, takeFlowDown } from '../support/drawn-flow.ts'
import { openPhoneShop } from '../support/flow-phone.ts'
import { forAWhile } from '../support/for-a-while.ts'
import { Leaver } from '../support/leaver.ts'
import { approved } from '../support/sample-template.ts'

const place = await openPhoneShop()
const { world, shop, sender } = place
const { deps } = world
const { workspaceId } = shop.workspace
const { senderId } = sender
/** Once it is over no more flows are tried; how many were is said. */
const limitMs = 10_000
const together = 6

await shop.page('chat', { channel: 'bot_flow' })
await shop.page('page', { channel: 'webview' })
const autumn = { ...approved({ name: 'autumn' }), workspaceId, senderId, templateId: newId() }
await deps.read.templates.add(autumn)
await deps.whatsapp.account(sender).createTemplate(autumn.content)

const strong = lexicons.flatMap(({ stop }) => allWords(stop))
const marked = lexicons.flatMap(({ stopMarked }) => allWords(stopMarked))

interface Stopping {
  readonly definition: FlowDefinition
  readonly start: number
  readonly moves: readonly Move[]
  readonly word: { readonly text: string; readonly marked: boolean }
  /** What they were sent before is still on its way. */
  readonly inTheAir: boolean
}

const flow = fc.oneof(anyFlow, { weight: 3, arbitrary: anyWholeFlow })
const move: fc.Arbitrary<Move> = fc.record({ nth: fc.nat(40), messageId: fc.uuid() })
const word = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: fc.constantFrom(...strong), marked: fc.constant(false) }) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom(...marked), marked: fc.constant(true) }) },
)
const stopping: fc.Arbitrary<Stopping> = fc.record({
  definition: flow,
  start: fc.nat(7),
  moves: fc.array(move, { maxLength: 5 }),
  word,
  inTheAir: fc.boolean(),
})
const stoppings = fc.record({
  /** What the shop has drawn for those who leave, if anything. */
  optOut: fc.option(flow, { freq: 4 }),
  other: flow,
  after: fc.array(move, { maxLength: 2 }),
  people: fc.array(stopping, { minLength: together, maxLength: together }),
})

/** The flow begins at this node of it, and would rather be begun again than hear a stop. */
function beginningAt({ definition, start, word }: Stopping, keyword: string): FlowDefinition {
  const nodes = Object.keys(definition.nodes)
  return {
    ...definition,
    start: nodes[start % nodes.length] ?? definition.start,
    triggers: [{ kind: 'keyword', words: [keyword, word.text] }, { kind: 'fallback' }],
    priority: 100,
  }
}

async function walksAndStops(one: Stopping, keyword: string, after: readonly Move[]): Promise<void> {
  const person = new Leaver(place)
  await person.says(keyword)
  const key = await person.key()
  for (const move of one.moves) await moveActiveRun(deps, key, senderId, move)
  if (one.word.marked) await deps.read.conversations.change(key, senderId, { lastMarketingAt: deps.clock.now() })
  const { openQuestion } = await deps.read.conversations.read(key, senderId)
  // A marked word may be the answer that a question offers.
  const text = one.word.marked && openQuestion !== null ? 'stop' : one.word.text
  if (!one.inTheAir) await person.quiet()
  const running = new Set((await deps.read.runs.openOf([key])).map(({ runId }) => runId))
  const known = await person.deliveries()
  const seq = await person.accepted()
  const answered = await person.says(text)

  // A no to what was never given is a refusal; the gate is as closed.
  expect((await person.gate()).filter((reason) => reason !== 'withdrawn' && reason !== 'refused')).toEqual([])
  expect(await deps.read.consent.recordsOf([key])).toContainEqual(
    expect.objectContaining({
      state: expect.stringMatching(/^(withdrawn|refused)$/),
      scope: { kind: 'all' },
      act: 'typed_keyword',
    }),
  )
  expect((await deps.read.runs.openOf([key])).filter(({ runId }) => running.has(runId))).toEqual([])
  await person.quiet()
  // Whatever the flow for those who leave goes on to do by itself is heard by nobody.
  for (const move of after) await moveActiveRun(deps, key, senderId, move)
  await person.quiet()
  const accepted = await person.acceptedSince(seq)
  const fresh = accepted.filter(({ deliveryId }) => !known.has(deliveryId))
  expect(fresh.map(({ purpose }) => purpose)).toEqual(['stop_confirmation'])
  // A no that the flow had written just before has a confirmation of its own, which may still be on its way.
  const others = accepted.filter(({ deliveryId, purpose }) => known.has(deliveryId) && purpose !== 'stop_confirmation')
  if (!one.inTheAir) expect(others).toEqual([])
  expect(others.filter((late) => late.seq > answered)).toEqual([])
}

describe('a person who says stop in a flow', () => {
  let tried = 0
  afterAll(() => console.info(`${tried} people said stop in as many flows`))

  test('has said no before anything else is sent to them, and is told so once', { timeout: 240_000 }, async () => {
    const property = fc.asyncProperty(stoppings, async ({ optOut, other, after, people }) => {
      await putLive(deps, workspaceId, 'other', { ...other, triggers: [] })
      if (optOut === null) await takeFlowDown(deps, workspaceId, 'leaving')
      else {
        const triggers = [...optOut.triggers, { kind: 'event', event: 'opted_out' } as const]
        await putLive(deps, workspaceId, 'leaving', { ...optOut, triggers })
      }
      for (const [at, one] of people.entries()) {
        await putLive(deps, workspaceId, `walk_${at}`, beginningAt(one, `walk ${at}`))
      }
      await Promise.all(people.map((one, at) => walksAndStops(one, `walk ${at}`, after)))
      tried += people.length
    })
    await forAWhile(property, limitMs)
  })
})
