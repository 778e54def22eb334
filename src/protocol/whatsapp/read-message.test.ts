import { describe, expect, test } from 'vitest'
import {
  at,
  bsuid,
  change,
  inbound,
  phoneNumberId,
  seconds,
  sheena,
  wabaId,
  waId,
  webhook,
} from '../../../test/support/sample-webhook.ts'
import { readWebhook } from './read-webhook.ts'
import type { Person } from './webhook-update.ts'

const image = { id: '1479', mime_type: 'image/jpeg', sha256: 'SfInY0gG', url: 'https://lookaside.fbsbx.com/x' }
const interactive = (type: string, reply: object) => ({ type: 'interactive', interactive: { type, [type]: reply } })

describe('a message', () => {
  test('says who, to which number, when, and what', () => {
    expect(readWebhook(inbound({ type: 'text', text: { body: 'STOP' } }))).toEqual([
      {
        type: 'message',
        dedupe: 'message:wamid.IN',
        wabaId,
        phoneNumberId,
        channel: 'messages',
        person: { waId, bsuid, profileName: 'Sheena', username: 'sheena' },
        wamid: 'wamid.IN',
        at,
        kind: 'text',
        text: 'STOP',
      },
    ])
  })

  test.each<[string, object, object]>([
    ['text', { type: 'text', text: { body: '' } }, { kind: 'text', text: '' }],
    [
      'text that no database takes',
      { type: 'text', text: { body: 'ST\u0000OP\ud83d' } },
      { kind: 'text', text: 'STOP\ufffd' },
    ],
    [
      'a template’s quick reply',
      {
        type: 'button',
        button: { payload: 'optout:topic:news', text: 'Stop promotions' },
        context: { from: '15550783881', id: 'wamid.CAMPAIGN' },
      },
      {
        kind: 'button',
        payload: 'optout:topic:news',
        title: 'Stop promotions',
        context: { wamid: 'wamid.CAMPAIGN', forwarded: false },
      },
    ],
    [
      'a reply button',
      interactive('button_reply', { id: 'optin:news:yes', title: 'Yes, sign me up' }),
      { kind: 'button_reply', payload: 'optin:news:yes', title: 'Yes, sign me up' },
    ],
    [
      'a list row',
      interactive('list_reply', { id: 'topic:offers', title: 'Offers', description: 'Once a week' }),
      { kind: 'list_reply', payload: 'topic:offers', title: 'Offers', description: 'Once a week' },
    ],
    [
      'a Flow’s answer',
      interactive('nfm_reply', {
        name: 'flow',
        body: 'Sent',
        response_json: '{"flow_token":"t1","topics":["news"],"terms":null}',
      }),
      {
        kind: 'flow_reply',
        title: 'Sent',
        raw: '{"flow_token":"t1","topics":["news"],"terms":null}',
        response: { flow_token: 't1', topics: ['news'], terms: null },
      },
    ],
    [
      'a Flow’s answer that is no JSON',
      interactive('nfm_reply', { name: 'flow', body: 'Sent', response_json: '{"flow' }),
      { kind: 'flow_reply', title: 'Sent', raw: '{"flow' },
    ],
    [
      'the answer to a request to call',
      interactive('call_permission_reply', { response: 'accept' }),
      { kind: 'unsupported', unsupportedType: 'interactive:call_permission_reply', errors: [] },
    ],
    [
      'a picture with words',
      { type: 'image', image: { ...image, caption: 'stop' } },
      {
        kind: 'media',
        text: 'stop',
        media: { type: 'image', id: '1479', mimeType: 'image/jpeg', sha256: 'SfInY0gG', url: image.url },
      },
    ],
    [
      'a voice note',
      { type: 'audio', audio: { id: 1480, mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { kind: 'media', media: { type: 'audio', id: '1480', mimeType: 'audio/ogg; codecs=opus', voice: true } },
    ],
    ['a video', { type: 'video', video: { id: '2' } }, { kind: 'media', media: { type: 'video', id: '2' } }],
    [
      'a document',
      { type: 'document', document: { id: '3', filename: 'a.pdf' } },
      { kind: 'media', media: { type: 'document', id: '3', filename: 'a.pdf' } },
    ],
    [
      'a sticker',
      { type: 'sticker', sticker: { id: '4', animated: true } },
      { kind: 'media', media: { type: 'sticker', id: '4' } },
    ],
    [
      'a reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.OUT', emoji: '👍' } },
      { kind: 'reaction', toWamid: 'wamid.OUT', emoji: '👍' },
    ],
    [
      'a reaction taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.OUT' } },
      { kind: 'reaction', toWamid: 'wamid.OUT' },
    ],
    [
      'a place',
      { type: 'location', location: { latitude: 37.44, longitude: -122.16, name: 'Jasper’s' } },
      { kind: 'location', latitude: 37.44, longitude: -122.16, name: 'Jasper’s' },
    ],
    [
      'the number that we asked for',
      {
        type: 'contacts',
        origin: 'contact_request',
        contacts: [{ vcard: 'BEGIN:VCARD', phones: [{ phone: '+1 650 555 1234', wa_id: waId, type: 'CELL' }] }],
      },
      {
        kind: 'contacts',
        asked: true,
        contacts: [{ phones: [{ phone: '+1 650 555 1234', waId }], vcard: 'BEGIN:VCARD' }],
      },
    ],
    [
      'somebody’s card',
      { type: 'contacts', contacts: [{ origin: 'other', name: { formatted_name: 'Ravi' }, phones: [{}] }] },
      { kind: 'contacts', asked: false, contacts: [{ name: 'Ravi', phones: [{}] }] },
    ],
    [
      'an order',
      { type: 'order', order: { catalog_id: '9', text: 'two please', product_items: [{ quantity: 2 }] } },
      { kind: 'order', items: 1, text: 'two please' },
    ],
    [
      'a kind that WhatsApp does not pass on',
      {
        type: 'unsupported',
        unsupported: { type: 'poll' },
        errors: [{ code: 131051, title: 'Unsupported', error_data: { details: 'Message type unknown' } }],
      },
      {
        kind: 'unsupported',
        unsupportedType: 'poll',
        errors: [{ code: 131051, title: 'Unsupported', details: 'Message type unknown' }],
      },
    ],
    [
      'a kind of tomorrow',
      { type: 'hologram', hologram: {} },
      { kind: 'unsupported', unsupportedType: 'hologram', errors: [] },
    ],
    [
      'a kind named like a property of every object',
      { type: 'toString' },
      { kind: 'unsupported', unsupportedType: 'toString', errors: [] },
    ],
    [
      'an edit',
      { type: 'edit', edit: { original_message_id: 'wamid.1', message: { type: 'text', text: { body: 'STOP' } } } },
      { kind: 'edit', ofWamid: 'wamid.1', text: 'STOP' },
    ],
    [
      'an edited caption',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.1', message: { type: 'image', image: { id: '5', caption: 'stop' } } },
      },
      { kind: 'edit', ofWamid: 'wamid.1', text: 'stop' },
    ],
    [
      'a message taken back',
      { type: 'revoke', revoke: { original_message_id: 'wamid.1' } },
      { kind: 'revoke', ofWamid: 'wamid.1' },
    ],
    ['the first opening of the chat', { type: 'request_welcome' }, { kind: 'request_welcome' }],
    [
      'a forwarded one',
      { type: 'text', text: { body: 'x' }, context: { frequently_forwarded: true } },
      { kind: 'text', text: 'x', context: { forwarded: true } },
    ],
    [
      'one in a group',
      { type: 'text', text: { body: 'stop' }, group_id: 'Y2FwaV9ncm91cA' },
      { kind: 'text', text: 'stop', groupId: 'Y2FwaV9ncm91cA' },
    ],
    [
      'one that came through an advertisement',
      {
        type: 'text',
        text: { body: 'hi' },
        referral: {
          source_url: 'https://fb.me/x',
          source_id: '120',
          source_type: 'ad',
          headline: 'Offers',
          body: 'Chat with us',
          ctwa_clid: 'ARA',
          media_type: 'image',
        },
      },
      {
        kind: 'text',
        text: 'hi',
        referral: {
          sourceUrl: 'https://fb.me/x',
          sourceId: '120',
          sourceType: 'ad',
          headline: 'Offers',
          body: 'Chat with us',
          clickId: 'ARA',
        },
      },
    ],
  ])('is read: %s', (_, sent, expected) => {
    const [update, ...others] = readWebhook(inbound(sent))
    expect(others).toEqual([])
    const {
      dedupe: _d,
      wabaId: _w,
      phoneNumberId: _p,
      channel: _c,
      person: _who,
      wamid: _id,
      at: _at,
      ...rest
    } = update as unknown as Record<string, unknown>
    expect(rest).toEqual({ type: 'message', ...expected })
  })

  test('may carry its time as a number', () => {
    expect(readWebhook(inbound({ type: 'text', text: { body: 'x' }, timestamp: seconds }))).toMatchObject([{ at }])
  })

  test.each<[string, object, string]>([
    ['its id', { type: 'text', text: { body: 'STOP' }, id: undefined }, 'id'],
    ['its time', { type: 'text', text: { body: 'STOP' }, timestamp: 'soon' }, 'timestamp'],
    ['a time in this world', { type: 'text', text: { body: 'STOP' }, timestamp: '1739321024000' }, 'timestamp'],
    ['its text', { type: 'text' }, 'text'],
    ['the body of its text', { type: 'text', text: { body: 7 } }, 'text.body'],
    ['the media’s id', { type: 'image', image: {} }, 'image.id'],
  ])('without %s is set aside with its reason and its sender, for it may have been a STOP', (_, sent, field) => {
    const [update] = readWebhook(inbound(sent))
    expect(update).toMatchObject({
      type: 'malformed',
      field: 'messages',
      phoneNumberId,
      person: { waId, bsuid },
      reason: `${field} is missing or not what it should be`,
    })
  })

  test('is heard on standby, where another app holds the thread', () => {
    const message = { from: waId, id: 'wamid.S', timestamp: '1', type: 'text', text: { body: 'STOP' } }
    for (const list of ['messages', 'standby']) {
      expect(readWebhook(webhook(change('standby', { contacts: [sheena], [list]: [message] })))).toMatchObject([
        { type: 'message', channel: 'standby', text: 'STOP', person: { waId, bsuid } },
      ])
    }
  })

  test('that staff wrote in the Business app is an echo; the person is whom they wrote to', () => {
    const echo = { from: '15550783881', to: waId, id: 'wamid.E', timestamp: '1', type: 'text', text: { body: 'Hi' } }
    expect(readWebhook(webhook(change('smb_message_echoes', { message_echoes: [echo] })))).toMatchObject([
      { type: 'message', channel: 'echo', person: { waId }, text: 'Hi' },
    ])
  })
})

describe('the person behind a message', () => {
  const said = { id: 'wamid.IN', timestamp: '1', type: 'text', text: { body: 'hi' } }
  const people = (contacts: readonly object[], ...messages: readonly object[]) =>
    readWebhook(
      webhook(change('messages', { contacts, messages: messages.map((each) => ({ ...said, ...each })) })),
    ).map((update) => ('person' in update ? update.person : undefined))
  const bob = { wa_id: '447700900123', user_id: 'GB.2' }

  test.each<[string, readonly object[], object, Person]>([
    ['is known by number alone', [{ wa_id: waId }], { from: waId }, { waId }],
    ['is known without contacts', [], { from: waId, from_user_id: bsuid }, { waId, bsuid }],
    ['who hides the number is known by user id', [{ user_id: bsuid, profile: {} }], { from_user_id: bsuid }, { bsuid }],
    ['is taken from contacts where the message names nobody', [{ user_id: bsuid }], {}, { bsuid }],
    [
      'has a parent id where the portfolio has one',
      [{ wa_id: waId, user_id: bsuid, parent_user_id: 'US.ENT.1' }],
      { from: waId },
      { waId, bsuid, parentBsuid: 'US.ENT.1' },
    ],
    ['is found among several', [bob, { wa_id: waId, user_id: bsuid }], { from: waId }, { waId, bsuid }],
    [
      'is found by user id among several',
      [bob, { wa_id: waId, user_id: bsuid }],
      { from_user_id: bsuid },
      { waId, bsuid },
    ],
    ['is not joined with a contact of another number', [bob], { from: waId }, { waId }],
    [
      'is not joined with a contact that contradicts the user id',
      [{ ...bob, wa_id: waId }],
      { from: waId, from_user_id: bsuid },
      { waId, bsuid },
    ],
    ['is joined with the only contact of an only message', [{ user_id: bsuid }], { from: waId }, { waId, bsuid }],
    ['may have no name', [{ wa_id: waId, profile: { name: '', username: '@' } }], { from: waId }, { waId }],
    [
      'has a hash of the identity',
      [{ wa_id: waId, identity_key_hash: 'DF2=' }],
      { from: waId },
      { waId, identityKeyHash: 'DF2=' },
    ],
  ])('%s', (_, contacts, named, person) => {
    expect(people(contacts, named)).toEqual([person])
  })

  test('is not joined with a contact that may belong to a neighbour', () => {
    expect(people([{ wa_id: waId }], { from: waId, id: 'wamid.1' }, { from_user_id: bsuid, id: 'wamid.2' })).toEqual([
      { waId },
      { bsuid },
    ])
  })

  test('who is not named at all cannot be guessed', () => {
    expect(readWebhook(webhook(change('messages', { contacts: [bob, sheena], messages: [said] })))).toMatchObject([
      { type: 'malformed', reason: expect.stringContaining('the sender') },
    ])
  })
})

describe('a person whose number or user id changed', () => {
  const system = (body: object, rest: object = { from: waId }) =>
    readWebhook(
      webhook(
        change('messages', {
          messages: [{ id: 'wamid.SYS', timestamp: String(seconds), type: 'system', ...rest, system: body }],
        }),
      ),
    )

  test.each<[string, object, object, object]>([
    [
      'of number, as it was until August 2026',
      {
        body: 'User Sheena changed from 16505551234 to 12195555358',
        wa_id: '12195555358',
        type: 'user_changed_number',
      },
      { from: waId },
      { change: 'number', before: { waId }, after: { waId: '12195555358' } },
    ],
    [
      'of number, with user ids',
      {
        wa_id: '12195555358',
        type: 'user_changed_number',
        user_id: 'US.2',
        parent_user_id: 'US.ENT.2',
        previous_user_id: bsuid,
        previous_parent_user_id: 'US.ENT.1',
      },
      { from: waId },
      {
        change: 'number',
        before: { waId, bsuid, parentBsuid: 'US.ENT.1' },
        after: { waId: '12195555358', bsuid: 'US.2', parentBsuid: 'US.ENT.2' },
      },
    ],
    [
      'of number, with the ids beside the part',
      { wa_id: '12195555358', type: 'user_changed_number' },
      { from: waId, user_id: 'US.2', previous_user_id: bsuid },
      { change: 'number', before: { waId, bsuid }, after: { waId: '12195555358', bsuid: 'US.2' } },
    ],
    [
      'of user id, the number hidden',
      { type: 'user_changed_user_id', user_id: 'US.2', previous_user_id: bsuid },
      {},
      { change: 'user_id', before: { bsuid }, after: { bsuid: 'US.2' } },
    ],
    [
      'of user id, the former one beside the message',
      { type: 'user_changed_user_id', user_id: 'US.2' },
      { from_user_id: bsuid },
      { change: 'user_id', before: { bsuid }, after: { bsuid: 'US.2' } },
    ],
    [
      'in the words of older versions',
      { type: 'customer_changed_number', new_wa_id: '12195555358' },
      { from: waId },
      { change: 'number', before: { waId }, after: { waId: '12195555358' } },
    ],
    [
      'of keys',
      { type: 'customer_identity_changed' },
      { from: waId },
      { change: 'identity', before: { waId }, after: {} },
    ],
    [
      'in a way of tomorrow',
      { type: 'user_moved_to_mars' },
      { from: waId },
      { change: 'other', before: { waId }, after: {} },
    ],
  ])('is told %s', (_, body, rest, expected) => {
    expect(system(body, rest)).toEqual([
      {
        type: 'system',
        dedupe: 'message:wamid.SYS',
        wabaId,
        phoneNumberId,
        channel: 'messages',
        wamid: 'wamid.SYS',
        at,
        ...expected,
      },
    ])
  })

  test('cannot be followed when the webhook does not say who it was', () => {
    expect(system({ type: 'user_changed_user_id', user_id: 'US.2' }, {})).toMatchObject([{ type: 'malformed' }])
    expect(system({ type: 'user_changed_user_id', user_id: 'US.2' }, { from_user_id: 'US.2' })).toMatchObject([
      { type: 'malformed' },
    ])
  })
})
