/** How much one caller may ask, and who is never turned away. */
import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const limits = { perCaller: 3, perNetworkAddress: 2, failuresPerNetworkAddress: 30 }
const world = await httpWorld({ limits, trustProxy: ['10.0.0.1'] })
const acme = await world.makeWorkspace('acme')

describe('a key that asks too often', () => {
  test('is told how much is left, then when to come back, while another key goes on', async () => {
    const shop = await world.machine(acme, 'admin')
    const answers = []
    for (let asked = 0; asked < 4; asked += 1) answers.push(await shop.get('/v1/workspace'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['2', '1', '0', '0'])
    const refused = answers[3]
    expect(refused?.headers['content-type']).toBe('application/problem+json')
    expect(refused?.body).toMatchObject({
      status: 429,
      code: 'too_many',
      detail: expect.stringMatching(/Try again in \d+ s/),
    })
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)

    const other = await world.machine(acme, 'admin')
    expect((await other.get('/v1/workspace')).status).toBe(200)
  })
})

describe('a visitor who asks too often', () => {
  const visit = (remoteAddress: string, forwarded?: string) =>
    world.server.inject({
      url: '/v1/setup/status',
      remoteAddress,
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    })

  test('is known by the address of their network, and cannot make others up', async () => {
    const statuses = []
    for (const forwarded of ['192.0.2.7', '192.0.2.8', '192.0.2.9']) {
      statuses.push((await visit('198.51.100.7', forwarded)).statusCode)
    }
    expect(statuses).toEqual([200, 200, 429])
  })

  test('is known behind a proxy that we trust', async () => {
    const statuses = []
    for (const forwarded of ['192.0.2.7', '192.0.2.7', '192.0.2.7', '192.0.2.8']) {
      statuses.push((await visit('10.0.0.1', forwarded)).statusCode)
    }
    expect(statuses).toEqual([200, 200, 429, 200])
  })

  test('has one limit for all addresses of an IPv6 network', async () => {
    const statuses = []
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1']) {
      statuses.push((await visit(address)).statusCode)
    }
    expect(statuses).toEqual([200, 200, 429, 200])
  })
})

describe('whoever watches the process', () => {
  test('is never turned away', async () => {
    const nobody = world.withKey()
    for (let asked = 0; asked < 5; asked += 1) expect((await nobody.get('/health')).status).toBe(200)
  })
})
