import { describe, expect, test } from 'vitest'
import { flowOf, says } from '../../../test/support/small-flow.ts'
import { checkFlow, type Finding, type Known } from './check-flow.ts'
import type { FlowDefinition, FlowNode, NodeOf } from './definition.ts'

const stop = 'Type STOP at any time to stop receiving WhatsApp messages.'
const ask: NodeOf<'buttons'> = {
  kind: 'buttons',
  text: { en: `May we send you offers? ${stop}` },
  buttons: [
    { id: 'yes', title: { en: 'Yes' } },
    { id: 'no', title: { en: 'No' } },
  ],
  exits: { yes: 'write', no: 'bye', other: 'bye' },
}
const write: FlowNode = {
  kind: 'variable',
  set: [{ target: 'topic', topic: 'offers', value: true }],
  exits: { next: 'bye' },
}
const good = flowOf({ ask, write, bye: says('Goodbye.') })

/** Codes with their places: enough to know what was found. */
function found(definition: FlowDefinition, known?: Known): string[] {
  return checkFlow(definition, known).map(({ severity, code, path }) => `${severity} ${code} ${path}`)
}
function withNodes(nodes: Readonly<Record<string, FlowNode>>, more: Partial<FlowDefinition> = {}): FlowDefinition {
  return flowOf({ ...good.nodes, ...nodes }, more)
}

describe('a flow that is drawn well', () => {
  test('has nothing wrong with it', () => {
    expect(checkFlow(good)).toEqual([])
  })
})

describe('a yes', () => {
  test('may stand behind nodes that take no time, as long as a choice stands before them', () => {
    const flow = withNodes({
      ask: { ...ask, exits: { ...ask.exits, yes: 'tag' } },
      tag: { kind: 'tag', add: ['asked'], remove: [], exits: { next: 'write' } },
    })
    expect(checkFlow(flow)).toEqual([])
  })

  test.each<[string, Readonly<Record<string, FlowNode>>]>([
    ['at the start', { ask: { kind: 'jump', to: 'write', exits: {} } }],
    ['when nobody answers', { ask: { ...ask, wait_minutes: 5, exits: { ...ask.exits, timeout: 'write' } } }],
    ['after an answer that was not offered', { ask: { ...ask, exits: { ...ask.exits, other: 'write' } } }],
    [
      'after a wait behind the choice',
      {
        ask: { ...ask, exits: { ...ask.exits, yes: 'wait' } },
        wait: { kind: 'wait', minutes: 1, exits: { next: 'write' } },
      },
    ],
    [
      'after free words',
      {
        ask: { ...ask, exits: { ...ask.exits, yes: 'town' } },
        town: {
          kind: 'question',
          text: { en: `Your town? ${stop}` },
          expects: { kind: 'text' },
          variable: 'town',
          exits: { answered: 'write', not_understood: 'bye' },
        },
      },
    ],
  ])('that is nobody’s own is an error: %s', (_, nodes) => {
    expect(found(withNodes(nodes))).toContain('error yes_without_act /nodes/write/set/0')
  })

  test('is an error too where it takes a stop back', () => {
    const back: FlowNode = { kind: 'undo_stop', exits: { given_back: 'bye', nothing: 'bye' } }
    const flow = withNodes({ ask: { ...ask, exits: { ...ask.exits, other: 'back' } }, back })
    expect(found(flow)).toContain('error yes_without_act /nodes/back')
  })

  test('is told with the way by which it is reached', () => {
    const flow = withNodes({ ask: { ...ask, exits: { ...ask.exits, other: 'write' } } })
    expect(checkFlow(flow)[0]?.message).toMatch(/"write" .* is reached from "ask" \(buttons\) by other/)
  })

  test('is not asked for without saying how to stop, in any language', () => {
    const text = { en: `Offers? ${stop}`, de: 'Angebote?' }
    const de = { ...withNodes({ ask: { ...ask, text } }) }
    expect(found(de)).toContain('error no_way_to_stop /nodes/ask/text')
    expect(checkFlow(de)[0]?.message).toMatch(/\(de\)/)
  })

  test('may be told how to stop in the message right before', () => {
    const flow = flowOf({
      first: says(`Offers, twice a month. ${stop}`, 'ask'),
      ...good.nodes,
      ask: { ...ask, text: { en: 'May we?' } },
    })
    expect(checkFlow(flow)).toEqual([])
  })
})

describe('a button that says no', () => {
  const leave = (next: string): FlowDefinition =>
    withNodes({
      ask: {
        ...ask,
        buttons: [...ask.buttons, { id: 'stop', title: { en: 'Unsubscribe' } }],
        exits: { ...ask.exits, stop: next },
      },
      writeNo: { kind: 'variable', set: [{ target: 'opt_in', value: false }], exits: { next: 'bye' } },
    })

  test('writes one', () => {
    expect(found(leave('bye'))).toContain('error no_not_written /nodes/ask/exits/stop')
    expect(checkFlow(leave('writeNo'))).toEqual([])
  })
})

describe('the ways of a flow', () => {
  test('lead to nodes that there are', () => {
    expect(found(withNodes({ ask: { ...ask, exits: { ...ask.exits, no: 'nowhere' } } }))).toEqual([
      'error unknown_target /nodes/ask/exits/no',
    ])
    expect(found({ ...good, start: 'nowhere' })).toContain('error unknown_start /start')
  })

  test('are those that the node has', () => {
    expect(found(withNodes({ ask: { ...ask, exits: { ...ask.exits, maybe: 'bye' } } }))).toEqual([
      'warning unknown_exit /nodes/ask/exits/maybe',
    ])
  })

  test('leave nobody without an answer', () => {
    expect(found(withNodes({ ask: { ...ask, exits: { yes: 'write', no: 'bye' } } }))).toEqual([
      'warning dead_end /nodes/ask/exits/other',
    ])
  })

  test('reach every node', () => {
    expect(found(withNodes({ island: says('Hello?') }))).toEqual(['warning unreachable /nodes/island'])
  })

  test('name a timeout only where one comes', () => {
    expect(found(withNodes({ ask: { ...ask, exits: { ...ask.exits, timeout: 'bye' } } }))).toEqual([
      'warning timeout_never /nodes/ask/exits/timeout',
    ])
  })

  test('do not go round without waiting', () => {
    const ring = withNodes({ bye: says('Goodbye.', 'more'), more: says('And hello.', 'bye') })
    expect(found(ring)).toEqual(['error endless_loop /nodes/bye'])
    expect(checkFlow(ring)[0]?.message).toMatch(/goes on to more, bye, round and round/)
  })

  test('do not go round by asking other systems again and again', () => {
    const call: FlowNode = {
      kind: 'api_call',
      method: 'GET',
      url: 'https://shop.example',
      headers: {},
      save: {},
      exits: { ok: 'end', failed: 'bye' },
    }
    expect(found(withNodes({ bye: call, end: { kind: 'end', exits: {} } }))).toEqual(['error endless_loop /nodes/bye'])
  })

  test('may go round by way of a person, or of time', () => {
    expect(checkFlow(withNodes({ bye: says('Once more?', 'ask') }))).toEqual([])
    const nap: FlowNode = { kind: 'wait', minutes: 60, exits: { next: 'hello' } }
    expect(checkFlow(flowOf({ hello: says('Hello!', 'nap'), nap }))).toEqual([])
  })

  test('do not jump to where they are', () => {
    expect(found(withNodes({ bye: { kind: 'jump', to: 'bye', exits: {} } }))).toEqual([
      'error jump_to_itself /nodes/bye/to',
    ])
  })
})

describe('the words of a flow', () => {
  const choice = (id: string, title: string) => ({ id, title: { en: title } })
  const menu = (more: Partial<NodeOf<'buttons'>>): FlowDefinition =>
    flowOf({
      menu: {
        kind: 'buttons',
        text: { en: 'Which?' },
        buttons: [choice('one', 'One')],
        exits: Object.fromEntries([...'abcd', 'one', 'other'].map((exit) => [exit, 'bye'])),
        ...more,
      } as FlowNode,
      bye: says('Goodbye.'),
    })
  const wordsOf = (definition: FlowDefinition) => found(definition).filter((line) => !line.includes('unknown_exit'))

  test('say something, in the language of the flow', () => {
    expect(wordsOf(menu({ text: { en: ' ' } }))).toEqual(['error empty_text /nodes/menu/text/en'])
    expect(wordsOf(menu({ text: { de: 'Welche?' } }))).toContain('error empty_text /nodes/menu/text')
  })

  test('are there in every language that the flow speaks', () => {
    expect(wordsOf(menu({ text: { en: 'Which?', de: 'Welche?' } }))).toEqual([
      'warning missing_language /nodes/menu/buttons/0/title',
      'warning missing_language /nodes/bye/content/text',
    ])
  })

  test('fit on buttons and in headers, or become numbers', () => {
    expect(
      wordsOf(menu({ buttons: [choice('one', 'A title of 21 signs..')], header: { en: 'h'.repeat(61) } })),
    ).toEqual(['warning too_long /nodes/menu/header/en', 'warning too_long /nodes/menu/buttons/0/title/en'])
    expect(wordsOf(menu({ buttons: [...'abcd'].map((id) => choice(id, id)) }))).toEqual([
      'warning too_many_choices /nodes/menu/buttons',
    ])
  })

  test('are not measured with what is filled in', () => {
    expect(wordsOf(menu({ buttons: [choice('one', 'For {{contact.first_name}}')] }))).toEqual([])
  })

  test('tell choices apart', () => {
    expect(wordsOf(menu({ buttons: [choice('a', 'One'), choice('a', 'Two')] }))).toEqual([
      'error duplicate_choice /nodes/menu/buttons',
    ])
    expect(wordsOf(menu({ buttons: [choice('a', 'One'), choice('b', 'One')] }))).toEqual([
      'error same_title /nodes/menu/buttons',
    ])
    expect(wordsOf(menu({ buttons: [choice('other', 'Other')] }))).toEqual([
      'error reserved_choice /nodes/menu/buttons',
    ])
  })
})

describe('the names in a flow', () => {
  test('are of things that there are', () => {
    const flow = withNodes(
      {
        bye: { kind: 'run_flow', flow: 'other', exits: { ended: 'chat' } },
        chat: { kind: 'consent_request', capture_point: 'chat', style: 'list', exits: { given: 'card' } },
        card: {
          kind: 'message',
          content: { kind: 'template', template: 'autumn', topic: 'news', variables: {} },
          exits: {},
        },
      },
      {
        triggers: [
          { kind: 'intent', intent: 'menu' },
          { kind: 'segment_entered', segment: 'vip' },
          { kind: 'template_button', template: 'spring' },
        ],
      },
    )
    const nothing = new Set<string>()
    const known: Known = {
      topics: nothing,
      capturePoints: nothing,
      templates: nothing,
      intents: nothing,
      flows: nothing,
      segments: nothing,
    }
    expect(found(flow, known)).toEqual([
      'error unknown_intent /triggers/0/intent',
      'error unknown_segment /triggers/1/segment',
      'error unknown_template /triggers/2/template',
      'error unknown_topic /nodes/write/set/0/topic',
      'error unknown_flow /nodes/bye/flow',
      'error unknown_capture_point /nodes/chat/capture_point',
      'error unknown_template /nodes/card/content/template',
      'error unknown_topic /nodes/card/content/topic',
    ])
    expect(checkFlow(flow)).toEqual([])
  })

  test('of variables are those that some node sets', () => {
    expect(found(withNodes({ bye: says('{{variables.size}}') }))).toEqual([
      'error unknown_variable /nodes/bye/content/text/en',
    ])
    expect(checkFlow(withNodes({ ask: { ...ask, variable: 'size' }, bye: says('{{variables.size}}') }))).toEqual([])
  })

  test('in braces are places that can be filled', () => {
    expect(found(withNodes({ bye: says('Hello {{first_name}}') }))).toEqual([
      'error unknown_place /nodes/bye/content/text/en',
    ])
  })
})

describe('what starts a flow', () => {
  const startedBy = (...words: string[]) => ({ ...good, triggers: [{ kind: 'keyword' as const, words }] })

  test.each(['STOP', 'stop!', 'Abmelden', 'बंद करो', 'unsubscribe'])('is never the word %s: a no goes first', (word) => {
    expect(found(startedBy('offers', word))).toEqual(['error stop_word /triggers/0/words/1'])
    expect(checkFlow(startedBy(word))[0]?.message).toMatch(/event opted_out/)
  })

  test.each([
    { kind: 'event', event: 'opted_out' },
    { kind: 'intent', intent: 'stop' },
  ] as const)('may be what a no raises: $kind', (no) => {
    const flow: FlowDefinition = { ...startedBy('STOP') }
    expect(checkFlow({ ...flow, triggers: [...flow.triggers, no] })).toEqual([])
  })

  test('is something, and a confirmation follows a no', () => {
    const flow = withNodes({ bye: { kind: 'confirmation', exits: {} } }, { triggers: [] })
    expect(found(flow)).toEqual(['warning no_trigger /triggers', 'warning confirms_nothing /nodes/bye'])
  })
})

describe('the settings of a node', () => {
  const call = (url: string): FlowNode => ({
    kind: 'api_call',
    method: 'GET',
    url,
    headers: {},
    save: {},
    exits: { failed: 'end' },
  })
  const end: FlowNode = { kind: 'end', exits: {} }

  test.each(['opted_in', 'consent_expiring', 'contact.changed'])('raise nothing that only we can know: %s', (event) => {
    const raises: FlowNode = { kind: 'event', event, data: {}, exits: { next: null } }
    expect(found(withNodes({ bye: raises, end }))).toContain('error reserved_event /nodes/bye/event')
  })

  test.each([
    'http://shop.example',
    'https://{{contact.first_name}}.example/',
    'https://shop.example{{contact.first_name}}',
    'https://u:{{contact.first_name}}@shop.example',
    'https://',
    'shop',
  ])('call nobody at %s', (url) => {
    expect(found(withNodes({ bye: call(url), end }))).toEqual(['error unsafe_url /nodes/bye/url'])
  })

  test('may fill in what stands behind the host', () => {
    expect(
      checkFlow(withNodes({ bye: call('https://shop.example/{{contact.first_name}}?q={{message.text}}'), end })),
    ).toEqual([])
  })

  test('can be met', () => {
    const number: FlowNode = {
      kind: 'question',
      text: { en: 'How many?' },
      expects: { kind: 'number', least: 5, most: 1 },
      variable: 'many',
      wait_minutes: 5_000,
      exits: { answered: 'end', not_understood: 'end' },
    }
    expect(found(withNodes({ bye: number, end }))).toEqual([
      'error no_number_fits /nodes/bye/expects',
      'warning waits_too_long /nodes/bye/wait_minutes',
    ])
    const condition: FlowNode = {
      kind: 'condition',
      cases: [
        { id: 'a', all: [{ attribute: 'contact.country', op: 'in', value: 'IN' }] },
        { id: 'a', all: [{ attribute: 'contact.country', op: 'known' }] },
        { id: 'else', all: [{ attribute: 'contact.country', op: 'known' }] },
      ],
      exits: { a: 'end', else: 'end' },
    }
    expect(found(withNodes({ bye: condition, end }))).toEqual([
      'error duplicate_choice /nodes/bye/cases/1/id',
      'error reserved_choice /nodes/bye/cases/2/id',
      'error impossible_condition /nodes/bye/cases/0/all/0',
    ])
  })
})

describe('a finding', () => {
  test('names its node, so that it can be shown there', () => {
    const [finding]: Finding[] = checkFlow(withNodes({ island: says('Hello?') }))
    expect(finding?.node).toBe('island')
    expect(checkFlow({ ...good, triggers: [] })[0]).not.toHaveProperty('node')
  })
})
