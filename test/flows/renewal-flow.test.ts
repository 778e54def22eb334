import { beforeEach, describe, expect, test } from 'vitest'
import { draftShippedTemplates } from '../../src/actions/draft-shipped-templates.ts'
import { createFlow } from '../../src/actions/flow/create-flow.ts'
import { publishFlow } from '../../src/actions/flow/publish-flow.ts'
import { startWaiting } from '../../src/actions/flow/start-waiting.ts'
import { tellEndings } from '../../src/actions/flow/tell-endings.ts'
import { day, minute, WoundClock } from '../../src/base/clock.ts'
import { readyFlows } from '../../src/copy/ready-flows.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const { deps } = world
await shop.page('chat', {
  channel: 'bot_flow',
  topics: ['offers', 'order_status'],
  settings: { botFlow: { phrases: ['Join'] } },
})
await deps.transaction(async (stores) => {
  const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: clock.now() }
  for (const template of await draftShippedTemplates(stores, by, shop.workspace, shop.sender)) {
    await stores.templates.save({ ...template, state: 'APPROVED' })
  }
  for (const flow of readyFlows('chat')) {
    if (flow.key !== 'renewal') continue
    const { flowId } = await createFlow(stores, by, flow)
    await publishFlow(stores, by, flowId, null)
  }
})
const offers = shop.topics.get('offers')?.topicId

async function endOf(grace: Chatter): Promise<number> {
  const records = await deps.read.consent.recordsOf([await shop.keyOf(grace.phone)])
  const ends = records.flatMap(({ scope, expiresAt, state }) =>
    state === 'given' && scope.kind === 'topic' && scope.topicId === offers && expiresAt !== null
      ? [expiresAt.getTime()]
      : [],
  )
  return Math.max(...ends)
}

async function clockStrikes(): Promise<void> {
  await tellEndings(deps)
  while ((await startWaiting(deps)) > 0);
}

let grace: Chatter
let end: number

beforeEach(async () => {
  grace = new Chatter(world, shop, anyNumber())
  await grace.says('Join')
  await grace.taps('Choose')
  await grace.chooses('Offers')
  end = await endOf(grace)
  clock.wind(end - clock.now().getTime() - 20 * day)
})

describe('a yes that ends in less than a month', () => {
  beforeEach(clockStrikes)

  test('is asked for anew, by the template of the place, and for nothing else', async () => {
    expect(await grace.lastContent()).toMatchObject({ kind: 'template' })
    const asks = await deps.read.consent.recordsOf([await grace.key()])
    const asked = asks.filter(({ state, recordedAt }) => state === 'requested' && recordedAt.getTime() > end - 25 * day)
    expect(asked.map(({ scope }) => scope)).toEqual([{ kind: 'topic', topicId: offers }])
  })

  test('holds for its whole time again once the person says yes, and they are thanked', async () => {
    await grace.tapsTemplate(0)
    expect(await endOf(grace)).toBeGreaterThan(end + 300 * day)
    expect(await grace.lastWords()).toContain('Nothing changes')
  })

  test('is asked for once: whoever says nothing is left alone, and it ends', async () => {
    const asked = (await grace.queued()).length
    clock.wind(minute)
    await clockStrikes()
    clock.wind(3 * day)
    await clockStrikes()
    expect(await grace.queued()).toHaveLength(asked)
  })
})

describe('somebody who has just written when their yes is about to end', () => {
  test('is asked in the chat itself', async () => {
    await grace.says('Hello')
    await clockStrikes()
    await grace.taps('Yes, message me')
    expect(await endOf(grace)).toBeGreaterThan(end + 300 * day)
  })
})
