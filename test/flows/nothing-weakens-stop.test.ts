/**
 * What a shop draws for those who leave may be drawn badly, break, be put away or be gone: the no stands all the same, one
 * confirmation goes out, in the product's words where the flow says nothing, and nothing follows it.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeOver } from '../../src/actions/flow/hand-back.ts'
import { rollBackFlow } from '../../src/actions/flow/publish-flow.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import { moveActiveRun, putLive, takeFlowDown } from '../support/drawn-flow.ts'
import { openPhoneShop } from '../support/flow-phone.ts'
import { buttons, flowOf, says } from '../support/flows.ts'
import { Leaver } from '../support/leaver.ts'

const place = await openPhoneShop()
const { world, shop, sender, control, emulator } = place
const { deps } = world
const { workspaceId } = shop.workspace
await shop.page('chat', { channel: 'bot_flow' })

const own = 'You are off our list.'
const confirms: FlowNode = { kind: 'confirmation', text: { en: own }, exits: { next: null } }
const confirmsAndGoesTo = (next: string): FlowNode => ({ ...confirms, exits: { next } })
const api: FlowNode = {
  kind: 'api_call',
  method: 'POST',
  url: 'https://crm.shop.example/left',
  headers: {},
  save: {},
  exits: { ok: 'confirm', failed: 'confirm' },
}
const template = (next: string | null): FlowNode => ({
  kind: 'message',
  content: { kind: 'template', template: 'long_gone', topic: 'offers', variables: {} },
  exits: { next },
})
const asksAgain: FlowNode = {
  kind: 'consent_request',
  capture_point: 'chat',
  style: 'buttons',
  exits: { given: 'thanks', refused: null, later: null, already: null, timeout: null, failed: null },
}

function leaving(nodes: Readonly<Record<string, FlowNode>>, more: Partial<FlowDefinition> = {}): FlowDefinition {
  return flowOf(nodes, { triggers: [{ kind: 'event', event: 'opted_out' }], ...more })
}

/** What no check would have let through, and an older one, or a hand in the database, has. */
function broken(definition: object): FlowDefinition {
  return definition as FlowDefinition
}

let mia: Leaver
let product: string
beforeEach(() => {
  mia = new Leaver(place)
})

async function lastRead(person: Leaver): Promise<string> {
  const { messages } = await control(
    'GET',
    `people/${encodeURIComponent(person.phone)}/chats/${emulator.phoneNumberId}/messages?unseen=1`,
  )
  const ofBusiness = (messages as { from: string; body: string | null }[]).filter(({ from }) => from === 'business')
  return ofBusiness.at(-1)?.body ?? ''
}

/** Says so, and nothing but one confirmation was accepted since; answers its words. */
async function stops(person: Leaver, say: () => Promise<number> = () => person.says('STOP')): Promise<string> {
  await person.quiet()
  const seq = await person.accepted()
  await say()
  expect((await person.gate()).filter((reason) => !['withdrawn', 'refused'].includes(reason))).toEqual([])
  await person.quiet()
  expect((await person.acceptedSince(seq)).map(({ purpose }) => purpose)).toEqual(['stop_confirmation'])
  expect(await isRunning(person)).toBe(false)
  return lastRead(person)
}

/** Whether a run stands there that is not the one for those who leave. */
async function isRunning(person: Leaver): Promise<boolean> {
  const open = await deps.read.runs.openOf([await person.key()])
  return open.some(({ state }) => state.trigger.event !== 'opted_out')
}

beforeAll(async () => {
  const first = new Leaver(place)
  await first.says('Hello')
  product = await stops(first)
  expect(product).not.toBe('')
})

describe('a shop whose flow for those who leave', () => {
  const flows: Readonly<Record<string, readonly [FlowDefinition, 'its own words' | 'the product’s']>> = {
    'confirms at once': [leaving({ confirm: confirms }), 'its own words'],
    'greets first': [leaving({ hello: says('Oh no!', 'confirm'), confirm: confirms }), 'its own words'],
    'offers something afterwards': [
      leaving({ confirm: confirmsAndGoesTo('offer'), offer: says('Here are 20 % off.') }),
      'its own words',
    ],
    'asks for a yes afterwards': [
      leaving({ confirm: confirmsAndGoesTo('ask'), ask: asksAgain, thanks: says('Welcome back!') }),
      'its own words',
    ],
    'asks for a yes first': [
      leaving({ ask: { ...asksAgain, exits: { ...asksAgain.exits, failed: 'confirm' } }, confirm: confirms }),
      'its own words',
    ],
    'says nothing': [
      leaving({ tag: { kind: 'tag', add: ['gone'], remove: [], exits: { next: null } } }),
      'the product’s',
    ],
    'begins nowhere': [leaving({ confirm: confirms }, { start: 'nowhere' }), 'the product’s'],
    'leads nowhere before it confirms': [
      leaving({ hello: says('Oh no!', 'nowhere'), confirm: confirms }),
      'the product’s',
    ],
    'has no nodes': [broken({ ...leaving({}), nodes: undefined }), 'the product’s'],
    'breaks in its first step': [
      leaving({
        first: broken({ kind: 'message', exits: { next: 'confirm' } }) as unknown as FlowNode,
        confirm: confirms,
      }),
      'the product’s',
    ],
    'breaks after it has confirmed': [
      leaving({
        confirm: confirmsAndGoesTo('more'),
        more: broken({ kind: 'variable', exits: { next: null } }) as unknown as FlowNode,
      }),
      'the product’s',
    ],
    'has a kind of step that nobody knows': [
      leaving({ first: broken({ kind: 'fax', exits: {} }) as unknown as FlowNode, confirm: confirms }),
      'the product’s',
    ],
    'is nothing that a flow could be': [broken({}), 'the product’s'],
    'goes round and round': [
      leaving({ a: { kind: 'jump', to: 'b', exits: {} }, b: { kind: 'jump', to: 'a', exits: {} } }),
      'the product’s',
    ],
    'confirms and then goes round and round': [
      leaving({ confirm: confirmsAndGoesTo('a'), a: { kind: 'jump', to: 'a', exits: {} } }),
      'its own words',
    ],
    'confirms in a ring': [
      leaving({ confirm: confirmsAndGoesTo('again'), again: confirmsAndGoesTo('confirm') }),
      'its own words',
    ],
    'asks somebody else’s API first, which is down': [leaving({ api, confirm: confirms }), 'the product’s'],
    'waits before it confirms': [
      leaving({ wait: { kind: 'wait', minutes: 1, exits: { next: 'confirm' } }, confirm: confirms }),
      'the product’s',
    ],
    'wants a template first that is gone': [
      leaving({ first: template('confirm'), confirm: confirms }),
      'the product’s',
    ],
    'wants a template afterwards that is gone': [
      leaving({ confirm: confirmsAndGoesTo('more'), more: template(null) }),
      'its own words',
    ],
    'runs another first that is gone': [
      leaving({ other: { kind: 'run_flow', flow: 'gone', exits: { ended: 'confirm' } }, confirm: confirms }),
      'its own words',
    ],
    'writes a yes': [
      leaving({
        yes: {
          kind: 'variable',
          set: [{ target: 'opt_in', value: true, topics: ['offers'] }],
          exits: { next: 'confirm' },
        },
        confirm: confirms,
      }),
      'the product’s',
    ],
    'writes a topic that is gone': [
      leaving({
        no: { kind: 'variable', set: [{ target: 'topic', topic: 'gone', value: false }], exits: { next: 'confirm' } },
        confirm: confirms,
      }),
      'the product’s',
    ],
    'has more to choose from than its words leave room for': [
      leaving({
        confirm: {
          kind: 'confirmation',
          text: { en: own.repeat(60) },
          buttons: [{ id: 'why', title: { en: 'Too many messages' } }],
          exits: { why: null, other: null, timeout: null },
        },
      }),
      'the product’s',
    ],
    'has the words of a stop as its own keyword': [
      leaving(
        { hello: says('Stop what?') },
        { triggers: [{ kind: 'keyword', words: ['stop'] }, { kind: 'fallback' }] },
      ),
      'the product’s',
    ],
  }

  test.each(Object.entries(flows))('%s', async (_, [definition, words]) => {
    await putLive(deps, workspaceId, 'leaving', definition)
    const said = await stops(mia)
    expect(said.startsWith(own) ? 'its own words' : said === product ? 'the product’s' : said).toBe(words)
    // Whatever is still to come of it comes too late.
    const seq = await mia.accepted()
    for (const nth of [0, 1, 2]) {
      await moveActiveRun(deps, await mia.key(), sender.senderId, { nth, messageId: `late-${nth}` })
    }
    await mia.quiet()
    expect(await mia.acceptedSince(seq)).toEqual([])
  })

  test('asks for a yes that was never shown has nothing answered by "ok"', async () => {
    await putLive(
      deps,
      workspaceId,
      'leaving',
      leaving({ confirm: confirmsAndGoesTo('ask'), ask: asksAgain, thanks: says('Welcome back!') }),
    )
    await stops(mia)
    await mia.says('ok')
    await mia.says('yes')
    expect((await mia.gate()).filter((reason) => reason !== 'refused' && reason !== 'withdrawn')).toEqual([])
  })

  test('was put away', async () => {
    await putLive(deps, workspaceId, 'leaving', leaving({ confirm: confirms }))
    await takeFlowDown(deps, workspaceId, 'leaving', deps.clock.now())
    expect(await stops(mia)).toBe(product)
  })

  test('was broken by an edit, and rolled back', async () => {
    const flowId = await putLive(deps, workspaceId, 'rolled', leaving({ confirm: confirms }, { priority: 90 }))
    const { version } = (await deps.read.flows.live(workspaceId)).find((flow) => flow.flowId === flowId) ?? {
      version: 0,
    }
    await putLive(deps, workspaceId, 'rolled', leaving({ confirm: confirms }, { priority: 90, start: 'nowhere' }))
    expect(await stops(mia)).toBe(product)
    const by = { actor: systemActor(workspaceId, 'Noor Aziz'), now: deps.clock.now() }
    await deps.transaction((stores) => rollBackFlow(stores, by, flowId, version, null))
    const anna = new Leaver(place)
    expect(await stops(anna)).toMatch(own)
    await takeFlowDown(deps, workspaceId, 'rolled')
  })
})

describe('a person who stands in a flow', () => {
  const size = flowOf(
    { ask: buttons('Which size?', { Small: 'thanks', Large: 'thanks' }), thanks: says('Thank you.') },
    { triggers: [{ kind: 'keyword', words: ['sizes'] }], interruptible: false, priority: 100 },
  )
  beforeEach(async () => {
    await takeFlowDown(deps, workspaceId, 'leaving')
    await putLive(deps, workspaceId, 'sizes', size)
    await mia.says('sizes')
  })

  test('is heard after the flow was edited, and their step is gone', async () => {
    await putLive(deps, workspaceId, 'sizes', flowOf({ hello: says('Hello.') }))
    expect(await stops(mia)).toBe(product)
  })

  test('is heard after the flow was put away', async () => {
    await takeFlowDown(deps, workspaceId, 'sizes', deps.clock.now())
    expect(await stops(mia)).toBe(product)
  })

  test.each([
    ['has no nodes', { nodes: undefined }],
    ['has lost the question at which they stand', { nodes: {} }],
    ['has a question without choices', { nodes: { ask: { kind: 'buttons', exits: {} } } }],
    [
      'is in no language',
      { language: undefined, nodes: { ask: { kind: 'buttons', buttons: [{ id: 'a' }], exits: {} } } },
    ],
  ])('is heard on a version that %s', async (_, damage) => {
    const anna = new Leaver(place)
    await putLive(deps, workspaceId, 'sizes', { ...size, ...damage } as FlowDefinition)
    const [flow] = await deps.read.flows.live(workspaceId)
    await anna.says('Hello')
    const key = await anna.key()
    const [run] = await deps.read.runs.runsOf([await mia.key()])
    // As if it had been good when they began.
    await deps.transaction(async (stores) => {
      await stores.addresses.lock([key])
      if (run !== undefined && flow !== undefined)
        await stores.runs.add({ ...run, key, runId: flow.flowId, flowId: flow.flowId, version: flow.version })
    })
    expect(await stops(anna)).toBe(product)
  })

  test('is heard while a person of the team has the chat', async () => {
    await deps.transaction(async (stores) => takeOver(stores, await mia.key(), sender.senderId, '', deps.clock.now()))
    expect(await stops(mia)).toBe(product)
  })

  test('is heard when they tap, where the flow writes a no and then cannot go on', async () => {
    const tapping = flowOf(
      {
        ask: buttons('Still want offers?', { Yes: null, 'No more': 'write' }),
        write: { kind: 'variable', set: [{ target: 'opt_in', value: false }], exits: { next: 'sorry' } },
        sorry: template(null),
      },
      { triggers: [{ kind: 'keyword', words: ['still'] }], priority: 100 },
    )
    await putLive(deps, workspaceId, 'sizes', tapping)
    const anna = new Leaver(place)
    await anna.says('still')
    expect(await stops(anna, () => anna.taps('No more'))).toBe(product)
  })
})
