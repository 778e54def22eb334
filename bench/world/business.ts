/**
 * The business that the benches work on, set up through the product's own API: two topics, an approved notice, a capture
 * point of each policy, a WhatsApp number, a key for each connection, and many people who have said yes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { approveNotice } from '../../src/actions/approve-notice.ts'
import { createApiKey } from '../../src/actions/create-api-key.ts'
import { createWorkspace } from '../../src/actions/create-workspace.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { systemClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { readConfig } from '../../src/main/config.ts'
import { depsOn } from '../../src/main/deps.ts'
import { loadKeys } from '../../src/main/keys.ts'
import { openLog } from '../../src/main/log.ts'
import { openPool } from '../../src/postgres/pool.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { Child } from '../harness/child.ts'
import type { BenchDatabase } from '../harness/database.ts'
import { run } from '../harness/database.ts'
import { httpSide } from '../harness/side.ts'
import type { ProductInput } from '../servers/product.ts'
import type { WorkerInput } from '../servers/worker.ts'
import type { ReportSettings } from './requests.ts'

/** Plain data: it is written beside the database, so that a kept one can be used again. */
export interface Business {
  readonly workspaceId: string
  readonly senderId: string
  readonly phoneNumberId: string
  readonly inboundPath: string
  readonly appSecret: string
  /** One for each connection, for a caller may not ask without limit. */
  readonly keys: readonly string[]
  readonly notice: { readonly id: string; readonly version: number; readonly language: string }
  /** People 0 to `people` - 1 have said yes to offers; see `numberOf`. */
  readonly people: number
  /** From here on nobody is known. */
  nextStranger: number
}

export const connections = 64

export async function openBusiness(database: BenchDatabase, people: number): Promise<Business> {
  const file = join(database.dir, 'business.json')
  const business = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Business)
    : await setUp(database, people)
  // What this run takes of the strangers no later one takes again.
  writeFileSync(file, JSON.stringify({ ...business, nextStranger: business.nextStranger + strangersPerRun }))
  return business
}

const strangersPerRun = 400_000

export async function startProduct(database: BenchDatabase, execArgv: readonly string[] = []) {
  const input: ProductInput = { databaseUrl: database.url, dir: database.dir }
  const { child, ready: port } = await Child.start<number>(new URL('../servers/product.ts', import.meta.url), input, {
    execArgv,
  })
  return { child, port }
}

/** A worker that waits for its order to start. `guarded`: it claims under the lock and hears of stops. */
export async function startWorker(
  database: BenchDatabase,
  { guarded, execArgv = [] }: { readonly guarded: boolean; readonly execArgv?: readonly string[] },
): Promise<Child> {
  const input: WorkerInput = { databaseUrl: database.url, dir: database.dir, guarded }
  return (await Child.start(new URL('../servers/worker.ts', import.meta.url), input, { execArgv })).child
}

/** The product's actions in this process, for setting up and for what a bench looks at from inside. */
export async function withDeps<T>(database: BenchDatabase, use: (deps: Deps) => Promise<T>): Promise<T> {
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: database.dir, LOG_LEVEL: 'error' })
  const keys = loadKeys(config)
  const pool = openPool({ url: database.url })
  await using whatsapp = new GraphGateway(keys.secrets)
  try {
    const publicUrl = 'https://consent.example.com'
    return await use(depsOn({ pool, keys, clock: systemClock, log: openLog(config), publicUrl, whatsapp }))
  } finally {
    await pool.end()
  }
}

async function setUp(database: BenchDatabase, people: number): Promise<Business> {
  return withDeps(database, async (deps) => {
    const opened = await openWorkspace(deps)
    const product = await startProduct(database)
    try {
      const business = { ...opened, notice: await describe(deps, opened, product.port), people, nextStranger: people }
      await askEverybody(business, product)
      // Young tables have no statistics, and plans without statistics are not the ones that are lived with.
      await run(database.superuserUrl, 'vacuum (analyze)')
      return business
    } finally {
      await product.child.stop()
    }
  })
}

async function openWorkspace(deps: Deps) {
  const now = deps.clock.now()
  const by = { actor: systemActor('', 'bench'), now }
  const { workspaceId } = await createWorkspace(deps, by, { slug: 'lampwick', name: 'Lampwick', kind: 'live' })
  const own = { actor: systemActor(workspaceId, 'bench'), now }
  const keys: string[] = []
  for (let at = 0; at < connections; at += 1) {
    keys.push((await createApiKey(deps, own, { name: `bench ${at}`, role: 'owner' })).secret)
  }
  const sender = {
    workspaceId,
    senderId: newId(),
    phoneNumberId: '106540352242922',
    inboundPath: 'lampwick',
    appSecret: 'f8c2d1b0a9e84c3f9d7b6a5e4d3c2b1a',
  }
  await deps.read.senders.add(
    {
      workspaceId,
      senderId: sender.senderId,
      phoneNumberId: sender.phoneNumberId,
      wabaId: '102290129340398',
      appId: null,
      inboundPath: sender.inboundPath,
      displayNumber: '+49 171 000000',
      verifiedName: 'Lampwick',
      graphUrl: 'http://127.0.0.1:9',
      graphVersion: 'v26.0',
      sealedSecrets: deps.secrets.seal(
        JSON.stringify({ accessToken: 'x', appSecrets: [sender.appSecret], verifyToken: 'x' }),
      ),
      emulated: true,
      quality: null,
      messagingLimit: null,
      throughput: null,
      status: null,
      handshakeAt: null,
      fields: [],
      fieldsCheckedAt: null,
      heardMessagesAt: null,
      heardPreferencesAt: null,
      heardStatusesAt: null,
      stoppedAt: null,
      stoppedReason: null,
      createdAt: now,
    },
    { perSecond: 1_000, dailyLimit: null },
  )
  return { ...sender, keys }
}

const profile = {
  legal_name: 'Lampwick GmbH',
  trading_name: 'Lampwick',
  address: 'Dochtgasse 1, Berlin',
  help_contact: 'help@lampwick.shop',
  privacy_url: 'https://lampwick.shop/privacy',
  countries: ['DE'],
  languages: ['en'],
}

/** Topics, the wording, and where it is shown. */
async function describe(deps: Deps, { workspaceId, keys }: Pick<Business, 'workspaceId' | 'keys'>, port: number) {
  const call = async (path: string, body: object, method = 'POST'): Promise<{ readonly id: string }> => {
    const headers = { authorization: `Bearer ${keys[0]}`, 'content-type': 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { readonly id: string }
  }
  await call('/v1/workspace', { profile }, 'PATCH')
  const texts = (name: string) => ({ en: { name, description: `About ${name}.`, frequency: 'twice a month' } })
  await call('/v1/topics', { key: 'offers', category: 'marketing', texts: texts('Offers') })
  await call('/v1/topics', { key: 'orders', category: 'utility', texts: texts('Orders') })
  const content = {
    heading: 'Get messages from Lampwick on WhatsApp',
    intro: 'Choose what you want to hear about.',
    tick: 'Receive {topic} on WhatsApp at {number}',
    several_numbers: true,
    stop: 'Type STOP to stop receiving WhatsApp messages.',
    age: null,
    yes: 'Yes',
    no: 'No, thank you',
    footer: null,
    topics: ['orders', 'offers'],
  }
  const { id } = await call('/v1/notices', { name: 'Checkout', language: 'en', content })
  // No key may approve a wording: a person has to have read it.
  const reader = { kind: 'member', workspaceId, role: 'owner', id: newId(), name: 'Noor' } as const
  const by = { actor: reader, now: deps.clock.now() }
  await deps.transaction((stores) => approveNotice(stores, by, id, { version: 1, language: 'en' }))
  for (const [slug, policy] of [
    ['checkout', 'confirm'],
    ['counter', 'attested'],
  ]) {
    const point = await call('/v1/capture-points', {
      name: slug,
      slug,
      channel: 'api',
      notice: id,
      topics: ['orders', 'offers'],
      settings: { policy },
    })
    await call(`/v1/capture-points/${point.id}/publications`, {})
  }
  return { id, version: 1, language: 'en' }
}

/** Everybody says yes at the counter, twenty in a call. */
async function askEverybody(business: Business, product: { readonly child: Child; readonly port: number }) {
  const perCall = 20
  const settings: ReportSettings = {
    ...business,
    point: 'counter',
    numbers: { from: 0, count: business.people, perCall },
  }
  const load = await httpSide({
    name: 'everybody says yes',
    processes: {},
    load: {
      port: product.port,
      connections,
      requests: { module: new URL('./requests.ts', import.meta.url).href, maker: 'reports', settings },
    },
    perRequest: perCall,
  })
  for (let asked = 0; asked < business.people; ) asked += (await load.work(1_000)).pieces
  await load.stop()
}
