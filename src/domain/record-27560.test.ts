import { describe, expect, test } from 'vitest'
import { Said, toAll, toMarketing, toTopic } from '../../test/support/said.ts'
import { records27560 } from './record-27560.ts'
import type { Topic } from './topic.ts'
import type { Workspace } from './workspace.ts'

const workspace: Workspace = {
  workspaceId: 'w',
  slug: 'acme',
  name: 'Acme',
  kind: 'demo',
  profile: { legalName: 'Acme Ltd.', tradingName: 'Acme Store', privacyUrl: 'https://acme.example/privacy' },
  createdAt: new Date(0),
}
const topics = [topic('offers', 'marketing'), topic('orders', 'utility')]

function topic(key: string, category: Topic['category']): Topic {
  const texts = { en: { name: `The ${key}`, description: `About ${key}.`, frequency: 'weekly' } }
  return { workspaceId: 'w', topicId: key, key, category, texts, position: 0, createdAt: new Date(0), archivedAt: null }
}

function view(said: Said, now = '2026-11-24T10:00:00Z') {
  const addresses = [{ key: said.key, country: 'AU' }]
  const subject = { contactId: 'c', addresses, records: said.records }
  const choicesUrl = 'https://consent.acme.example/p'
  const made = records27560(subject, {
    workspace,
    topics,
    choicesUrl,
    receiptUrl: ({ recordId }) => `https://consent.acme.example/r/${recordId}`,
    now: new Date(now),
  })
  // As it is read by whoever gets it.
  return JSON.parse(JSON.stringify(made))
}

const eventStates = (record: { events: { event_state: string }[] }) => record.events.map((event) => event.event_state)

describe('what a person said, as a 27560 record', () => {
  test('has its four parts, and every member that the standard requires', () => {
    const said = new Said('a')
    said.say({ at: '2026-11-23T10:00:00Z', scope: toTopic('offers'), language: 'en' })
    const [record] = view(said)
    expect(record).toMatchObject({
      schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
      record_id: 'a/1',
      pii_principal_id: 'c',
      parties: [{ party_id: 'controller', party_name: 'Acme Ltd.' }, { party_id: 'whatsapp' }],
    })
    const [purpose] = record.pii_processing.purposes
    for (const required of [
      'purpose',
      'pii_information',
      'pii_controllers',
      'storage_locations',
      'retention_period',
      'jurisdiction',
      'recipient_third_parties',
      'withdrawal_method',
    ]) {
      expect(purpose, required).toHaveProperty(required)
    }
    expect(record.pii_processing).toMatchObject({
      language: 'en',
      privacy_notice: [{ url: 'https://acme.example/privacy', x_sha256: Buffer.from('notice').toString('hex') }],
    })
    expect(record.events).toMatchObject([
      {
        event_time: '2026-11-23T10:00:00.000Z',
        validity_duration: 'until withdrawn',
        entity_id: 'subject',
        event_type: 'dpv:ExpressedConsent',
        event_state: 'dpv:ConsentGiven',
        x_receipt: 'https://consent.acme.example/r/a/1',
      },
    ])
  })

  test('is one for each topic that something was said about, and a wide no is an event of each that it covers', () => {
    const said = new Said('a')
    said.say({ at: '2026-11-23T10:00:00Z', scope: toTopic('offers') })
    said.say({ at: '2026-11-23T11:00:00Z', scope: toMarketing, state: 'withdrawn' })
    expect(view(said).map(eventStates)).toEqual([['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']])
    said.say({ at: '2026-11-23T12:00:00Z', scope: toAll, state: 'revoked' })
    expect(view(said).map(eventStates)).toEqual([
      ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:ConsentRevoked'],
      ['dpv:ConsentRevoked'],
    ])
  })

  test('tells that a yes grew too old, though nobody said so', () => {
    const said = new Said('a')
    said.say({ at: '2026-11-23T10:00:00Z', scope: toTopic('orders'), expiresAt: new Date('2026-12-01T00:00:00Z') })
    expect(view(said).map(eventStates)).toEqual([['dpv:ConsentGiven']])
    const [record] = view(said, '2026-12-02T00:00:00Z')
    expect(record.events[1]).toMatchObject({
      event_state: 'dpv:ConsentExpired',
      event_time: '2026-12-01T00:00:00.000Z',
    })
  })

  test('is none where nobody said anything', () => {
    expect(view(new Said('a'))).toEqual([])
  })
})
