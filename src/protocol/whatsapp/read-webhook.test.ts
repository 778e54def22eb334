import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bsuid,
  change,
  inbound,
  phoneNumberId,
  sheena,
  wabaId,
  waId,
  webhook,
} from '../../../test/support/sample-webhook.ts'
import { readWebhook } from './read-webhook.ts'

const text = (id: string, body = 'hi') => ({ from: waId, id, timestamp: '1', type: 'text', text: { body } })

describe('a webhook with many updates', () => {
  test('gives each of them, in order: every entry, change and list', () => {
    const status = { id: 'wamid.3', status: 'read', timestamp: '2', recipient_id: waId }
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '1',
          changes: [change('messages', { contacts: [sheena], messages: [text('wamid.1'), text('wamid.2')] })],
        },
        {
          id: 2,
          changes: [
            change('messages', { statuses: [status] }),
            change('messages', {
              contacts: [sheena],
              messages: [text('wamid.4')],
              statuses: [{ ...status, id: 'wamid.5' }],
            }),
          ],
        },
      ],
    }
    expect(readWebhook(body).map(({ wabaId, dedupe }) => `${wabaId} ${dedupe}`)).toEqual([
      '1 message:wamid.1',
      '1 message:wamid.2',
      '2 status:wamid.3:read',
      '2 message:wamid.4',
      '2 status:wamid.5:read',
    ])
  })

  test('of 1,000 gives 1,000', () => {
    const messages = Array.from({ length: 1_000 }, (_, n) => text(`wamid.${n}`))
    const updates = readWebhook(webhook(change('messages', { contacts: [sheena], messages })))
    expect(new Set(updates.map(({ dedupe }) => dedupe)).size).toBe(1_000)
  })

  test('of which one is poisonous gives all the others', () => {
    const messages = [text('wamid.1'), null, { ...text('wamid.2'), text: null }, 'x', text('wamid.3', 'STOP')]
    const updates = readWebhook(webhook(change('messages', { contacts: [sheena], messages, statuses: [[]] })))
    expect(updates.map(({ type }) => type)).toEqual([
      'message',
      'malformed',
      'malformed',
      'malformed',
      'message',
      'malformed',
    ])
    expect(updates[4]).toMatchObject({ text: 'STOP' })
  })

  test('gives each the same key again when it is sent again, and no two the same', () => {
    const body = () =>
      webhook(
        change('messages', { contacts: [sheena], messages: [text('wamid.1'), { type: 'text' }, { type: 'image' }] }),
        change('messages', { errors: [{ code: 130429, title: 'Rate limit hit' }, { code: 131000 }] }),
        { field: 'account_review_update', value: { decision: 'APPROVED' } },
        { field: 'account_review_update', value: { decision: 'REJECTED' } },
        { field: 'flows', value: { event: 'FLOW_STATUS_CHANGE' } },
        { field: 'flows' },
      )
    const keys = readWebhook(body()).map(({ dedupe }) => dedupe)
    expect(readWebhook(body()).map(({ dedupe }) => dedupe)).toEqual(keys)
    expect(new Set(keys).size).toBe(9)
  })

  test('knows an update whose JSON lists its fields in another order', () => {
    const key = (value: object) => readWebhook(webhook({ field: 'flows', value }))[0]?.dedupe
    expect(key({ a: 1, b: { c: 2, d: 3 } })).toBe(key({ b: { d: 3, c: 2 }, a: 1 }))
    expect(key({ a: 1 })).not.toBe(key({ a: 2 }))
  })
})

describe('a webhook that we do not know', () => {
  test('is kept aside with its field', () => {
    for (const field of ['flows', 'history', 'messaging_handovers', 'constructor']) {
      expect(readWebhook(webhook({ field, value: { x: 1 } }))).toMatchObject([
        { type: 'unknown', field, wabaId, raw: { x: 1 } },
      ])
    }
  })

  test('is kept aside where a known field holds nothing known', () => {
    expect(readWebhook(webhook(change('messages', { calls: [{}] })))).toMatchObject([
      { type: 'unknown', field: 'messages' },
    ])
  })

  test('may be an error in place of messages', () => {
    const errors = [{ code: 130429, title: 'Rate limit hit', message: 'Rate limit hit' }, {}]
    expect(readWebhook(webhook(change('messages', { errors })))).toMatchObject([
      { type: 'value_error', phoneNumberId, error: { code: 130429, details: 'Rate limit hit' } },
      { type: 'malformed' },
    ])
  })

  test('is set aside where nobody can tell which number it is for', () => {
    const value = { contacts: [sheena], messages: [text('wamid.1', 'STOP')] }
    expect(readWebhook(webhook({ field: 'messages', value }))).toMatchObject([
      { type: 'malformed', person: { waId, bsuid }, reason: 'metadata.phone_number_id is missing' },
    ])
  })

  test.each([null, undefined, 7, 'x', [], {}, { object: 'page', entry: [] }, { object: 'whatsapp_business_account' }])(
    'is one malformed update: %j',
    (body) => {
      expect(readWebhook(body)).toMatchObject([{ type: 'malformed', field: '' }])
    },
  )

  test('is set aside by its own part alone', () => {
    const good = { id: wabaId, changes: [change('messages', { contacts: [sheena], messages: [text('wamid.1')] })] }
    const body = {
      object: 'whatsapp_business_account',
      entry: [null, { id: '1' }, { changes: [3, { field: 'x' }] }, good],
    }
    expect(readWebhook(body).map(({ type }) => type)).toEqual([
      'malformed',
      'malformed',
      'malformed',
      'malformed',
      'message',
    ])
  })

  test('nested too deeply for anybody is survived', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(readWebhook(webhook(change('messages', { messages: [deep] })))).toMatchObject([{ type: 'malformed' }])
  })
})

// Strangers type the texts, Meta changes the shapes: whatever comes, reading it ends in a list.
describe('whatever arrives', () => {
  const anything = fc.jsonValue({ maxDepth: 6 })

  test('is read without an error', () => {
    fc.assert(fc.property(fc.oneof(anything, fc.anything()), (body) => Array.isArray(readWebhook(body))))
  })

  const fields = ['messages', 'standby', 'user_preferences', 'account_update', 'message_template_status_update', 'x']
  const lists = ['messages', 'standby', 'statuses', 'user_preferences', 'message_echoes', 'errors', 'contacts']

  test('is read without an error where it nearly makes sense', () => {
    const value = fc.dictionary(fc.constantFrom(...lists, 'metadata'), fc.oneof(anything, fc.array(anything)))
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, (field, each) => {
        expect(readWebhook(webhook(change(field, each))).length).toBeGreaterThan(0)
      }),
    )
  })

  const types = [
    'text',
    'button',
    'interactive',
    'image',
    'reaction',
    'contacts',
    'order',
    'edit',
    'system',
    'location',
  ]
  const part = fc.dictionary(
    fc.constantFrom('body', 'id', 'type', 'payload', 'nfm_reply', 'button_reply', 'message', 'original_message_id'),
    fc.oneof(anything, fc.constantFrom('nfm_reply', 'button_reply', 'text')),
  )

  test('is read, message or not, with one update for each message', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), part, fc.array(anything), (type, body, contacts) => {
        const updates = readWebhook(inbound({ type, [type]: body }, contacts as object[]))
        expect(updates).toHaveLength(1)
        expect(['message', 'system', 'malformed']).toContain(updates[0]?.type)
      }),
    )
  })
})
