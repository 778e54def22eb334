import { beforeAll, describe, expect, test } from 'vitest'
import { emulatedWhatsapp } from '../support/emulated-whatsapp.ts'
import type { Answer } from '../support/http.ts'
import { campaigning } from '../support/running-campaign.ts'

const { world, emulator, credentials, control } = await emulatedWhatsapp()
const demo = await world.makeWorkspace('acme', 'demo')
const owner = await world.machine(demo, 'owner')
const agent = await world.machine(demo, 'agent')

const pathsOf = ({ body }: Answer) => body.errors.map(({ path }: { path: string }) => path)
const stepOf = ({ body }: Answer, key: string) => body.steps.find((step: { key: string }) => step.key === key)
const statesOf = ({ body }: Answer) =>
  Object.fromEntries(body.steps.map(({ key, state }: { key: string; state: string }) => [key, state]))

describe('credentials that are wrong', () => {
  test.each([
    ['access_token', 'EAAJ'.padEnd(24, 'x')],
    ['app_secret', 'another secret altogether'],
    ['waba_id', '102290129340399'],
    ['phone_number_id', '106540352242923'],
    ['app_id', '670843887433848'],
  ])('%s is named', async (name, value) => {
    const answer = await owner.post('/v1/senders', { ...credentials, [name]: value })
    expect(answer).toMatchObject({ status: 400 })
    expect(pathsOf(answer)).toEqual([`/${name}`])
    expect(JSON.stringify(answer.body)).not.toContain(emulator.accessToken)
  })

  test('are refused in a demo with the sentence that a demo is emulated', async () => {
    const answer = await owner.post('/v1/senders', { ...credentials, phone_number_id: '106540352242999' })
    expect(answer.body).toMatchObject({ code: 'demo_is_emulated', detail: expect.stringContaining('live workspace') })
  })

  test('are in no log', () => {
    expect(world.logged.join('\n')).not.toContain(emulator.accessToken)
    expect(world.logged.join('\n')).not.toContain(emulator.appSecret)
  })
})

describe('a number that is connected', () => {
  let sender: string
  let made: Answer

  beforeAll(async () => {
    made = await owner.post('/v1/senders', credentials)
    sender = made.body.id
  })

  test('is shown without its secrets', async () => {
    expect(made).toMatchObject({
      status: 201,
      body: {
        display_number: expect.stringContaining('+'),
        app_id: emulator.appId,
        emulated: true,
        token_ends_in: emulator.accessToken.slice(-4),
        webhook_url: expect.stringMatching(/\/inbound\/whatsapp\/acme$/),
        status: 'CONNECTED',
        messaging_limit: 'TIER_UNLIMITED',
      },
    })
    const seen = JSON.stringify([made.body, (await owner.get('/v1/senders')).body])
    expect(seen).not.toContain(emulator.accessToken)
    expect(seen).not.toContain(emulator.appSecret)
  })

  test('cannot be connected twice', async () => {
    expect(await owner.post('/v1/senders', credentials)).toMatchObject({ status: 409, body: { code: 'sender_exists' } })
  })

  test('has the templates that ship, as drafts', async () => {
    const { body } = await owner.get(`/v1/templates?sender=${sender}`)
    expect(body.data.map(({ name, language, state }: Record<string, string>) => [name, language, state])).toEqual([
      ['assent_confirmation_request', 'en', 'draft'],
      ['assent_consent_request', 'en', 'draft'],
      ['assent_missed_call', 'en', 'draft'],
      ['assent_offer', 'en', 'draft'],
      ['assent_order_update', 'en', 'draft'],
      ['assent_reminder', 'en', 'draft'],
      ['assent_welcome', 'en', 'draft'],
    ])
  })

  test('says of each step what is known before any was tried', async () => {
    const answer = await owner.get(`/v1/senders/${sender}/connection`)
    expect(statesOf(answer)).toEqual({
      access: 'todo',
      number: 'todo',
      webhook: 'waiting',
      fields: 'todo',
      heard: 'waiting',
      templates: 'todo',
    })
    expect(answer.body).toMatchObject({ ready: false, held: 0, checked_at: null })
  })

  test('is shown with its verify token only to whoever may connect it', async () => {
    const mine = stepOf(await owner.get(`/v1/senders/${sender}/connection`), 'webhook')
    expect(mine.facts.map(({ label }: { label: string }) => label)).toEqual(['Address', 'Verify token'])
    const theirs = stepOf(await agent.get(`/v1/senders/${sender}/connection`), 'webhook')
    expect(theirs.facts).toEqual([])
  })

  test('is tried step by step', async () => {
    const answer = await owner.post(`/v1/senders/${sender}/connection`)
    expect(statesOf(answer)).toMatchObject({ access: 'ok', number: 'ok', webhook: 'waiting', fields: 'failed' })
    expect(stepOf(answer, 'access').found).toContain('may send messages and manage templates')
    expect(stepOf(answer, 'fields')).toMatchObject({ action: 'subscribe', todo: 'Press Subscribe.' })
  })

  test('is subscribed by one press: WhatsApp shakes hands, and the fields of a no are among those it gets', async () => {
    const answer = await owner.post(`/v1/senders/${sender}/subscriptions`)
    expect(statesOf(answer)).toMatchObject({ webhook: 'ok', fields: 'ok' })
    const fields = stepOf(answer, 'fields').facts.map(({ label }: { label: string }) => label)
    expect(fields).toEqual(expect.arrayContaining(['messages', 'user_preferences', 'standby']))
    expect(await control('GET', 'webhook')).toMatchObject({ url: made.body.webhook_url, verified: true })
  })

  test('whose app calls somebody else keeps that, and gets the messages of its own account', async () => {
    const other = await startReceiver()
    await control('POST', 'webhook', { url: other.url, verifyToken: 'theirs', fields: ['messages'] })
    const answer = await owner.post(`/v1/senders/${sender}/subscriptions`)
    expect(statesOf(answer)).toMatchObject({ webhook: 'ok', fields: 'failed' })
    expect(stepOf(answer, 'fields')).toMatchObject({ action: null, todo: expect.stringContaining('App Dashboard') })
    expect(await control('GET', 'webhook')).toMatchObject({ url: other.url })
    await other.close()
  })

  test('takes a new token only if that may do all that is done with it', async () => {
    const narrow = 'EAAJ'.padEnd(40, 'narrow')
    await control('POST', 'tokens', { token: narrow, scopes: ['whatsapp_business_messaging'] })
    const refused = await owner.patch(`/v1/senders/${sender}`, { access_token: narrow })
    expect(pathsOf(refused)).toEqual(['/access_token'])
    expect(refused.body.errors[0].message).toContain('whatsapp_business_management')
  })

  test('that lost its token says so, and works again with a new one', async () => {
    const fresh = 'EAAJ'.padEnd(40, 'fresh')
    const scopes = ['whatsapp_business_messaging', 'whatsapp_business_management']
    await control('POST', 'tokens', { token: fresh, scopes })
    const changed = await owner.patch(`/v1/senders/${sender}`, { access_token: fresh })
    expect(changed.body.token_ends_in).toBe(fresh.slice(-4))
    await control('DELETE', `tokens/${fresh}`)
    const lost = await owner.post(`/v1/senders/${sender}/connection`)
    expect(stepOf(lost, 'access')).toMatchObject({ state: 'failed', action: 'change_token' })
    await owner.patch(`/v1/senders/${sender}`, { access_token: emulator.accessToken })
    expect(statesOf(await owner.post(`/v1/senders/${sender}/connection`)).access).toBe('ok')
  })

  test('is stopped and let go again, and says by whom', async () => {
    const stopped = await owner.patch(`/v1/senders/${sender}`, { stopped: true })
    expect(stopped.body).toMatchObject({ stopped_at: expect.any(String), stopped_reason: 'Stopped by owner.' })
    const again = await owner.patch(`/v1/senders/${sender}`, { stopped: false })
    expect(again.body).toMatchObject({ stopped_at: null, stopped_reason: null })
  })

  test('is nobody else’s', async () => {
    const stranger = await world.machine(await world.makeWorkspace('elsewhere', 'live'), 'owner')
    expect((await stranger.get('/v1/senders')).body.data).toEqual([])
    for (const url of [`/v1/senders/${sender}`, `/v1/senders/${sender}/connection`]) {
      expect((await stranger.get(url)).status).toBe(404)
    }
  })
})

describe('a live number', () => {
  test('is told that WhatsApp calls HTTPS addresses only, or that it could not be reached there', async () => {
    const live = await world.makeWorkspace('real', 'live')
    const real = await world.machine(live, 'owner')
    const number = await control('POST', 'numbers', { displayNumber: '+61 491 570 110', businessName: 'Real Shop' })
    const made = await real.post('/v1/senders', { ...credentials, phone_number_id: String(number.id) })
    expect(made).toMatchObject({ status: 201, body: { emulated: false, hears: false } })
    const refused = await real.post(`/v1/senders/${made.body.id}/subscriptions`)
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain('WhatsApp')
    const { body } = await real.get(`/v1/senders/${made.body.id}/connection`)
    expect(body.ready).toBe(false)
    // Until it is ready no campaign starts from it, and each step that is missing says so.
    const { body: templates } = await real.get('/v1/templates')
    const { runningCampaign } = await campaigning(world.deps, live.workspaceId, made.body.id)
    const campaign = await runningCampaign(templates.data[0].id, 'draft')
    const start = await real.post(`/v1/campaigns/${campaign}/starts`)
    expect(start).toMatchObject({ status: 409, body: { code: 'sender_not_ready' } })
    expect(pathsOf(start)).toEqual(['access', 'number', 'webhook', 'fields', 'heard'].map((key) => `/sender/${key}`))
  })
})

async function startReceiver() {
  const { createServer } = await import('node:http')
  const server = createServer((request, response) => {
    response.end(new URL(request.url ?? '', 'http://x').searchParams.get('hub.challenge'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((done) => server.close(done)) }
}
