/**
 * A batch about one topic is read in one statement, and so is whoever is asked about by a name; whatever was said, the gate
 * answers as it does the long way round.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { askGate } from '../../src/actions/ask-gate.ts'
import { gateFacts } from '../../src/actions/gate-facts.ts'
import { recordStatements, type Utterance } from '../../src/actions/record-statements.ts'
import { loadWorld } from '../../src/actions/world.ts'
import type { Statement } from '../../src/domain/consent.ts'
import { decide } from '../../src/domain/decision.ts'
import type { FactsQuestion } from '../../src/domain/delivery.ts'
import { testDatabase } from '../support/database.ts'
import { openShop, type Person, type Shop } from '../support/shop.ts'

const database = await testDatabase()
const shop: Shop = await openShop(database.pool)
const now = new Date()
const hour = 3_600_000

/** What may have been said, or have happened, before somebody asks. */
const stories: Readonly<Record<string, (person: Person) => Omit<Utterance, 'key'>>> = {
  nothing: () => ({ statements: [] }),
  'a no to everything': (person) => ({ statements: [no(person, { kind: 'all' })] }),
  'a no to marketing': (person) => ({ statements: [no(person, { kind: 'marketing' })] }),
  'a no to the topic': (person) => ({ statements: [no(person, { kind: 'topic', topicId: shop.topic.topicId })] }),
  'a stop of the platform': () => ({ statements: [], effect: { platformStoppedAt: now } }),
  'a likely no': () => ({ statements: [], effect: { hold: { kind: 'likely', at: now } } }),
  'an unsure one': () => ({ statements: [], effect: { hold: { kind: 'unsure', at: now } } }),
  'another owner': () => ({ statements: [], effect: { identityChangedAt: now } }),
  'not for a month': () => ({ statements: [], effect: { pausedUntil: new Date(now.getTime() + 700 * hour) } }),
  'an address that is closed': () => ({ statements: [], effect: { closedAt: now } }),
}

function no({ key }: Person, scope: Statement['scope']): Statement {
  return {
    address: key,
    state: 'withdrawn',
    scope,
    act: 'typed_keyword',
    channel: 'whatsapp',
    actor: 'subject',
    strength: 'vouched',
    clock: 'whatsapp',
    occurredAt: now,
    policyPack: 'demo@1',
    source: `no/${key.addressId}`,
  }
}

async function tell(person: Person, story: Omit<Utterance, 'key'>): Promise<void> {
  const context = { secrets: shop.deps.secrets, categories: new Map([[shop.topic.topicId, shop.topic.category]]) }
  await shop.deps.transaction((stores) =>
    recordStatements(stores, context, [person.key], now, () => [{ key: person.key, ...story }]),
  )
}

const named = Object.entries(stories)
const people: Person[] = []

beforeAll(async () => {
  people.push(...(await shop.people(named.length + 2)), ...(await shop.people(named.length, { saysYes: false })))
  for (const [at, [, story]] of named.entries()) {
    for (const person of [people[at], people[named.length + 2 + at]] as [Person, Person])
      await tell(person, story(person))
  }
  // One who wrote, and one whom WhatsApp asks to leave alone.
  const [writer, rested] = people.slice(named.length, named.length + 2) as [Person, Person]
  await shop.deps.read.conversations.change(writer.key, shop.sender.senderId, { lastInboundAt: now })
  await shop.deps.read.addresses.rest(rested.key, new Date(now.getTime() + hour))
})

async function decisions(form: 'template' | 'free', alone: boolean) {
  const { topicId } = shop.topic
  const question = (person: Person): FactsQuestion => ({
    key: person.key,
    purpose: 'topic',
    topicId,
    templateId: form === 'template' ? shop.templateId : null,
    senderId: shop.sender.senderId,
    deliveryId: null,
  })
  // Another purpose in the batch sends all of it the long way round.
  const stranger: FactsQuestion[] = alone ? [] : [{ ...question(people[0] as Person), purpose: 'reply' }]
  const asked = [...people.map(question), ...stranger].map((one) => ({ ...one, form, marketing: true }))
  const facts = await gateFacts(shop.deps.read, asked, now)
  return people.map((_, at) => {
    const known = facts[at]
    return known && decide({ purpose: 'topic', form, marketing: true }, known, now.getTime())
  })
}

describe.each(['template', 'free'] as const)('a message of the form %s', (form) => {
  test('is decided alike both ways', async () => {
    const short = await decisions(form, true)
    expect(short).toEqual(await decisions(form, false))
    expect(new Set(short.map((decision) => decision?.reason)).size).toBeGreaterThan(6)
  })
})

test('whoever is asked about by their number is decided as by their address, and the same record is cited', async () => {
  const world = await loadWorld(shop.deps.read, shop.workspaceId)
  const asked = people.map((person) => ({ number: person.phone, address: person.key.addressId }))
  const later = new Date(now.getTime() + 400 * 24 * hour)
  for (const at of [now, later]) {
    const ask = (to: readonly string[]) =>
      askGate(
        shop.deps,
        world,
        to.map((one) => ({ to: one, topic: shop.topic.key, at })),
        now,
      )
    const short = await ask(asked.map(({ number }) => number))
    expect(short).toEqual(await ask(asked.map(({ address }) => address)))
    expect(new Set(short.map(({ reason }) => reason)).size).toBeGreaterThan(6)
    expect(short.filter(({ recordId }) => recordId !== undefined).length).toBeGreaterThan(6)
  }
})

test('nobody at an address that is not there', async () => {
  const key = { ...(people[0] as Person).key, bucket: 300 }
  const asked = {
    key,
    purpose: 'topic',
    topicId: shop.topic.topicId,
    templateId: null,
    senderId: null,
    deliveryId: null,
  } as const
  expect(await shop.deps.read.deliveries.facts([asked], now)).toEqual([undefined])
})
