/**
 * Any flow that can be sent to us, well drawn or not: rings, jumps to nowhere, yeses behind anything. What must always hold of
 * a run must hold of all of them.
 */
import fc from 'fast-check'
import { productEvents } from '../../src/domain/event.ts'
import {
  type Assignment,
  type Choice,
  type Expected,
  type FlowDefinition,
  type FlowNode,
  type FlowValue,
  type LocalText,
  type Trigger,
  transforms,
  type ValueSource,
} from '../../src/domain/flow/definition.ts'
import { choicesOf, exitsOf } from '../../src/domain/flow/exits.ts'
import type { RunFacts, RunInput, RunState } from '../../src/domain/flow/run.ts'

const ids = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'] as const
const names = ['size', 'town', 'count'] as const
const topics = ['offers', 'updates'] as const

const nodeId = fc.constantFrom(...ids)
const name = fc.constantFrom(...names)
const topic = fc.constantFrom(...topics)
const said = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    'Hello {{contact.first_name}}',
    '{{variables.size}}',
    'Type STOP to stop',
    '{{business}} {{nothing}}',
  ),
)
const words: fc.Arbitrary<LocalText> = fc.record({ en: said, de: said }, { requiredKeys: ['en'] })
const value: fc.Arbitrary<FlowValue> = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const place = fc.constantFrom('variables.size', 'contact.first_name', 'trigger.order', 'consent.offers', 'message.text')
const source: fc.Arbitrary<ValueSource> = fc.oneof(fc.record({ is: value }), fc.record({ from: place }))

const choice = (id: string): fc.Arbitrary<Choice> =>
  fc.record({ id: fc.constant(id), title: words, description: words }, { requiredKeys: ['id', 'title'] })
const choices = (most: number): fc.Arbitrary<readonly Choice[]> =>
  fc.integer({ min: 1, max: most }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => choice(`c${at}`))))

const asking = {
  wait_minutes: fc.integer({ min: 1, max: 3_000 }),
  asks_again: fc.integer({ min: 0, max: 3 }),
  not_understood: words,
}
const waiting = { wait_minutes: asking.wait_minutes }

const expected: fc.Arbitrary<Expected> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const) }),
  fc.record({ kind: fc.constant('number' as const) }),
  fc.record({ kind: fc.constantFrom('phone' as const, 'email' as const, 'date' as const) }),
  fc.record({ kind: fc.constant('choice' as const), choices: choices(4) }),
)

const assignment: fc.Arbitrary<Assignment> = fc.oneof(
  fc.record({ target: fc.constantFrom('variable' as const, 'contact' as const), name, value: source }),
  fc.record({ target: fc.constant('opt_in' as const), value: fc.constant(false as const) }),
  fc.record({
    target: fc.constant('opt_in' as const),
    value: fc.constant(true as const),
    topics: fc.uniqueArray(topic, { minLength: 1 }),
  }),
  fc.record({ target: fc.constant('topic' as const), topic, value: fc.boolean() }),
)

const condition = fc.oneof(
  fc.record({
    attribute: place,
    op: fc.constantFrom('is' as const, 'is_not' as const, 'contains' as const),
    value: said,
  }),
  fc.record({ attribute: place, op: fc.constantFrom('known' as const, 'unknown' as const) }),
  fc.record({ attribute: place, op: fc.constantFrom('above' as const, 'below' as const), value: fc.integer() }),
)
const cases = fc
  .integer({ min: 1, max: 3 })
  .chain((n) =>
    fc.tuple(
      ...Array.from({ length: n }, (_, at) =>
        fc.record({ id: fc.constant(`c${at}`), all: fc.array(condition, { minLength: 1, maxLength: 2 }) }),
      ),
    ),
  )

type Bare = FlowNode extends infer Node ? (Node extends FlowNode ? Omit<Node, 'exits'> : never) : never

const plain: fc.Arbitrary<Bare> = fc.oneof(
  fc.record({
    kind: fc.constant('message' as const),
    content: fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: words }),
      fc.record({
        kind: fc.constant('image' as const),
        source: fc.constant({ link: 'https://shop.example/a.png' }),
        caption: words,
      }),
      fc.record({
        kind: fc.constant('template' as const),
        template: fc.constant('autumn'),
        topic,
        variables: fc.dictionary(name, source, { maxKeys: 2 }),
      }),
    ),
  }),
  fc.record(
    {
      kind: fc.constant('buttons' as const),
      text: words,
      buttons: choices(5),
      header: words,
      variable: name,
      ...asking,
    },
    { requiredKeys: ['kind', 'text', 'buttons'] },
  ),
  fc.record(
    {
      kind: fc.constant('list' as const),
      text: words,
      label: words,
      sections: choices(12).map((rows) => [{ rows }]),
      variable: name,
      ...asking,
    },
    { requiredKeys: ['kind', 'text', 'label', 'sections'] },
  ),
  fc.record(
    { kind: fc.constant('question' as const), text: words, expects: expected, variable: name, ...asking },
    { requiredKeys: ['kind', 'text', 'expects', 'variable'] },
  ),
  fc.record({ kind: fc.constant('variable' as const), set: fc.array(assignment, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('condition' as const), cases }),
  fc.record({
    kind: fc.constant('branch' as const),
    by: fc.constantFrom('language' as const, 'channel' as const),
    cases: fc.constant([
      { id: 'german', values: ['de'] },
      { id: 'whatsapp', values: ['whatsapp'] },
    ]),
  }),
  fc.record(
    {
      kind: fc.constant('consent_request' as const),
      capture_point: fc.constant('chat'),
      style: fc.constantFrom('buttons' as const, 'list' as const),
      topics: fc.uniqueArray(topic, { minLength: 1 }),
      ...waiting,
    },
    { requiredKeys: ['kind', 'capture_point', 'style'] },
  ),
  fc.record({ kind: fc.constant('preferences' as const), text: words, label: words }),
  fc.record(
    {
      kind: fc.constantFrom('webview' as const, 'whatsapp_flow' as const),
      capture_point: fc.constant('page'),
      ...waiting,
    },
    { requiredKeys: ['kind', 'capture_point'] },
  ),
  fc.record({
    kind: fc.constant('api_call' as const),
    method: fc.constantFrom('GET' as const, 'POST' as const),
    url: fc.constant('https://shop.example/{{variables.size}}?q={{message.text}}'),
    headers: fc.constant({ 'X-Town': '{{variables.town}}' }),
    body: fc.constant('{"name":"{{contact.first_name}}"}'),
    save: fc.constant({ count: 'data.count' }),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  fc.record({
    kind: fc.constantFrom('send_sms' as const, 'send_email' as const),
    capture_point: fc.constant('invitation'),
    ground: fc.constant({ kind: 'customer' as const, note: 'Order 10423' }),
  }),
  fc.record({
    kind: fc.constant('notify' as const),
    mailbox: fc.constant('team@shop.example'),
    subject: said,
    text: said,
  }),
  fc.record(
    { kind: fc.constant('confirmation' as const), text: words, buttons: choices(3), ...waiting },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('tag' as const), add: fc.constant(['vip']), remove: fc.constant([]) }),
  fc.record({
    kind: fc.constant('event' as const),
    event: fc.constant('chat.done'),
    data: fc.dictionary(name, source, { maxKeys: 2 }),
  }),
  fc.record({ kind: fc.constant('pause_messages' as const), days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('undo_stop' as const) }),
  fc.record({ kind: fc.constant('hand_off' as const), note: said, text: words }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('jump' as const), to: nodeId }),
  fc.record({ kind: fc.constant('run_flow' as const), flow: fc.constant('other') }),
  fc.record({
    kind: fc.constant('transform' as const),
    variable: name,
    value: source,
    by: fc.constantFrom(...transforms),
  }),
  fc.record({ kind: fc.constant('end' as const) }),
)

/** More of what asks and of what sets: there lies what may go wrong. */
const asks: fc.Arbitrary<Bare> = fc.record(
  { kind: fc.constant('buttons' as const), text: words, buttons: choices(3), ...asking },
  { requiredKeys: ['kind', 'text', 'buttons'] },
)
const sets: fc.Arbitrary<Bare> = fc.record({
  kind: fc.constant('variable' as const),
  set: fc.array(assignment, { minLength: 1, maxLength: 2 }),
})
const bare: fc.Arbitrary<Bare> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: asks },
  { weight: 1, arbitrary: sets },
)

const node: fc.Arbitrary<FlowNode> = bare.chain((one) => {
  const exits = exitsOf({ ...one, exits: {} } as FlowNode)
  return fc
    .tuple(...exits.map(() => fc.option(nodeId, { freq: 6 })))
    .map(
      (targets) =>
        ({ ...one, exits: Object.fromEntries(exits.map((exit, at) => [exit, targets[at] ?? null])) }) as FlowNode,
    )
})

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({
    kind: fc.constant('keyword' as const),
    words: fc.array(fc.constantFrom('offers', 'menu'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('event' as const), event: fc.constantFrom(...productEvents) }),
  fc.record({ kind: fc.constantFrom('api' as const, 'first_message' as const, 'fallback' as const) }),
)

/** Some of its ways may lead to nodes that there are not. */
export const anyFlow: fc.Arbitrary<FlowDefinition> = fc.record({
  format: fc.constant(1 as const),
  language: fc.constant('en'),
  triggers: fc.array(trigger, { maxLength: 2 }),
  priority: fc.integer({ min: 0, max: 100 }),
  interruptible: fc.boolean(),
  ends_after_minutes: fc.integer({ min: 1, max: 2_000 }),
  start: nodeId,
  nodes: fc.dictionary(nodeId, node, { minKeys: 1, maxKeys: ids.length }),
})

/** The same, and every way leads to a node. */
export const anyWholeFlow: fc.Arbitrary<FlowDefinition> = fc
  .tuple(anyFlow, fc.tuple(...ids.map(() => node)))
  .map(([flow, nodes]) => ({ ...flow, nodes: Object.fromEntries(ids.map((id, at) => [id, nodes[at] as FlowNode])) }))

export const anyFacts: fc.Arbitrary<RunFacts> = fc.record({
  now: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  language: fc.constantFrom('en', 'de', 'pt-BR', 'ar', '', 'no tag'),
  channel: fc.constant('whatsapp' as const),
  business: fc.constant('Acme Store'),
  choicesLink: fc.constant('https://shop.example/p/1'),
  contact: fc.dictionary(fc.constantFrom('first_name', 'country', 'opt_in'), value),
  consent: fc.dictionary(topic, fc.constantFrom('given', 'withdrawn', 'unknown')),
})

/** Whatever may move a run of this flow, or come too late for it. */
export function anyInput(definition: FlowDefinition): fc.Arbitrary<RunInput> {
  const nodes = Object.entries(definition.nodes)
  const taps = nodes.flatMap(([id, one]) => choicesOf(one).map(({ id: exit }) => ({ node: id, exit })))
  const titles = nodes.flatMap(([, one]) => choicesOf(one).flatMap(({ title }) => Object.values(title)))
  const outcomes = nodes.flatMap(([id, one]) => exitsOf(one).map((exit) => ({ node: id, exit })))
  const text = fc.oneof(
    fc.string({ maxLength: 30, unit: 'binary' }),
    fc.constantFrom('1', '2', '31.12.2026', '+61 491 570 156', 'me@shop.example', 'STOP', 'yes', ...titles),
  )
  const at = fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 })
  const message = { kind: fc.constant('message' as const), messageId: fc.uuid(), at, text }
  return fc.oneof(
    { weight: 5, arbitrary: fc.record(message) },
    {
      weight: 5,
      arbitrary: fc.record({
        ...message,
        tapped: fc.constantFrom(...taps, { node: 'n1', exit: 'nowhere' }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...outcomes, { node: 'n1', exit: 'ok' }),
          fc.dictionary(fc.string({ maxLength: 8 }), value, { maxKeys: 3 }),
        )
        .map(([taken, values]) => ({ kind: 'outcome' as const, ...taken, values })),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('time' as const), at }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'handed_back' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('end' as const),
        because: fc.constantFrom('interrupted' as const, 'failed' as const),
      }),
    },
  )
}

export const anyStart: fc.Arbitrary<Extract<RunInput, { readonly kind: 'start' }>> = fc.record({
  kind: fc.constant('start' as const),
  trigger: fc.dictionary(fc.constantFrom('order', 'text'), value),
  confirms: fc.boolean(),
})

/** An input of its own, or the `nth` of those that a run would go on with from where it stands. */
export type Move = { readonly input: RunInput } | { readonly nth: number; readonly messageId: string }

export function inputOf(definition: FlowDefinition, state: RunState, move: Move): RunInput {
  if ('input' in move) return move.input
  const { nth, messageId } = move
  const node = state.at === null ? undefined : definition.nodes[state.at]
  if (state.at === null || node === undefined || state.waits === null) return { kind: 'handed_back' }
  const pick = <T>(from: readonly T[]): T => from[nth % from.length] as T
  switch (state.waits.for) {
    case 'hand_back':
      return { kind: 'handed_back' }
    case 'time':
      return { kind: 'time', at: state.waits.until }
    case 'effect':
      return { kind: 'outcome', node: state.at, exit: pick(exitsOf(node)), values: {} }
    case 'answer': {
      const late: RunInput = { kind: 'time', at: state.waits.until }
      const taps = choicesOf(node).map(({ id, title }): RunInput => {
        const text = Object.values(title)[0] ?? ''
        return { kind: 'message', messageId, at: state.steps, text, tapped: { node: state.at ?? '', exit: id } }
      })
      const texts = ['1', 'me@shop.example', '31.12.2026'].map(
        (text): RunInput => ({ kind: 'message', messageId, at: state.steps, text }),
      )
      return pick([...taps, ...texts, ...taps, late])
    }
  }
}

const follow = fc.record({ nth: fc.nat(40), messageId: fc.uuid() })

/** A flow, and a run of it: its start, and so many moves, each with the facts of its moment. */
export const anyRun = fc.oneof(anyFlow, { weight: 3, arbitrary: anyWholeFlow }).chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    start: anyStart,
    moves: fc.array(
      fc.record({
        move: fc.oneof(
          { weight: 4, arbitrary: follow as fc.Arbitrary<Move> },
          { weight: 1, arbitrary: anyInput(definition).map((input): Move => ({ input })) },
        ),
        facts: anyFacts,
      }),
      { maxLength: 30 },
    ),
    facts: anyFacts,
  }),
)
