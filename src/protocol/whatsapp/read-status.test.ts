import { describe, expect, test } from 'vitest'
import {
  at,
  bsuid,
  change,
  phoneNumberId,
  seconds,
  wabaId,
  waId,
  webhook,
} from '../../../test/support/sample-webhook.ts'
import { readWebhook } from './read-webhook.ts'

const sent = { id: 'wamid.OUT', status: 'sent', timestamp: String(seconds), recipient_id: waId }
const read = (status: object, contacts?: readonly object[]) =>
  readWebhook(webhook(change('messages', { ...(contacts && { contacts }), statuses: [status] })))
const base = { type: 'status', wabaId, phoneNumberId, wamid: 'wamid.OUT', at, errors: [] }

describe('a status', () => {
  test('says what became of which delivery, and what it cost', () => {
    const status = {
      ...sent,
      recipient_user_id: bsuid,
      recipient_identity_key_hash: 'DF2=',
      biz_opaque_callback_data: 'outbox:42',
      conversation: { id: 'c', expiration_timestamp: '1750943820', origin: { type: 'referral_conversion' } },
      pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' },
    }
    expect(read(status)).toEqual([
      {
        ...base,
        dedupe: 'status:wamid.OUT:sent',
        status: 'sent',
        callbackData: 'outbox:42',
        person: { waId, bsuid, identityKeyHash: 'DF2=' },
        pricing: { billable: true, model: 'PMP', type: 'regular', category: 'marketing' },
      },
    ])
  })

  test.each(['sent', 'delivered', 'read', 'failed', 'played'])(
    '%s is known, and is another update than the rest',
    (word) => {
      expect(read({ ...sent, status: word })).toMatchObject([{ status: word, dedupe: `status:wamid.OUT:${word}` }])
    },
  )

  test('failed says why', () => {
    const errors = [
      {
        code: 131049,
        title: 'This message was not delivered to maintain healthy ecosystem engagement.',
        message: 'This message was not delivered',
        error_data: { details: 'In order to maintain a healthy ecosystem' },
        href: 'https://developers.facebook.com/x',
      },
      { code: '131050', title: 'Stopped' },
      { title: 'no code' },
    ]
    expect(read({ ...sent, status: 'failed', errors })).toMatchObject([
      {
        errors: [
          {
            code: 131049,
            title: 'This message was not delivered to maintain healthy ecosystem engagement.',
            details: 'In order to maintain a healthy ecosystem',
          },
          { code: 131050, title: 'Stopped' },
        ],
      },
    ])
  })

  test.each(['parent_recipient_user_id', 'recipient_parent_user_id', 'parent_user_id'])(
    'names the parent id as %s',
    (spelling) => {
      expect(read({ ...sent, [spelling]: 'US.ENT.1' })).toMatchObject([{ person: { waId, parentBsuid: 'US.ENT.1' } }])
    },
  )

  test.each<[string, object, readonly object[] | undefined, object]>([
    ['a send to a number: the user id is learnt', sent, [{ wa_id: waId, user_id: bsuid }], { waId, bsuid }],
    [
      'a send to a user id: the number is learnt, where it may be',
      { ...sent, recipient_id: undefined, recipient_user_id: bsuid },
      [{ wa_id: waId, user_id: bsuid, profile: { name: 'Sheena', username: 'sheena' } }],
      { waId, bsuid, profileName: 'Sheena', username: 'sheena' },
    ],
    [
      'a send to a user id, the number hidden',
      { ...sent, recipient_id: undefined, recipient_user_id: bsuid },
      undefined,
      { bsuid },
    ],
    ['nobody: the callback data names the delivery', { ...sent, recipient_id: undefined }, undefined, {}],
  ])('of %s', (_, status, contacts, person) => {
    expect(read(status, contacts)).toEqual([{ ...base, dedupe: 'status:wamid.OUT:sent', status: 'sent', person }])
  })

  test('of a group counts once for each member', () => {
    const group = { ...sent, recipient_type: 'group', recipient_id: 'G1', recipient_participant_id: waId }
    expect(read(group)).toMatchObject([{ dedupe: `status:wamid.OUT:sent:${waId}`, groupId: 'G1', person: { waId } }])
  })

  test('that nobody knows yet is kept aside; one that cannot be read is set aside', () => {
    expect(read({ ...sent, status: 'teleported' })).toMatchObject([{ type: 'unknown', field: 'messages' }])
    expect(read({ ...sent, timestamp: undefined })).toMatchObject([
      { type: 'malformed', reason: expect.stringContaining('timestamp') },
    ])
    expect(read({ ...sent, id: '' })).toMatchObject([{ type: 'malformed', reason: expect.stringContaining('id') }])
  })
})

describe('WhatsApp’s own stop', () => {
  const stop = {
    wa_id: waId,
    user_id: bsuid,
    detail: 'User requested to stop marketing messages',
    category: 'marketing_messages',
    value: 'stop',
    timestamp: seconds,
  }
  const preference = (fields: object, contacts: readonly object[] = []) =>
    readWebhook(webhook(change('user_preferences', { contacts, user_preferences: [fields] })))

  test('and resume are read', () => {
    const update = {
      type: 'preference',
      wabaId,
      phoneNumberId,
      person: { waId, bsuid },
      category: 'marketing_messages',
      at,
    }
    expect(preference(stop)).toEqual([
      {
        ...update,
        value: 'stop',
        dedupe: `preference:${phoneNumberId}:${bsuid}:marketing_messages:stop:${seconds}`,
      },
    ])
    expect(preference({ ...stop, value: 'resume' })).toMatchObject([{ ...update, value: 'resume' }])
  })

  test('is read from somebody without a number, and from contacts alone', () => {
    expect(preference({ ...stop, wa_id: undefined })).toMatchObject([{ person: { bsuid } }])
    const nameless = { ...stop, wa_id: undefined, user_id: undefined }
    expect(preference(nameless, [{ wa_id: waId }])).toMatchObject([{ type: 'preference', person: { waId } }])
  })

  test('is set aside with its person where it says neither stop nor resume', () => {
    expect(preference({ ...stop, value: 'snooze' })).toMatchObject([{ type: 'malformed', person: { waId, bsuid } }])
    expect(preference({ ...stop, wa_id: undefined, user_id: undefined })).toMatchObject([{ type: 'malformed' }])
  })
})
