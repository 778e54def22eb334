import { describe, expect, test } from 'vitest'
import { approved } from '../../../test/support/sample-template.ts'
import type { ConnectionFacts, ConnectionGround, StepKey } from '../connection.ts'
import type { Sender } from '../sender.ts'
import { connectionOf } from './steps.ts'
import { neededFields } from './webhook.ts'

const now = new Date('2026-11-24T10:00:00Z')
const address = 'https://consent.acme.example/inbound/whatsapp/acme'

const sender: Sender = {
  workspaceId: 'w',
  senderId: 's',
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  appId: '670843887433847',
  inboundPath: 'acme',
  displayNumber: '+61 491 570 000',
  verifiedName: 'Acme Store',
  graphUrl: 'https://graph.facebook.com',
  graphVersion: 'v26.0',
  sealedSecrets: Buffer.alloc(0),
  emulated: false,
  quality: 'GREEN',
  messagingLimit: 'TIER_2K',
  throughput: 'STANDARD',
  status: 'CONNECTED',
  handshakeAt: now,
  fields: [...neededFields],
  fieldsCheckedAt: now,
  heardMessagesAt: new Date('2026-11-24T09:00:00Z'),
  heardPreferencesAt: null,
  heardStatusesAt: null,
  stoppedAt: null,
  stoppedReason: null,
  createdAt: now,
}

const token = {
  valid: true,
  appId: '670843887433847',
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
  expiresAt: null,
}
const number = {
  phoneNumberId: '106540352242922',
  displayNumber: '+61 491 570 000',
  verifiedName: 'Acme Store',
  nameStatus: 'APPROVED',
  quality: 'GREEN' as const,
  status: 'CONNECTED',
  verified: true,
  throughput: 'STANDARD' as const,
  peopleADay: 2_000,
  canSend: 'AVAILABLE' as const,
  hindrances: [],
  overrideUrl: null,
}
const app = { appId: '670843887433847', name: 'Acme', overrideUrl: null }
const webhook = { callbackUrl: address, active: true, fields: [...neededFields] }

const facts: ConnectionFacts = {
  token: { found: token },
  number: { found: number },
  apps: { found: [app] },
  webhook: { found: webhook },
}

const whole: ConnectionGround = {
  sender,
  facts,
  checkedAt: now,
  templatesSyncedAt: now,
  webhookUrl: address,
  verifyToken: 'vt_4uQ9mZ2sLr8T',
  tokenEndsIn: 'q7Xd',
  templates: [approved({ name: 'assent_offer' })],
  shipped: ['assent_offer', 'assent_welcome'],
  now,
}

const step = (ground: ConnectionGround, key: StepKey) => {
  const found = connectionOf(ground).steps.find((one) => one.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

describe('a number with which everything is well', () => {
  test('is ready, and nothing is left to do', () => {
    const { ready, steps } = connectionOf(whole)
    expect(ready).toBe(true)
    expect(steps.map(({ key, todo }) => [key, todo])).toEqual(
      ['access', 'number', 'webhook', 'fields', 'heard', 'templates'].map((key) => [key, null]),
    )
  })

  test('tells what is known of it', () => {
    expect(step(whole, 'number').facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Number: +61 491 570 000',
      'Shown as: Acme Store',
      'Account: 102290129340398',
      'People a day: 2,000',
      'Pace: 80 a second',
    ])
    expect(step(whole, 'webhook').facts).toMatchObject([{ value: address, copy: true }])
  })
})

describe('each thing that does not hold', () => {
  const withFacts = (change: Partial<ConnectionFacts>) => ({ facts: { ...facts, ...change } })
  const withSender = (change: Partial<Sender>) => ({ sender: { ...sender, ...change } })
  const withNumber = (change: object) => withFacts({ number: { found: { ...number, ...change } } })

  test.each<[what: string, key: StepKey, state: string, change: Partial<ConnectionGround>, says: RegExp]>([
    ['a token that was refused', 'access', 'failed', withFacts({ token: { refused: 'It is no token.' } }), /no token/],
    [
      'a token that ran out',
      'access',
      'failed',
      withFacts({ token: { found: { ...token, expiresAt: now } } }),
      /run out/,
    ],
    [
      'a token without a permission',
      'access',
      'failed',
      withFacts({ token: { found: { ...token, scopes: ['whatsapp_business_messaging'] } } }),
      /lacks a permission/,
    ],
    ['a number that is not registered', 'number', 'failed', withNumber({ status: 'PENDING' }), /PENDING/],
    ['a name that is being looked at', 'number', 'waiting', withNumber({ nameStatus: 'PENDING_REVIEW' }), /looking/],
    ['a name that was declined', 'number', 'failed', withNumber({ nameStatus: 'DECLINED' }), /DECLINED/],
    [
      'a number that may send nothing',
      'number',
      'failed',
      withNumber({ canSend: 'BLOCKED', hindrances: ['No payment method.'] }),
      /No payment method/,
    ],
    ['an address that is not HTTPS', 'webhook', 'failed', { webhookUrl: 'http://10.0.0.1/x' }, /HTTPS/],
    ['no handshake', 'webhook', 'waiting', withSender({ handshakeAt: null }), /Waiting for WhatsApp/],
    [
      'messages that go elsewhere',
      'webhook',
      'failed',
      withFacts({ apps: { found: [{ ...app, overrideUrl: 'https://other.example' }] } }),
      /other\.example/,
    ],
    ['an app that is not subscribed', 'fields', 'failed', withFacts({ apps: { found: [] } }), /not subscribed/],
    [
      'WhatsApp’s own stop unheard',
      'fields',
      'failed',
      withSender({ fields: neededFields.filter((field) => field !== 'user_preferences') }),
      /People who stop offers in WhatsApp itself would not be heard/,
    ],
    [
      'a STOP unheard while another app holds the chat',
      'fields',
      'failed',
      withSender({ fields: neededFields.filter((field) => field !== 'standby') }),
      /missed/,
    ],
    ['nobody heard yet', 'heard', 'waiting', withSender({ heardMessagesAt: null }), /No message/],
    [
      'nobody heard for a day',
      'heard',
      'waiting',
      withSender({ heardMessagesAt: new Date('2026-11-23T09:59:59Z') }),
      /for a day/,
    ],
    ['templates never read', 'templates', 'todo', { templatesSyncedAt: null }, /do not know/],
    [
      'a draft that ships',
      'templates',
      'todo',
      { templates: [{ ...approved({ name: 'assent_offer' }), state: 'draft' }] },
      /One template .* has not been sent/,
    ],
    [
      'one under review',
      'templates',
      'waiting',
      { templates: [{ ...approved({ name: 'assent_welcome' }), state: 'PENDING' }] },
      /reviewing one template/,
    ],
    ['none approved', 'templates', 'failed', { templates: [] }, /approved no template/],
  ])('%s', (_what, key, state, change, says) => {
    const ground = { ...whole, ...change }
    expect(step(ground, key)).toMatchObject({ state, found: expect.stringMatching(says) })
    expect(connectionOf(ground).ready).toBe(false)
    if (state === 'failed') expect(step(ground, key).todo ?? step(ground, key).action).not.toBeNull()
  })

  test('a field that only the dashboard of somebody else’s app can add is not promised by a button', () => {
    const ground = {
      ...whole,
      sender: { ...sender, fields: ['messages'] },
      facts: { ...facts, webhook: { found: { ...webhook, callbackUrl: 'https://other.example' } } },
    }
    expect(step(ground, 'fields')).toMatchObject({ action: null, todo: expect.stringContaining('App Dashboard') })
  })
})

describe('an emulated number', () => {
  const emulated = { ...whole, sender: { ...sender, emulated: true, heardMessagesAt: new Date(0) } }

  test('needs no HTTPS, and does not have to be heard every day', () => {
    expect(connectionOf({ ...emulated, webhookUrl: 'http://127.0.0.1:4400/x', facts: null }).steps).toMatchObject([
      { state: 'todo' },
      { state: 'todo' },
      { state: 'ok' },
      { state: 'todo' },
      { state: 'ok' },
      { state: 'ok' },
    ])
  })

  test('is first heard from the simulated phone', () => {
    const silent = { ...emulated, sender: { ...emulated.sender, heardMessagesAt: null } }
    expect(step(silent, 'heard').todo).toContain('simulated phone')
  })
})
