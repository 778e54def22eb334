/** Whole calls over the emulated telephone network: it asks us over HTTP, signs as the providers do, and speaks what we answer. */
import { createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { startEmulator } from '../../emulator/src/index.ts'
import { drainInvitations } from '../../src/actions/drain-invitations.ts'
import { HandOvers } from '../../src/actions/hand-over.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'
import { approve, openLine } from '../support/telephone.ts'

const port = await freePort()
const world = await httpWorld({ publicUrl: `http://127.0.0.1:${port}` })
await world.server.listen({ port, host: '127.0.0.1' })
const shop = await openShop(world)
await approve(world, shop, 'confirmation_request')
await approve(world, shop, 'missed_call')
const emulator = await startEmulator({ channelSecret: 'calls', seed: 'network' })
afterAll(() => emulator.stop())

interface Call {
  readonly id: string
  readonly state: string
  readonly end: string | null
  readonly heard: readonly { readonly text: string }[]
}

async function control<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const answer = await fetch(`${emulator.controlUrl}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
const heard = (call: Call) => call.heard.map(({ text }) => text).join('\n')
const act = (call: Call, what: string, body: object = {}) =>
  control<Call>('POST', `/voice/calls/${call.id}/${what}?wait=1`, body)

describe.each(['twilio', 'plivo'] as const)('calls that %s carries', async (provider) => {
  const credentials = await control<Record<string, Record<string, string>>>('GET', '/channels')
  const { accountSid = '', authId = '', authToken = '' } = credentials[provider] ?? {}
  const settings =
    provider === 'twilio'
      ? { accountSid, baseUrl: `${emulator.url}/twilio` }
      : { authId, baseUrl: `${emulator.url}/plivo` }
  const open = async (channel: 'missed_call' | 'ivr_inbound' | 'ivr_outbound', number: string) => {
    const line = await openLine(world, shop, provider, settings, { authToken }, number)
    const point = await shop.page(`${provider}-${channel.replace('_', '-')}`, {
      channel,
      topics: ['offers', 'order_status'],
      confirmation: 'we_ask',
      settings: { sender: line.sender.senderId, missedCall: { printed: 'Call us; we answer on WhatsApp.' } },
    })
    const url = `http://127.0.0.1:${port}${line.path}`
    await control('PUT', `/voice/lines/${number}`, { provider, url, name: 'Lampwick' })
    return { point, number }
  }
  const base = provider === 'twilio' ? '+6149157000' : '+6149157015'
  const missed = await open('missed_call', `${base}6`)
  const menu = await open('ivr_inbound', provider === 'twilio' ? '+61491570110' : '+61491570157')
  const calling = await open('ivr_outbound', provider === 'twilio' ? '+61491570313' : '+61491570158')
  const dial = (phone: string, to: string) =>
    control<Call>('POST', `/voice/people/${encodeURIComponent(phone)}/calls?wait=1`, { to })

  test('a missed call is never answered, and its caller is written to', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    expect(await dial(grace.phone, missed.number)).toMatchObject({ state: 'ended', end: 'rejected', heard: [] })
    expect(await grace.lastContent()).toMatchObject({ kind: 'template', name: 'assent_missed_call' })
    await grace.tapsTemplate(0)
    expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', channel: 'missed_call' })
  })

  test('a menu is walked through to its end, and WhatsApp asks for the yes', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    let call = await dial(grace.phone, menu.number)
    expect(heard(call)).toContain('Hello, this is Lampwick.')
    for (const keys of ['2', '1', '1', '1']) call = await act(call, 'keys', { keys })
    expect(call).toMatchObject({ state: 'ended', end: 'completed' })
    expect(heard(call)).toContain('We now ask you on WhatsApp')
    await grace.tapsTemplate(0)
    expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', strength: 'vouched' })
  })

  test('somebody who was invited is called, answers, and says no to everything with one key', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await control('POST', '/people', { phone: grace.phone })
    const owner = await world.machine(shop.workspace, 'owner')
    const { body } = await owner.post('/v1/opt-in-invitations', {
      capture_point: calling.point.slug,
      people: [{ number: grace.phone }],
      ground: { kind: 'asked_for_it', note: 'Asked at the counter' },
    })
    expect(body.invitations).toMatchObject([{ state: 'queued' }])
    const handOvers = new HandOvers(world.deps)
    await drainInvitations({ deps: world.deps, handOvers })
    await handOvers.settled()
    const { calls } = await control<{ calls: Call[] }>('GET', `/voice/people/${encodeURIComponent(grace.phone)}/calls`)
    const [ringing] = calls
    expect(ringing).toMatchObject({ state: 'ringing' })
    const call = await act(ringing as Call, 'answer')
    expect(heard(call)).toContain('We call once')
    const stopped = await act(call, 'keys', { keys: '9' })
    expect(heard(stopped)).toContain('You get nothing more from us')
    expect((await grace.records()).at(-1)).toMatchObject({ state: 'withdrawn', scope: { kind: 'all' } })
    await expect
      .poll(async () => (await world.deps.read.invitations.listOf(await grace.key()))[0])
      .toMatchObject({ answer: 'refused', state: 'delivered' })
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = server.address() as { port: number }
      server.close(() => resolve(found))
    })
  })
}
