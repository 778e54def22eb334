import { describe, expect, test } from 'vitest'
import { asha, flowOf, monday, says, Walker } from '../../../test/support/small-flow.ts'
import type { FlowNode } from './definition.ts'
import { stepMost } from './walk.ts'

const yesOrNo: FlowNode = {
  kind: 'buttons',
  text: { en: 'May we, {{contact.first_name}}?', de: 'Dürfen wir, {{contact.first_name}}?' },
  buttons: [
    { id: 'yes', title: { en: 'Yes, please', de: 'Ja, gern' } },
    { id: 'no', title: { en: 'No, thanks', de: 'Nein, danke' } },
  ],
  not_understood: { en: 'Please choose.' },
  asks_again: 1,
  wait_minutes: 60,
  exits: { yes: 'write', no: 'bye', other: 'lost', timeout: 'late' },
}
const writeYes: FlowNode = {
  kind: 'variable',
  set: [{ target: 'topic', topic: 'offers', value: true }],
  exits: { next: 'thanks' },
}
const asking = flowOf({
  ask: yesOrNo,
  write: writeYes,
  thanks: says('Thank you.'),
  bye: says('Goodbye.'),
  lost: says('I am lost.'),
  late: says('It is late.'),
})

describe('somebody who is asked with buttons', () => {
  test('reads the question in their language, with their name', () => {
    const run = new Walker(asking, { ...asha, language: 'de-AT' }).start()
    expect(run.said).toEqual(['Dürfen wir, Asha?'])
    expect(run.effects).toMatchObject([
      { as: 'buttons', sections: [{ rows: [{ title: 'Ja, gern' }, { title: 'Nein, danke' }] }] },
    ])
  })

  test('says yes with a tap, and the yes carries the tap', () => {
    const run = new Walker(asking).start().taps('ask', 'yes')
    expect(run.kinds).toEqual(['consent', 'say'])
    expect(run.effects[0]).toEqual({
      node: 'write',
      kind: 'consent',
      answer: 'given',
      topics: ['offers'],
      act: { node: 'ask', exit: 'yes', messageId: 'm1', at: monday, tapped: true },
    })
    expect(run.taken).toEqual([
      { node: 'ask', exit: 'yes' },
      { node: 'write', exit: 'next' },
      { node: 'thanks', exit: 'next' },
    ])
    expect(run.state).toMatchObject({ at: null, ended: 'finished' })
  })

  test.each(['Yes, please', 'yes please!', 'JA, GERN', '  yes,   please  '])('says yes by writing %j', (text) => {
    const run = new Walker(asking).start().writes(text)
    expect(run.effects[0]).toMatchObject({ kind: 'consent', answer: 'given', act: { tapped: false } })
  })

  test('is asked again after something else, and then let go', () => {
    const run = new Walker(asking).start().writes('What is this?')
    expect(run.said).toEqual(['Please choose.', 'May we, Asha?'])
    expect(run.writes('Hm').said).toEqual(['I am lost.'])
    expect(run.state.ended).toBe('finished')
  })

  test('has not said yes by a number where buttons were shown', () => {
    expect(new Walker(asking).start().writes('1').kinds).toEqual(['say', 'offer'])
  })

  test('who says nothing is heard of when the time is over, and not before', () => {
    const run = new Walker(asking).start()
    expect(run.waits(59).effects).toEqual([])
    expect(run.waits(1).said).toEqual(['It is late.'])
  })

  test('may tap an old button again while the run goes on', () => {
    const twice = flowOf({
      ask: { ...yesOrNo, exits: { yes: 'again', no: 'again' } },
      again: { ...yesOrNo, exits: {} },
    })
    const run = new Walker(twice).start().taps('ask', 'no').taps('ask', 'yes')
    expect(run.taken).toEqual([{ node: 'ask', exit: 'yes' }])
    expect(run.state.at).toBe('again')
  })

  test('is told nothing by a run that has ended', () => {
    const run = new Walker(asking).start().taps('ask', 'no').taps('ask', 'yes')
    expect(run.effects).toEqual([])
    expect(run.state.ended).toBe('finished')
  })
})

describe('somebody who is shown more than WhatsApp has room for', () => {
  const sizes = ['s', 'm', 'l', 'xl']
  const menu = flowOf({
    size: {
      kind: 'buttons',
      text: { en: 'Which size?' },
      buttons: sizes.map((id) => ({ id, title: { en: `Size ${id.toUpperCase()}, as you have it now` } })),
      variable: 'size',
      exits: { xl: 'done' },
    },
    done: says('{{variables.size}} it is.'),
  })

  test.each(['4', '4.', '(4)', '٤', '4️⃣', '4. Size XL, as you have it now', 'size xl, as you have it now'])(
    'answers with %j',
    (text) => {
      expect(new Walker(menu).start().writes(text).said).toEqual(['xl it is.'])
    },
  )

  test.each(['0', '5', '41', 'x', '4. Size S, as you have it now'])('has not answered with %j', (text) => {
    expect(new Walker(menu).start().writes(text).kinds).toEqual(['offer'])
  })
})

describe('a yes that nobody has just said', () => {
  const behind = (node: FlowNode) => flowOf({ first: node, write: writeYes, thanks: says('Thank you.') })
  const wanted = (run: Walker) => run.effects.filter(({ kind }) => kind === 'consent')

  test('is not written when a run begins with it', () => {
    const run = new Walker(flowOf({ write: writeYes, thanks: says('Thank you.') })).start()
    expect(run.effects).toEqual([])
    expect(run.state).toMatchObject({ at: null, ended: 'yes_without_act' })
  })

  test.each<[string, FlowNode, (run: Walker) => Walker]>([
    ['after time', { kind: 'wait', minutes: 1, exits: { next: 'write' } }, (run) => run.waits(1)],
    ['when nobody answered', { ...yesOrNo, exits: { timeout: 'write' } }, (run) => run.waits(60)],
    ['after something else', { ...yesOrNo, asks_again: 0, exits: { other: 'write' } }, (run) => run.writes('no!')],
    [
      'after free words',
      {
        kind: 'question',
        text: { en: 'Your town?' },
        expects: { kind: 'text' },
        variable: 'town',
        exits: { answered: 'write' },
      },
      (run) => run.writes('Leeds'),
    ],
    [
      'after what another system said',
      { kind: 'api_call', method: 'GET', url: 'https://shop.example', headers: {}, save: {}, exits: { ok: 'write' } },
      (run) => run.hears('ok'),
    ],
    [
      'when a colleague hands back',
      { kind: 'hand_off', exits: { back: 'write' } },
      (run) => run.move({ kind: 'handed_back' }),
    ],
  ])('is not written %s', (_, node, go) => {
    const run = go(new Walker(behind(node)).start())
    expect(wanted(run)).toEqual([])
    expect(run.state.ended).toBe('yes_without_act')
  })

  test('is not written when a tap lies behind a question that was answered otherwise since', () => {
    const flow = flowOf({
      ask: { ...yesOrNo, exits: { yes: 'town' } },
      town: {
        kind: 'question',
        text: { en: 'Your town?' },
        expects: { kind: 'text' },
        variable: 'town',
        exits: { answered: 'write' },
      },
      write: writeYes,
    })
    const run = new Walker(flow).start().taps('ask', 'yes').writes('Leeds')
    expect(wanted(run)).toEqual([])
    expect(run.state.ended).toBe('yes_without_act')
  })

  test('leaves nothing else of its node behind', () => {
    const mixed: FlowNode = {
      kind: 'variable',
      set: [
        { target: 'contact', name: 'vip', value: { is: true } },
        { target: 'opt_in', value: true, topics: ['offers'] },
      ],
      exits: {},
    }
    expect(new Walker(flowOf({ mixed })).start().effects).toEqual([])
  })

  test('is written behind the choice of a question, which is a choice', () => {
    const chosen: FlowNode = {
      kind: 'question',
      text: { en: 'Offers?' },
      expects: {
        kind: 'choice',
        choices: [
          { id: 'yes', title: { en: 'Yes' } },
          { id: 'no', title: { en: 'No' } },
        ],
      },
      variable: 'wants',
      exits: { answered: 'which' },
    }
    const which: FlowNode = {
      kind: 'condition',
      cases: [{ id: 'yes', all: [{ attribute: 'variables.wants', op: 'is', value: 'yes' }] }],
      exits: { yes: 'write', else: null },
    }
    const flow = flowOf({ chosen, which, write: writeYes })
    expect(wanted(new Walker(flow).start().taps('chosen', 'yes'))).toHaveLength(1)
    expect(wanted(new Walker(flow).start().writes('No'))).toEqual([])
  })
})

describe('a no', () => {
  test('is written whatever led there, and to everything', () => {
    const flow = flowOf({
      stop: { kind: 'variable', set: [{ target: 'opt_in', value: false }], exits: { next: 'look' } },
      look: {
        kind: 'condition',
        cases: [{ id: 'gone', all: [{ attribute: 'consent.offers', op: 'is', value: 'withdrawn' }] }],
        exits: { gone: 'bye' },
      },
      bye: says('Goodbye.'),
    })
    const run = new Walker(flow).start()
    expect(run.effects).toEqual([
      { node: 'stop', kind: 'consent', answer: 'withdrawn', topics: 'all' },
      { node: 'bye', kind: 'say', text: 'Goodbye.' },
    ])
  })
})

describe('a stop that is taken back', () => {
  const flow = flowOf({
    ask: { ...yesOrNo, asks_again: 0, exits: { yes: 'back', other: 'back' } },
    back: { kind: 'undo_stop', exits: { given_back: 'welcome', nothing: 'sorry' } },
    welcome: says('As before.'),
    sorry: says('There was nothing.'),
  })

  test('is so behind the tap of the person, and the flow goes on with what came of it', () => {
    const run = new Walker(flow).start().taps('ask', 'yes')
    expect(run.effects.at(-1)).toMatchObject({ node: 'back', kind: 'undo_stop', act: { node: 'ask', exit: 'yes' } })
    expect(run.hears('given_back').said).toEqual(['As before.'])
  })

  test('is not behind anything else', () => {
    const run = new Walker(flow).start().writes('hello')
    expect(run.kinds).toEqual([])
    expect(run.state.ended).toBe('yes_without_act')
  })
})

describe('the flow that a no has started', () => {
  const farewell = flowOf({
    confirm: {
      kind: 'confirmation',
      text: { en: 'You will hear no more from us.' },
      buttons: [
        { id: 'often', title: { en: 'Too often' } },
        { id: 'pause', title: { en: 'Only a pause' } },
      ],
      exits: { often: 'noted', pause: 'noted' },
    },
    noted: { kind: 'confirmation', exits: { next: 'end' } },
    end: says('Noted.'),
  })

  test('confirms it once, with its choices', () => {
    const run = new Walker(farewell).start({ confirms: true })
    expect(run.effects).toEqual([
      {
        node: 'confirm',
        kind: 'confirm_stop',
        text: 'You will hear no more from us.',
        rows: [
          { exit: 'often', title: 'Too often' },
          { exit: 'pause', title: 'Only a pause' },
        ],
      },
    ])
    expect(run.writes('too often').kinds).toEqual(['say'])
  })

  test('confirms nothing where no no has started it', () => {
    const run = new Walker(farewell).start()
    expect(run.effects).toEqual([])
    expect(run.state.ended).toBe('finished')
  })
})

describe('a question', () => {
  const about = flowOf({
    day: {
      kind: 'question',
      text: { en: 'When?' },
      expects: { kind: 'date' },
      variable: 'day',
      not_understood: { en: 'Write it like 31.12.2026.' },
      asks_again: 1,
      exits: { answered: 'done', not_understood: 'lost' },
    },
    done: says('On {{variables.day}}.'),
    lost: says('Never mind.'),
  })

  test('keeps what was read of the answer', () => {
    expect(new Walker(about).start().writes('31 December 2026').said).toEqual(['On 2026-12-31.'])
  })

  test('asks again, and gives up', () => {
    const run = new Walker(about).start().writes('soon')
    expect(run.said).toEqual(['Write it like 31.12.2026.', 'When?'])
    expect(run.writes('later').said).toEqual(['Never mind.'])
  })
})

describe('a run that waits for something else than an answer', () => {
  test('asks for consent, and goes on with what became of it', () => {
    const flow = flowOf({
      ask: {
        kind: 'consent_request',
        capture_point: 'chat',
        style: 'list',
        topics: ['offers'],
        exits: { given: 'thanks' },
      },
      thanks: says('Thank you.'),
    })
    const run = new Walker(flow).start()
    expect(run.effects).toEqual([
      { node: 'ask', kind: 'ask_consent', by: 'list', capturePoint: 'chat', topics: ['offers'] },
    ])
    expect(run.writes('yes').effects).toEqual([])
    expect(run.hears('given').said).toEqual(['Thank you.'])
  })

  test('calls another system with values that stay in their places', () => {
    const flow = flowOf({
      call: {
        kind: 'api_call',
        method: 'POST',
        url: 'https://shop.example/{{trigger.order}}?q={{contact.first_name}}',
        headers: { 'X-Name': '{{trigger.order}}' },
        body: '{"order":"{{trigger.order}}"}',
        save: { tier: 'customer.tier' },
        exits: { ok: 'say', failed: 'oh' },
      },
      say: says('{{variables.tier}}'),
      oh: says('Oh.'),
    })
    const run = new Walker(flow).start({ trigger: { order: 'a/b"\r\nHost: evil' } })
    expect(run.effects).toMatchObject([
      {
        url: 'https://shop.example/a%2Fb%22%0D%0AHost%3A%20evil?q=Asha',
        headers: { 'X-Name': 'a/b"Host: evil' },
        body: '{"order":"a/b\\"\\r\\nHost: evil"}',
      },
    ])
    expect(run.hears('ok', { tier: 'gold' }).said).toEqual(['gold'])
  })

  test('takes it for failed when nobody ever says what became of it', () => {
    const flow = flowOf({
      send: {
        kind: 'send_sms',
        capture_point: 'sms',
        ground: { kind: 'customer', note: 'Order 1' },
        exits: { not_sent: 'oh' },
      },
      oh: says('Oh.'),
    })
    expect(new Walker(flow).start().waits(1_440).said).toEqual(['Oh.'])
  })

  test('hears nothing while a person of the team has the chat', () => {
    const flow = flowOf({
      ask: { ...yesOrNo, exits: { yes: 'team' } },
      team: { kind: 'hand_off', exits: { back: 'again' } },
      again: says('Here again.'),
    })
    const run = new Walker(flow).start().taps('ask', 'yes')
    expect(run.kinds).toEqual(['hand_off'])
    expect(run.writes('hello').effects).toEqual([])
    expect(run.taps('ask', 'no').effects).toEqual([])
    expect(run.move({ kind: 'handed_back' }).said).toEqual(['Here again.'])
  })

  test('does not take the outcome of something that it has left behind', () => {
    const flow = flowOf({
      one: { kind: 'run_flow', flow: 'a', exits: { ended: 'two' } },
      two: { kind: 'run_flow', flow: 'b', exits: {} },
    })
    const run = new Walker(flow).start().hears('ended')
    const { state } = run
    expect(run.move({ kind: 'outcome', node: 'one', exit: 'ended', values: {} }).state).toBe(state)
  })
})

describe('a run that hears nothing', () => {
  test('ends by itself', () => {
    const run = new Walker(flowOf({ ask: { ...yesOrNo, wait_minutes: 9_999 } })).start()
    expect(run.waits(1_439).state.ended).toBeNull()
    expect(run.waits(1).state.ended).toBe('timed_out')
  })
})

describe('a flow that goes round and round', () => {
  test('is stopped, says nothing of all it said, and leaves the no that it wrote', () => {
    const round = flowOf({
      no: { kind: 'variable', set: [{ target: 'opt_in', value: false }], exits: { next: 'talk' } },
      talk: says('Again!', 'talk'),
    })
    const run = new Walker(round).start()
    expect(run.state).toMatchObject({ ended: 'too_long', steps: stepMost })
    expect(run.kinds).toEqual(['consent'])
  })

  test('is stopped too when it waits in between, after five hundred nodes', () => {
    const run = new Walker(flowOf({ nap: { kind: 'wait', minutes: 1, exits: { next: 'nap' } } })).start()
    while (run.state.ended === null) run.waits(1)
    expect(run.state).toMatchObject({ ended: 'too_long', steps: 500 })
  })
})

describe('a run that is stopped', () => {
  test.each(['stopped', 'interrupted'] as const)('because it is %s says nothing more', (because) => {
    const run = new Walker(asking).start().move({ kind: 'end', because })
    expect(run.effects).toEqual([])
    expect(run.taps('ask', 'yes').effects).toEqual([])
    expect(run.waits(9_999).effects).toEqual([])
    expect(run.start().effects).toEqual([])
    expect(run.state.ended).toBe(because)
  })
})
