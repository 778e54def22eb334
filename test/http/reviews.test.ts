import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { receiveWebhook } from '../../src/actions/receive-webhook.ts'
import { WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import type { Review } from '../../src/contract/review.ts'
import type { Sender } from '../../src/domain/sender.ts'
import { readWebhook } from '../../src/protocol/whatsapp/read-webhook.ts'
import { readMessages } from '../../training/read-messages.ts'
import { httpWorld } from '../support/http.ts'

const clock = new WoundClock('2026-11-23T12:00:00Z')
const world = await httpWorld({}, clock)
const shop = await world.makeWorkspace('lampwick', 'demo')
const agent = await world.machine(shop, 'agent')
const auditor = await world.machine(shop, 'auditor')
const clerk = await world.machine(shop, 'clerk')
const owner = await world.machine(shop, 'owner')
const pia = await world.person(shop, 'privacy', 'Pia')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

const sender: Sender = {
  workspaceId: shop.workspaceId,
  senderId: newId(),
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  appId: null,
  inboundPath: 'lampwick',
  displayNumber: '+61 491 570 000',
  verifiedName: 'Lampwick',
  graphUrl: 'http://127.0.0.1:1',
  graphVersion: 'v25.0',
  sealedSecrets: Buffer.from('x'),
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
  createdAt: clock.now(),
}
await world.deps.read.senders.add(sender, { perSecond: 80, dailyLimit: null })

let number = 4917139200100
beforeEach(() => {
  number += 1
  clock.wind(60_000)
})

/** The person writes; answers what waits for review because of it. */
async function writes(text: string): Promise<Review> {
  const body = {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: sender.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '61491570000', phone_number_id: sender.phoneNumberId },
              contacts: [{ profile: { name: 'Asha' }, wa_id: String(number) }],
              messages: [
                {
                  from: String(number),
                  id: `wamid.${newId()}`,
                  timestamp: String(Math.floor(clock.now().getTime() / 1_000)),
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  }
  await receiveWebhook(world.deps, sender, readWebhook(body), clock.now())
  const { body: list } = await agent.get('/v1/reviews?limit=1')
  return list.data[0]
}

const why = async (): Promise<string> => {
  const { body } = await owner.post('/v1/decisions', { messages: [{ to: `+${number}`, purpose: 'consent_request' }] })
  return body.decisions[0].reason
}

const unsure = 'your messages are so annoying'

describe('a member who looks at messages in doubt', () => {
  test('sees the words, what they were taken for, and why', async () => {
    const review = await writes(unsure)
    expect(review).toMatchObject({
      person: { name: 'Asha' },
      asks: null,
      review: null,
      reading: {
        text: unsure,
        label: 'opt_out',
        certainty: 'unsure',
        rule: 'phrase.weary',
        language: 'en',
        hold: 'unsure',
        ended: null,
        lexicon: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
    })
    expect(review.reading.matched).not.toBe('')
    const { body } = await agent.get('/v1/reviews')
    expect(body.waiting).toBe(body.data.length)
  })

  test('writes the no by agreeing, dated when it was written', async () => {
    const { id, at } = await writes(unsure)
    expect(await why()).toBe('held')
    clock.wind(3_600_000)
    const { status, body } = await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'agree' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ review: { label: 'opt_out' }, reading: { ended: { outcome: 'stopped' } } })
    expect(await why()).toBe('withdrawn')
    const { body: story } = await owner.get(`/v1/contacts/${body.person.contact}/timeline`)
    expect(story.data.find((entry: { kind: string }) => entry.kind === 'record')).toMatchObject({
      state: 'withdrawn',
      act: 'typed_words',
      at,
      reason: 'reviewed',
    })
  })

  test('lifts a hold with a reason, and not without', async () => {
    const { id } = await writes(unsure)
    expect(await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'correct', label: 'none' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/reason' }] },
    })
    const reason = 'She means the courier.'
    const { body } = await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'correct', label: 'none', reason })
    expect(body).toMatchObject({ review: { label: 'none', reason }, reading: { ended: { outcome: 'kept' } } })
    expect(await why()).not.toBe('held')
    const { body: audit } = await owner.get(`/v1/audit?subject_kind=reading&subject_id=${id}`)
    expect(audit.data[0]).toMatchObject({ action: 'reading.reviewed', reason, detail: { lifted: true } })
  })

  test('lifts no no: after the person’s own STOP the decision is kept, and nothing else', async () => {
    const { id } = await writes(unsure)
    clock.wind(60_000)
    await writes('STOP')
    await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'correct', label: 'none', reason: 'About the courier.' })
    expect(await why()).toBe('withdrawn')
  })

  test('decides once', async () => {
    const { id } = await writes(unsure)
    await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'agree' })
    expect(await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'agree' })).toMatchObject({
      status: 409,
      body: { code: 'already_reviewed' },
    })
  })

  test('says what it was where they do not agree', async () => {
    const { id } = await writes(unsure)
    expect(await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'correct' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/label' }] },
    })
  })

  test('must be one who may: auditors read, clerks and strangers do not', async () => {
    const { id } = await writes(unsure)
    expect((await auditor.get('/v1/reviews')).status).toBe(200)
    expect((await auditor.post(`/v1/reviews/${id}/decisions`, { verdict: 'agree' })).status).toBe(403)
    expect((await clerk.get('/v1/reviews')).status).toBe(403)
    expect((await stranger.post(`/v1/reviews/${id}/decisions`, { verdict: 'agree' })).status).toBe(404)
    expect((await stranger.get('/v1/reviews')).body).toEqual({ data: [], waiting: 0 })
  })
})

describe('a person who wants their data deleted', () => {
  test('is stopped at once, and waits for a member who may erase; nothing is erased by itself', async () => {
    const review = await writes('delete all my personal data')
    expect(review).toMatchObject({ asks: 'erasure', reading: { label: 'delete_data', certainty: 'certain' } })
    expect(await why()).toBe('withdrawn')
    expect((await agent.post(`/v1/reviews/${review.id}/decisions`, { verdict: 'agree' })).status).toBe(403)
    expect(await pia.post(`/v1/reviews/${review.id}/decisions`, { verdict: 'agree' })).toMatchObject({
      status: 409,
      body: { code: 'erasure_open' },
    })
    const reason = 'Asked for in the chat.'
    expect((await pia.post(`/v1/contacts/${review.person.contact}/erasures`, { reason })).status).toBe(201)
    const { body } = await pia.get('/v1/reviews')
    expect(body.data.map(({ id }: { id: string }) => id)).not.toContain(review.id)
  })
})

describe('whoever corrects the lexicon', () => {
  test('gets what was decided as lines of JSON, with words and without names, and the model can be made from them', async () => {
    const { id } = await writes('your broadcasts are annoying')
    const reason = 'A joke among friends.'
    await agent.post(`/v1/reviews/${id}/decisions`, { verdict: 'correct', label: 'none', reason })
    expect((await agent.get('/v1/reviews/export')).status).toBe(403)
    const { status, headers, body } = await owner.get('/v1/reviews/export')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/jsonl')
    const lines = String(body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toContainEqual(
      expect.objectContaining({ text: 'your broadcasts are annoying', label: 'none', read_as: 'opt_out', reason }),
    )
    expect(String(body)).not.toContain(String(number))
    const folder = mkdtempSync(join(tmpdir(), 'corrections-'))
    writeFileSync(join(folder, 'corrections.jsonl'), String(body))
    const learnt = readMessages(pathToFileURL(`${folder}/`))
    rmSync(folder, { recursive: true })
    expect(learnt).toContainEqual({ language: 'en', label: 'none', text: 'your broadcasts are annoying' })
  })
})

describe('the timeline of a person', () => {
  test('shows each reading: words, rule, lexicon, language, score and time taken', async () => {
    const { person } = await writes(unsure)
    const { body } = await owner.get(`/v1/contacts/${person.contact}/timeline`)
    expect(body.data[0]).toMatchObject({
      kind: 'reading',
      reading: { text: unsure, rule: 'phrase.weary', language: 'en', score: 1, ms: expect.any(Number) },
    })
    const { body: blind } = await clerk.get(`/v1/contacts/${person.contact}/timeline`)
    expect(blind.data[0].reading.text).toBeNull()
  })
})
