/** What a run has done outside: it is done to public addresses only, again where that may help, and told to the person once. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import { Errands } from '../../src/actions/flow/errands.ts'
import { moveDueRuns } from '../../src/actions/flow/move-due-runs.ts'
import { day, minute } from '../../src/base/clock.ts'
import type { FlowNode } from '../../src/domain/flow/definition.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { readNetworks } from '../../src/providers/api-call/public-address.ts'
import { ApiServer, bytes, json, silence, status } from '../support/api-server.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { byOf, flowOf, publish, says, takeDown } from '../support/flows.ts'
import { MailServer } from '../support/mail-server.ts'

const business = await openBusiness()
const { clock, workspaceId } = business
const api = await ApiServer.start()
const post = await MailServer.start()
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await post[Symbol.asyncDispose]()
})

const { secrets } = business.deps
/** The operator has named the network of this machine. */
const ways = { allowed: readNetworks('127.0.0.0/8, ::1/128'), ca: api.ca, withinMs: 2_000 }
const deps = { ...business.deps, errands: errandRunner(secrets, ways), log: { info() {}, warn() {}, error() {} } }

let number = 0
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia Chen', `+61491573${String(number).padStart(3, '0')}`)
})
afterEach(() => takeDown(business))

type Call = Partial<Extract<FlowNode, { kind: 'api_call' }>>

async function asks(call: Call = {}, more: object = {}): Promise<void> {
  const ask = {
    kind: 'api_call' as const,
    method: 'GET' as const,
    url: `${api.url}/customers`,
    headers: {},
    save: { tier: 'customer.tier' },
    exits: { ok: 'good', failed: 'bad' },
    ...call,
  }
  const nodes = { ask, good: says('You are {{variables.tier}}.'), bad: says('Try again later.') }
  await publish(business, `story_${number}`, flowOf(nodes, more))
  await mia.says('begin')
}

/** As a worker does, until nothing is due now. */
async function work(on = deps): Promise<void> {
  const errands = new Errands(on)
  while ((await errands.take()) > 0) await errands.settled()
}

/** Longer than any pause between two tries. */
async function workOn(): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    await work()
    clock.wind(minute)
  }
}

async function said(): Promise<string[]> {
  return (await mia.queued()).map(({ content }) => ('body' in content ? String(content.body) : content.kind))
}

describe('an API that answers', () => {
  test('is asked as it is drawn, and the run goes on with what it said', async () => {
    api.willSay(json({ customer: { tier: 'gold' } }))
    await asks({
      method: 'POST',
      url: `${api.url}/customers?name={{contact.first_name}}`,
      headers: { 'content-type': 'application/json', authorization: 'Bearer t' },
      body: '{"said":"{{trigger.text}}"}',
    })
    expect(await said()).toEqual([])
    await work()
    expect(await said()).toEqual(['You are gold.'])
    expect(api.asked).toMatchObject([
      {
        method: 'POST',
        path: '/customers?name=Mia',
        body: '{"said":"begin"}',
        headers: { authorization: 'Bearer t', 'user-agent': 'Assent', 'idempotency-key': expect.any(String) },
      },
    ])
  })

  test('with no JSON, or without what was asked for, leaves the variable empty', async () => {
    api.willSay(bytes(10))
    await asks()
    await work()
    expect(await said()).toEqual(['You are .'])
  })

  test('with a no is not asked again', async () => {
    api.willSay(status(404))
    await asks()
    await workOn()
    expect(await said()).toEqual(['Try again later.'])
    expect(api.asked).toHaveLength(1)
  })

  test('with another address is not followed there', async () => {
    api.willSay(status(302, { location: `${api.url}/secret` }), json({ customer: { tier: 'secret' } }))
    await asks()
    await workOn()
    expect(await said()).toEqual(['Try again later.'])
    expect(api.asked.map(({ path }) => path)).toEqual(['/customers'])
  })

  test('with more than a run can want is not listened to', async () => {
    api.willSay(bytes(300_000))
    await asks()
    await workOn()
    expect(await said()).toEqual(['Try again later.'])
    expect(api.asked).toHaveLength(1)
  })
})

describe('an API that is in trouble', () => {
  test('is asked again, under the same key, until it answers; the person hears of it once', async () => {
    api.willSay(status(503), status(429), json({ customer: { tier: 'gold' } }))
    await asks()
    await work()
    expect(api.asked).toHaveLength(1)
    await workOn()
    expect(await said()).toEqual(['You are gold.'])
    expect(api.asked).toHaveLength(3)
    expect(new Set(api.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  })

  test('is given up after three times', async () => {
    api.willSay(status(500))
    await asks()
    await workOn()
    expect(await said()).toEqual(['Try again later.'])
    expect(api.asked).toHaveLength(3)
  })

  test('keeps nobody else waiting', async () => {
    let letGo = () => {}
    api.willSay(
      (answer) => {
        letGo = () => answer.end('{}')
      },
      json({ customer: { tier: 'gold' } }),
    )
    await asks()
    const errands = new Errands(deps)
    await errands.take()
    await expect.poll(() => api.asked.length).toBe(1)
    const ben = business.person('Ben Okafor', '+61491574001')
    await ben.says('begin')
    await errands.take()
    await expect.poll(() => ben.answer()).toBe('You are gold.')
    expect(await said()).toEqual([])
    letGo()
    await errands.settled()
    expect(await said()).toEqual(['You are .'])
  })

  test('and never answers is not waited for', async () => {
    api.willSay(silence)
    await asks()
    const hasty = { ...deps, errands: errandRunner(secrets, { ...ways, withinMs: 200 }) }
    for (let tries = 0; tries < 3; tries += 1) {
      await work(hasty)
      clock.wind(minute)
    }
    expect(await said()).toEqual(['Try again later.'])
  })

  test('is asked a second time where a worker ended between the answer and the run; the person hears of it once', async () => {
    api.willSay(json({ customer: { tier: 'gold' } }))
    await asks()
    const [errand] = await deps.read.runs.leaseErrands(10, 0, clock.now())
    if (errand?.work.kind !== 'call_api') throw new Error('no call')
    await deps.errands.callApi({ ...errand.work, key: errand.errandId })
    await work()
    expect(api.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([errand.errandId, errand.errandId])
    expect(await said()).toEqual(['You are gold.'])
  })

  test('is asked once, however many workers there are', async () => {
    api.willSay(json({ customer: { tier: 'gold' } }))
    await asks()
    await Promise.all([work(), work(), work(), work()])
    expect(api.asked).toHaveLength(1)
    expect(await said()).toEqual(['You are gold.'])
  })
})

describe('a run that does not wait any more', () => {
  test('because of a no asks nobody, and says nothing', async () => {
    api.willSay(json({}))
    await asks()
    await mia.says('STOP')
    const before = await said()
    await workOn()
    expect(api.asked).toEqual([])
    expect(await said()).toEqual(before)
  })

  test('because its time is over takes the failure for the answer, and asks nobody', async () => {
    api.willSay(json({ customer: { tier: 'gold' } }))
    await asks({}, { ends_after_minutes: 60 })
    clock.wind(day)
    await moveDueRuns(deps)
    await workOn()
    expect(await said()).toEqual(['Try again later.'])
    expect(api.asked).toEqual([])
  })
})

describe('an address that is not public', () => {
  /** Nothing is named by the operator. */
  const guarded = { ...deps, errands: errandRunner(secrets, { ca: api.ca }) }
  const { port } = api

  test.for([
    `https://127.0.0.1:${port}/`,
    `https://localhost:${port}/`,
    `https://2130706433:${port}/`,
    `https://0x7f.1:${port}/`,
    `https://0177.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://169.254.169.254/latest/meta-data`,
    `https://user:word@localhost:${port}/`,
  ])('%s is not called, and not tried again', async (url) => {
    api.willSay(json({ customer: { tier: 'secret' } }))
    expect(await guarded.errands.callApi({ method: 'GET', url, headers: {}, key: 'k' })).toMatchObject({
      kind: 'refused',
    })
    expect(api.connections).toBe(0)
  })

  test('leaves the run where it says so, at once', async () => {
    api.willSay(json({ customer: { tier: 'secret' } }))
    await asks()
    await work(guarded)
    expect(await said()).toEqual(['Try again later.'])
    expect(api.connections).toBe(0)
  })

  test('is not reached without HTTPS either, nor by a header that would be two', async () => {
    const call = { method: 'GET', headers: {}, key: 'k' }
    expect(await deps.errands.callApi({ ...call, url: `http://localhost:${port}/` })).toEqual({
      kind: 'refused',
      reason: 'not_https',
    })
    const split = { ...call, url: `${api.url}/`, headers: { 'x-name': 'a\r\nhost: b' } }
    expect(await deps.errands.callApi(split)).toEqual({ kind: 'refused', reason: 'no_request' })
  })

  test('and a server that nobody vouches for is not spoken to', async () => {
    api.willSay(json({}))
    const strangers = errandRunner(secrets, { allowed: ways.allowed })
    const answer = await strangers.callApi({ method: 'GET', url: api.url, headers: {}, key: 'k' })
    expect(answer).toEqual({ kind: 'failed', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(api.asked).toEqual([])
  })
})

describe('a letter to the team', () => {
  beforeEach(async () => {
    const workspace = await deps.read.workspaces.find(workspaceId)
    if (workspace === undefined || (await deps.read.channelSenders.list(workspaceId)).length > 0) return
    await deps.transaction((stores) =>
      addChannelSender(stores, deps, byOf(business), workspace, {
        kind: 'email',
        provider: 'smtp',
        name: 'Post',
        identity: 'hello@acme.example',
        settings: { host: '127.0.0.1', port: post.port, security: 'none', fromName: 'Acme Store' },
        secrets: {},
        perSecond: 1_000,
      }),
    )
  })

  async function writes(): Promise<void> {
    const tell: FlowNode = {
      kind: 'notify',
      mailbox: 'team@acme.example',
      subject: 'A question of {{contact.first_name}}',
      text: '{{trigger.text}} <now>',
      exits: { next: 'thanks' },
    }
    await publish(business, `story_${number}`, flowOf({ tell, thanks: says('We will call you.') }))
    await mia.says('begin')
  }

  test('goes out by the mailbox of the business, and the run does not wait for it', async () => {
    await writes()
    expect(await said()).toEqual(['We will call you.'])
    await work()
    const [letter, ...others] = post.letters
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: ['team@acme.example'], from: 'hello@acme.example' })
    expect(letter?.mail).toMatchObject({ subject: 'A question of Mia', text: expect.stringContaining('begin <now>') })
  })

  test('is tried again where the mail server was busy, and arrives once', async () => {
    post.letters.length = 0
    post.fails.push({ at: 'mail', code: 451 })
    await writes()
    await work()
    expect(post.letters).toEqual([])
    await workOn()
    expect(post.letters).toHaveLength(1)
  })

  test('to nobody is given up', async () => {
    post.letters.length = 0
    post.fails.push({ at: 'rcpt', code: 550 })
    await writes()
    await workOn()
    expect(post.letters).toEqual([])
  })
})
