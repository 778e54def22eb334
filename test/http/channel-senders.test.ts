/** Connecting what carries SMS, letters and calls: told what it needs, kept without showing its secrets, stopped by hand. */
import { describe, expect, test } from 'vitest'
import { openChannelSecrets } from '../../src/actions/channel-secrets.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const live = await world.makeWorkspace('lampwick-live', 'live')
const demo = await world.makeWorkspace('lampwick-demo', 'demo')
const admin = await world.machine(live, 'admin')
const campaigner = await world.machine(live, 'campaigner')
const rehearsing = await world.machine(demo, 'admin')

const operator = {
  kind: 'sms',
  provider: 'smpp',
  name: 'SMS, Australia',
  identity: '+61491570110',
  settings: { host: 'smpp.carrier.example', port: 3550, tls: true, system_type: 'assent' },
  secrets: { system_id: 'lampwick', password: 'Xy7-kept' },
}

describe('Connecting a sender', () => {
  test('keeps what it was told, and shows everything but the secrets', async () => {
    const { status, body } = await admin.post('/v1/channel-senders', operator)
    expect(status).toBe(201)
    expect(body).toMatchObject({ identity: '+61 491 570 110', settings: operator.settings, inbound_url: null })
    expect(JSON.stringify(body)).not.toContain('Xy7-kept')
    const kept = await world.deps.read.channelSenders.find(live.workspaceId, body.id)
    expect(kept?.sealedSecrets.includes('Xy7-kept')).toBe(false)
    expect(kept === undefined ? {} : openChannelSecrets(world.deps.secrets, kept)).toEqual({
      systemId: 'lampwick',
      password: 'Xy7-kept',
    })
  })

  test('tells every field that does not fit, as the outside calls it', async () => {
    const wrong = {
      ...operator,
      identity: 'a name that is far too long',
      settings: { port: 'x' },
      secrets: { systemid: 'a' },
    }
    const { status, body } = await admin.post('/v1/channel-senders', wrong)
    expect(status).toBe(400)
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/identity',
      '/settings/host',
      '/settings/port',
      '/secrets/systemid',
      '/secrets/system_id',
      '/secrets/password',
    ])
  })

  test('letters to real people travel encrypted', async () => {
    const mail = {
      kind: 'email',
      provider: 'smtp',
      name: 'Mail',
      identity: 'hello@lampwick.example',
      settings: { host: 'mail.example', port: 25, security: 'none' },
      secrets: {},
    }
    expect((await admin.post('/v1/channel-senders', mail)).body.errors).toMatchObject([{ path: '/settings/security' }])
    expect(
      (await admin.post('/v1/channel-senders', { ...mail, settings: { ...mail.settings, security: 'tls' } })).status,
    ).toBe(201)
  })

  test('whoever calls us has an address that nobody could guess', async () => {
    const { body } = await admin.post('/v1/channel-senders', {
      kind: 'voice',
      provider: 'twilio',
      name: 'Telephone',
      identity: '+61491570111',
      settings: { account_sid: 'AC0123456789abcdef0123456789abcdef' },
      secrets: { auth_token: 'kept' },
    })
    expect(body.inbound_url).toMatch(/\/inbound\/voice\/twilio\/[\w-]{20,}$/)
  })

  test('a demo has the emulated ones and takes no other', async () => {
    expect((await rehearsing.post('/v1/channel-senders', operator)).body).toMatchObject({
      status: 409,
      code: 'demo_is_emulated',
    })
  })

  test('a campaigner may see them, and no more', async () => {
    expect((await campaigner.get('/v1/channel-senders')).status).toBe(200)
    expect((await campaigner.post('/v1/channel-senders', operator)).status).toBe(403)
  })
})

describe('A sender that is there', () => {
  test('is stopped and started by hand, and takes another secret without telling the one before', async () => {
    const { body: made } = await admin.post('/v1/channel-senders', {
      ...operator,
      name: 'Another',
      identity: 'Lampwick',
    })
    expect((await admin.patch(`/v1/channel-senders/${made.id}`, { stopped: true })).body.stopped_at).not.toBeNull()
    const { body } = await admin.patch(`/v1/channel-senders/${made.id}`, {
      stopped: false,
      secrets: { password: 'other' },
    })
    expect(body.stopped_at).toBeNull()
    const kept = await world.deps.read.channelSenders.find(live.workspaceId, made.id)
    expect(kept === undefined ? {} : openChannelSecrets(world.deps.secrets, kept)).toMatchObject({
      systemId: 'lampwick',
      password: 'other',
    })
  })

  test('every provider says what it has to be told', async () => {
    const { body } = await campaigner.get('/v1/channel-providers')
    const smpp = body.data.find(({ provider }: { provider: string }) => provider === 'smpp')
    expect(smpp.secrets.map(({ name }: { name: string }) => name)).toEqual(['system_id', 'password'])
  })
})
