/** Whether what is asked for every message and every consent finds its rows by key, on tables of a hundred thousand rows and more. */
import { askGate } from '../src/actions/ask-gate.ts'
import { ConsentGround } from '../src/actions/consent-ground.ts'
import type { Deps } from '../src/actions/deps.ts'
import { findAddresses } from '../src/actions/identify.ts'
import { readConsentReport } from '../src/actions/read-consent-report.ts'
import { receiveWebhook } from '../src/actions/receive-webhook.ts'
import { type ReportToRecord, reportConsents } from '../src/actions/report-consents.ts'
import { worldOf } from '../src/actions/world.ts'
import { newId } from '../src/base/ids.ts'
import { systemActor } from '../src/domain/actor.ts'
import type { AddressKey } from '../src/domain/address.ts'
import type { ClaimWrite } from '../src/domain/delivery.ts'
import { idempotentRequest } from '../src/domain/idempotency.ts'
import { storesOn } from '../src/main/deps.ts'
import { openPool, transaction } from '../src/postgres/pool.ts'
import { readWebhook } from '../src/protocol/whatsapp/read-webhook.ts'
import type { Bench } from './bench.ts'
import { longReads, Statements } from './harness/plan.ts'
import type { Fact } from './harness/report.ts'
import { type Business, withDeps } from './world/business.ts'
import { acceptedDeliveries } from './world/deliveries.ts'
import { numberOf, statusWebhook, textWebhook } from './world/requests.ts'

const large = 100_000
const people = 20

export const plans: Bench = async ({ database, business }) => {
  const deliveries = await acceptedDeliveries(database, business)
  const facts = await withDeps(database, async (deps) => {
    const pool = openPool({ url: database.url })
    const look = async (name: string, path: (deps: Deps) => Promise<unknown>): Promise<Fact> => {
      const statements = new Statements()
      const listened = {
        ...deps,
        read: storesOn(statements.through(pool)),
        transaction: <T>(work: (stores: ReturnType<typeof storesOn>) => Promise<T>) =>
          transaction(pool, (client) => work(storesOn(statements.through(client)))),
      }
      await path(listened)
      const long = await longReads(database.superuserUrl, statements.asked.values(), large)
      const count = statements.asked.size
      return {
        name,
        holds: count > 0 && long.length === 0,
        found: long.join('; ') || `statements: ${count}, each by key`,
      }
    }
    try {
      return [
        await look('a consent is recorded', (deps) => recordConsents(deps, business)),
        await look('the gate is asked', (deps) => askAbout(deps, business)),
        await look('messages are claimed', (deps) => claimSome(deps, business)),
        await look('statuses are taken in', (deps) => takeStatuses(deps, business, deliveries)),
        await look('STOP is heard', (deps) => hearStop(deps, business)),
      ]
    } finally {
      await pool.end()
    }
  })
  return {
    title: 'plans',
    about: `What the hot paths ask of PostgreSQL, on tables of ${large.toLocaleString('en')} rows and more: nothing reads one from end to end.`,
    goals: [],
    facts,
  }
}

/** Of people who are known and of strangers, given at once and to be confirmed. */
async function recordConsents(deps: Deps, { workspaceId, notice, nextStranger }: Business): Promise<void> {
  const ground = new ConsentGround(deps.read)
  const { workspace, categories } = await ground.world(workspaceId)
  const now = deps.clock.now()
  const by = { actor: { ...systemActor(workspaceId, 'bench'), role: 'owner' as const }, now }
  const reports: ReportToRecord[] = []
  for (let at = 0; at < people; at += 1) {
    const callId = newId()
    const report = await readConsentReport(ground, deps.secrets, by, {
      numbers: [numberOf(at % 2 === 0 ? at : nextStranger + at)],
      userIds: [],
      topics: ['offers'],
      answer: 'given',
      act: 'ticked_box',
      capturePoint: at % 4 < 2 ? 'counter' : 'checkout',
      notice,
      evidence: { ip: '203.0.113.7' },
      callId,
    })
    const once = idempotentRequest(workspaceId, callId, { method: 'POST', path: '/v1/consents', body: callId })
    const context = { workspaceKind: workspace.kind, categories }
    reports.push({ report, context, once, present: () => ({ status: 201, body: {} }) })
  }
  await deps.transaction((stores) => reportConsents(stores, deps, reports, now))
}

async function askAbout(deps: Deps, { workspaceId, senderId }: Business): Promise<void> {
  const world = await worldOf(deps.read, workspaceId)
  // With a sender and without: the whole gate, and the short way to it.
  const questions = Array.from({ length: people }, (_, at) => ({
    to: numberOf(at),
    topic: 'offers',
    ...(at % 2 === 0 ? { sender: senderId } : {}),
  }))
  await deps.transaction((read) => askGate({ read, secrets: deps.secrets }, world, questions, deps.clock.now()))
}

/** As a claim does it, and then not. */
async function claimSome(deps: Deps, { workspaceId, senderId }: Business): Promise<void> {
  const keys = await addressesOf(deps, workspaceId)
  const world = await worldOf(deps.read, workspaceId)
  const topicId = world.topics.find(({ key }) => key === 'offers')?.topicId ?? null
  const campaignId = newId()
  const writes = keys.map(
    (key, at): ClaimWrite => ({
      request: {
        key,
        deliveryId: newId(),
        senderId,
        purpose: 'topic',
        content: { kind: 'text', body: 'Spring is here.' },
        topicId,
        templateId: null,
        campaignId: at % 2 === 0 ? campaignId : null,
        marketing: true,
        attempt: 0,
      },
      decision: { allow: true, reason: 'given', record: 1 },
    }),
  )
  const questions = writes.map(({ request }) => ({ ...request }))
  const undone = new Error('undone')
  const claiming = deps.transaction(async (stores) => {
    await stores.addresses.lockForClaim(keys)
    await stores.deliveries.facts(questions, deps.clock.now())
    await stores.deliveries.claim(writes, 1_000)
    throw undone
  })
  await claiming.catch((error: unknown) => {
    if (error !== undone) throw error
  })
}

async function takeStatuses(deps: Deps, business: Business, deliveries: string): Promise<void> {
  const body = statusWebhook({ ...business, deliveries, connections: 1, perCall: people }, 0)()
  await receive(deps, business, body)
}

/** From somebody who was a stranger. */
async function hearStop(deps: Deps, business: Business): Promise<void> {
  await receive(deps, business, textWebhook(business, numberOf(business.nextStranger + people), 'STOP'))
}

async function receive(deps: Deps, { workspaceId, senderId }: Business, body: string): Promise<void> {
  const sender = await deps.read.senders.find(workspaceId, senderId)
  if (sender === undefined) throw new Error('the sender of the bench is not there')
  await receiveWebhook(deps, sender, readWebhook(JSON.parse(body)), deps.clock.now())
}

async function addressesOf(deps: Deps, workspaceId: string): Promise<AddressKey[]> {
  const names = Array.from({ length: people }, (_, at) => [{ kind: 'phone' as const, value: numberOf(at) }])
  const keys = await findAddresses(deps.read, deps.secrets, workspaceId, names)
  return keys.filter((key) => key !== undefined)
}
