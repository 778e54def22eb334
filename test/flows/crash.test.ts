/**
 * A thousand people stand in flows, on two versions and at several nodes: they answer, timers run out, somebody's API is asked,
 * and server and workers are killed again and again in the middle of it. Everything is real, and every process its own.
 */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/src/index.ts'
import { startForPerson } from '../../src/actions/flow/start-for-person.ts'
import { rereadInbox } from '../../src/actions/reread-inbox.ts'
import { sweepDeliveries } from '../../src/actions/sweep-deliveries.ts'
import { minute, skewedClock } from '../../src/base/clock.ts'
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import { selfSigned } from '../support/certificate.ts'
import { testDatabase } from '../support/database.ts'
import { putLive } from '../support/drawn-flow.ts'
import { eventually } from '../support/emulated-whatsapp.ts'
import { buttons, flowOf, says } from '../support/flows.ts'
import { startServerProcess } from '../support/server-process.ts'
import { newKeys, openShop, type Person, type Shop } from '../support/shop.ts'
import { freePort } from '../support/site.ts'
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.ts'

/** What people do, and the steps that their run takes. */
const ways = {
  answers: { people: 250, steps: 2, said: 2 },
  isLookedUp: { people: 150, steps: 3, said: 2 },
  answersTwice: { people: 100, steps: 3, said: 3 },
  waits: { people: 150, steps: 2, said: 1 },
  saysNothing: { people: 350, steps: 1, said: 1 },
} as const
type Way = keyof typeof ways

const database = await testDatabase()
const keys = newKeys()
const dir = mkdtempSync(join(tmpdir(), 'crash-'))
const port = await freePort()
let emulator: Emulator
let shop: Shop
const people = new Map<Way, Person[]>()

/** Somebody's API: slow, and it remembers under which keys each person was asked about. */
const certificate = selfSigned()
const askedAbout = new Map<string, Set<string>>()
const api = createServer({ key: certificate.key, cert: certificate.cert }, async (request, response) => {
  const who = new URL(request.url ?? '', 'https://localhost').searchParams.get('who') ?? ''
  askedAbout.set(who, (askedAbout.get(who) ?? new Set()).add(String(request.headers['idempotency-key'])))
  await sleep(100)
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"tier":"gold"}')
})

async function control(path: string, body?: object, method = 'POST'): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.controlUrl}/${path}`, {
    ...(body === undefined
      ? {}
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

function shopFlow(version: string, apiPort: number): FlowDefinition {
  const lookUp: FlowNode = {
    kind: 'api_call',
    method: 'POST',
    url: `https://localhost:${apiPort}/tier?who={{contact.name}}`,
    headers: {},
    save: { tier: 'tier' },
    exits: { ok: 'tier', failed: 'no_tier' },
  }
  return flowOf({
    ask: buttons(`Which size? (${version})`, { Small: 'small', Look: 'look', More: 'more' }),
    small: says(`Small it is. (${version})`),
    look: lookUp,
    tier: says(`You are {{variables.tier}}. (${version})`),
    no_tier: says('We could not find out.'),
    more: buttons(`Which colour? (${version})`, { Red: 'red' }),
    red: says(`Red it is. (${version})`),
    wait: { kind: 'wait', minutes: 1, exits: { next: 'over' } },
    over: says(`Your time is over. (${version})`),
  })
}

beforeAll(async () => {
  emulator = await startEmulator({ appSecret: 'secret', reviewMs: 0, latencyMs: 40 })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  shop = await openShop(database.pool, {
    keys,
    graphUrl: emulator.url,
    phoneNumberId: emulator.phoneNumberId,
    wabaId: emulator.wabaId,
    accessToken: emulator.accessToken,
    appSecret: 'secret',
  })
  writeFileSync(join(dir, 'ca.pem'), certificate.cert)
  for (const [way, { people: count }] of Object.entries(ways)) people.set(way as Way, await shop.people(count))
  // They have written before the shop listens: their windows are open.
  const everybody = [...people.values()].flat()
  await control('acts', { acts: everybody.map(({ phone }) => ({ who: phone, act: 'say', text: 'Hello' })) })
  await control('settings', { webhooks: { concurrency: 3, maxUpdates: 8, retryFirstMs: 100 } }, 'PATCH')
  await control('webhook', {
    url: `http://127.0.0.1:${port}/inbound/whatsapp/${shop.sender.inboundPath}`,
    appSecret: 'secret',
    fields: ['messages'],
  })
  await startRuns()
}, 120_000)

/** Each stands in a run: half of them on a version that another has taken the place of, and all on one that is no more. */
async function startRuns(): Promise<void> {
  const { deps, workspaceId, sender } = shop
  const apiPort = (api.address() as AddressInfo).port
  const versions: { flowId: string; version: number; definition: FlowDefinition }[] = []
  for (const name of ['first', 'second']) {
    for (const start of ['ask', 'wait']) {
      const definition = { ...shopFlow(name, apiPort), start }
      const flowId = await putLive(deps, workspaceId, 'shop', definition)
      versions.push({ flowId, version: versions.length + 1, definition })
    }
  }
  await putLive(deps, workspaceId, 'shop', flowOf({ hello: says('Hello.') }))
  const waiting = [...people].flatMap(([way, all]) => all.map((person, nth) => ({ way, person, nth })))
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { way, person, nth } = next
      const [ask, wait] = nth % 2 === 0 ? versions.slice(0, 2) : versions.slice(2)
      const flow = way === 'waits' ? wait : ask
      if (flow === undefined) throw new Error('no such version')
      // Timers have run for so long that they run out one after the other from now on.
      const now = new Date(Date.now() - (way === 'waits' ? minute - nth * 50 : 0))
      const to = { key: person.key, senderId: sender.senderId }
      await deps.transaction(async (stores) => {
        await stores.conversations.change(to.key, to.senderId, { lastInboundAt: now })
        const published = { ...flow, key: 'shop', createdAt: now, publishedAt: now }
        await startForPerson(stores, deps, published, to, { kind: 'api', values: {} }, now)
      })
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
}

const standing = new Map<string, WorkerProcess>()
let kills = 0
afterAll(async () => {
  await Promise.all([...standing.values()].map((one) => one.kill()))
  await emulator.stop()
  await new Promise((resolve) => api.close(resolve))
  rmSync(dir, { recursive: true })
})

async function start(name: string): Promise<void> {
  standing.set(
    name,
    name === 'server'
      ? await startServerProcess(database.url, keys, { port, dir })
      : await startWorkerProcess(database.url, keys, {
          flowApiNetworks: ['127.0.0.1/32', '::1/128'],
          extraCertificates: join(dir, 'ca.pem'),
        }),
  )
}

async function killAndStartAgain(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => standing.get(name)?.kill()))
  kills += names.length
  await Promise.all(names.map(start))
}

async function count(query: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`select count(*)::int as count ${query}`)
  return rows[0]?.count ?? 0
}

const answered = () => count(`from run_step where input ->> 'kind' = 'message'`)

interface Wrote {
  readonly person: Person
  readonly wamid: string
}

/** All of them at once. Whenever so many more answers have moved a run, these are killed, some moments later. */
async function answerAndKill(
  says: readonly (readonly [Person, string])[],
  victims: readonly (readonly string[])[],
): Promise<Wrote[]> {
  const before = await answered()
  const { results } = await control('acts', {
    acts: says.map(([{ phone }, text]) => ({ who: phone, act: 'say', text })),
  })
  for (const [nth, names] of victims.entries()) {
    const part = says.length / (victims.length + 1)
    const after = before + Math.floor(part * nth) + randomInt(Math.floor(part))
    await eventually(answered, (so) => so >= after)
    await sleep(randomInt(100))
    await killAndStartAgain(names)
  }
  await allAnswered()
  return (results as { messageId: string }[]).map(({ messageId }, nth) => ({
    person: (says[nth] as (typeof says)[number])[0],
    wamid: messageId,
  }))
}

/** Every webhook has had its 200. The platform would wait longer and longer before it tries again: its clock is wound on. */
async function allAnswered(): Promise<void> {
  for (;;) {
    const { pending, waiting } = await control('counters')
    if (pending === 0 && waiting === 0) return
    if (pending === 0) await control('clock', { jumpMs: 500 })
    await sleep(20)
  }
}

describe('a thousand people in flows, while server and workers are killed', () => {
  const wrote: Wrote[] = []

  beforeAll(async () => {
    await Promise.all(['server', 'one worker', 'other worker'].map(start))
    const of = (way: Way) => people.get(way) ?? []
    wrote.push(
      ...(await answerAndKill(
        [
          ...of('answers').map((person) => [person, 'Small'] as const),
          ...of('isLookedUp').map((person) => [person, 'Look'] as const),
          ...of('answersTwice').map((person) => [person, 'More'] as const),
        ].toSorted((a, b) => a[0].key.addressId.localeCompare(b[0].key.addressId)),
        [['server'], ['one worker'], ['server', 'other worker']],
      )),
    )
    wrote.push(
      ...(await answerAndKill(
        of('answersTwice').map((person) => [person, 'Red'] as const),
        [['server', 'one worker', 'other worker']],
      )),
    )
    // What found no room in the database was put aside, and is read again after a minute.
    await rereadInbox({ ...shop.deps, clock: skewedClock(() => 2 * minute) })
    // What the dead had taken on is left to the living after a while, which is over now.
    for (const table of ['run', 'run_errand', 'delivery_queue']) {
      await database.pool.query(`update ${table} set leased_until = '-infinity'`)
    }
    await eventually(
      () => count(`from run where status <> 'ended'`),
      (open) => open === ways.saysNothing.people,
    )
    await eventually(
      () => count('from delivery_queue'),
      (queued) => queued === 0,
    )
    await Promise.all([...standing.values()].map((one) => one.stop()))
    await control('settle', { timeoutMs: 30_000 })
    // What is still being sent was in the hands of the dead, and their time is over.
    await database.pool.query(
      `update delivery set hand_over_until = clock_timestamp() - interval '1 second' where status = 'sending'`,
    )
    await sweepDeliveries(shop.deps, { wide: true })
  }, 400_000)

  test('there was something to survive', async () => {
    const { webhooks } = (await control('counters')) as { webhooks: { notOk: number; lost: number } }
    expect(kills).toBe(7)
    expect(webhooks.notOk).toBeGreaterThan(0)
  })

  test('no answer is lost, and each has moved its run once', async () => {
    const { webhooks } = (await control('counters')) as { webhooks: { lost: number } }
    expect(webhooks.lost).toBe(0)
    const { rows } = await database.pool.query<{ message: string; times: number; people: number }>(
      `select input ->> 'messageId' as message, count(*)::int as times from run_step where input ->> 'kind' = 'message'
       group by 1`,
    )
    const times = new Map(rows.map((row) => [row.message, row.times]))
    const moved = wrote.map(({ wamid }) => times.get(shop.deps.secrets.keyedHash('wamid', wamid).toString('hex')) ?? 0)
    expect(moved.filter((once) => once !== 1)).toEqual([])
    expect(rows).toHaveLength(wrote.length)
  })

  test('and each is kept once as it was written', async () => {
    expect(await count(`from message where direction = 'in'`)).toBe(wrote.length)
    expect(await count('from inbox where read_at is null')).toBe(0)
  })

  test.each(Object.keys(ways) as Way[])('everybody who %s has come to where they should', async (way) => {
    const { people: many, steps } = ways[way]
    const runs = await shop.deps.read.runs.runsOf((people.get(way) ?? []).map(({ key }) => key))
    expect(runs).toHaveLength(many)
    const ends = way === 'saysNothing' ? { status: 'running', node: 'ask' } : { endedBecause: 'finished' }
    for (const run of runs) expect(run).toMatchObject({ steps, ...ends })
  })

  test('nobody was looked up as two, however often the call was made', () => {
    expect(askedAbout.size).toBe(ways.isLookedUp.people)
    expect([...askedAbout].filter(([, keys]) => keys.size !== 1)).toEqual([])
  })

  test('everything was said once; what may not have been is said to be in doubt', async () => {
    const { rows } = await database.pool.query<{ address_id: string; status: string; many: number }>(
      'select address_id, status, count(*)::int as many from delivery group by 1, 2',
    )
    const byPerson = Map.groupBy(rows, (row) => row.address_id)
    const wrong: string[] = []
    for (const [way, all] of people) {
      for (const person of all) {
        const bodies = await read(person)
        const own = byPerson.get(person.key.addressId) ?? []
        const sum = (statuses: readonly string[]) =>
          own.filter(({ status }) => statuses.includes(status)).reduce((many, row) => many + row.many, 0)
        const taken = sum(['accepted', 'sent', 'delivered', 'read'])
        const inDoubt = sum(['in_doubt'])
        const isRight =
          taken + inDoubt === ways[way].said &&
          new Set(bodies).size === bodies.length &&
          bodies.length >= taken &&
          bodies.length <= taken + inDoubt
        if (!isRight) wrong.push(`${way} ${person.phone}: ${JSON.stringify({ own, bodies })}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

/** What the platform has taken for them, seen or not. */
async function read({ phone }: Person): Promise<string[]> {
  const chat = `people/${encodeURIComponent(phone)}/chats/${emulator.phoneNumberId}/messages?unseen=1`
  const { messages } = (await control(chat)) as { messages: { from: string; body: string }[] }
  return messages.filter(({ from }) => from === 'business').map(({ body }) => body)
}
