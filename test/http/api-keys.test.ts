/** Machines' credentials: shown once, held as a hash, never worth more than who made them, and over when they are over. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createApiKey } from '../../src/actions/create-api-key.ts'
import { revokeApiKey } from '../../src/actions/revoke-api-key.ts'
import { hour, WoundClock } from '../../src/base/clock.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { httpWorld } from '../support/http.ts'

const clock = new WoundClock('2026-11-24T09:00:00Z')
const world = await httpWorld({}, clock)
const acme = await world.makeWorkspace('acme')
const globex = await world.makeWorkspace('globex')
const owner = await world.machine(acme, 'owner')
const admin = await world.machine(acme, 'admin')
const wanted = { name: 'web shop', role: 'clerk' }

describe('a new key', () => {
  test('shows its secret once, and works', async () => {
    const { status, body } = await admin.post('/v1/api-keys', { ...wanted, scopes: ['workspace:read'] })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'web shop',
      role: 'clerk',
      scopes: ['workspace:read'],
      created_at: '2026-11-24T09:00:00.000Z',
      created_by: expect.stringMatching(/^key:/),
      expires_at: null,
      revoked_at: null,
      last_used_at: null,
    })
    expect(body.secret).toMatch(/^ak_[A-Za-z0-9_-]{43}$/)
    expect(body.secret.startsWith(body.hint)).toBe(true)

    const shop = world.withKey(body.secret)
    expect((await shop.get('/v1/workspace')).body.slug).toBe('acme')
    const listed = (await admin.get('/v1/api-keys')).body.data.find(({ id }: { id: string }) => id === body.id)
    expect(listed).not.toHaveProperty('secret')
  })

  test('stands in the database as a hash only', async () => {
    const { body } = await admin.post('/v1/api-keys', wanted)
    const { rows } = await world.database.pool.query('select to_jsonb(api_key)::text as row from api_key')
    expect(rows.some(({ row }) => row.includes(body.secret.slice(9)))).toBe(false)
  })

  test('tells who is calling', async () => {
    const { body } = await admin.post('/v1/api-keys', { ...wanted, scopes: ['workspace:read', 'consent:read'] })
    expect((await world.withKey(body.secret).get('/v1/session')).body).toMatchObject({
      user: null,
      role: 'clerk',
      workspace: { id: acme.workspaceId, role: 'clerk' },
      may: ['workspace:read', 'consent:read'],
      workspaces: [{ id: acme.workspaceId }],
    })
  })

  test('cannot exceed who makes it', async () => {
    expect((await admin.post('/v1/api-keys', { ...wanted, role: 'owner' })).body).toMatchObject({
      status: 403,
      code: 'role_above_yours',
    })
    expect((await owner.post('/v1/api-keys', { ...wanted, role: 'owner' })).status).toBe(201)
    const narrowed = await world.machine(acme, 'owner', ['key:manage'])
    expect((await narrowed.post('/v1/api-keys', wanted)).body.code).toBe('role_above_yours')
  })

  test('is told of every scope that there is not, and of an end in the past', async () => {
    const scopes = ['consent:read', 'consent:lift', 'moon:land']
    expect((await admin.post('/v1/api-keys', { ...wanted, scopes })).body.errors).toMatchObject([
      { path: '/scopes/1', code: 'unknown_scope' },
      { path: '/scopes/2', code: 'unknown_scope' },
    ])
    const past = await admin.post('/v1/api-keys', { ...wanted, expires_at: '2026-11-24T08:59:59Z' })
    expect(past.body.errors).toMatchObject([{ path: '/expires_at' }])
  })
})

describe('a key that is over', () => {
  test('ends at its time', async () => {
    const { body } = await admin.post('/v1/api-keys', { ...wanted, expires_at: '2026-11-24T10:00:00+00:00' })
    const shop = world.withKey(body.secret)
    expect((await shop.get('/v1/workspace')).status).toBe(200)
    clock.wind(hour)
    expect((await shop.get('/v1/workspace')).body).toMatchObject({ status: 401, code: 'key_unknown' })
  })

  test('ends at once where it is revoked, and stays listed', async () => {
    const { body } = await admin.post('/v1/api-keys', wanted)
    const shop = world.withKey(body.secret)
    expect((await shop.get('/v1/workspace')).status).toBe(200)
    const revoked = await admin.delete(`/v1/api-keys/${body.id}`)
    expect(revoked.body.revoked_at).toBe(clock.now().toISOString())
    expect((await shop.get('/v1/workspace')).status).toBe(401)

    clock.wind(hour)
    expect((await admin.delete(`/v1/api-keys/${body.id}`)).body.revoked_at).toBe(revoked.body.revoked_at)
  })

  test('ends within a second where another process revoked it', async () => {
    const by = { actor: systemActor(acme.workspaceId, 'test'), now: clock.now() }
    const { key, secret } = await createApiKey(world.deps, by, { name: 'shop', role: 'clerk' })
    const shop = world.withKey(secret)
    expect((await shop.get('/v1/workspace')).status).toBe(200)
    await revokeApiKey(world.deps, by, key.apiKeyId)
    await sleep(1_001)
    expect((await shop.get('/v1/workspace')).status).toBe(401)
  })
})

describe('the use of a key', () => {
  test('is noted, to the minute', async () => {
    const { body } = await admin.post('/v1/api-keys', wanted)
    await world.withKey(body.secret).get('/v1/workspace')
    const noted = async () =>
      (await admin.get('/v1/api-keys')).body.data.find(({ id }: { id: string }) => id === body.id).last_used_at
    await expect.poll(noted).toBe(clock.now().toISOString())
  })
})

describe('a key of another workspace', () => {
  test('is neither seen nor ended', async () => {
    const { body } = await admin.post('/v1/api-keys', wanted)
    const stranger = await world.machine(globex, 'owner')
    expect((await stranger.get('/v1/api-keys')).body.data.map(({ id }: { id: string }) => id)).not.toContain(body.id)
    expect((await stranger.delete(`/v1/api-keys/${body.id}`)).status).toBe(404)
    expect((await world.withKey(body.secret).get('/v1/workspace')).body.id).toBe(acme.workspaceId)
  })
})

describe('a credential that is none', () => {
  test.each(['', 'Bearer', 'Bearer ak_short', `Basic ${btoa('ak:x')}`, `Bearer ${'x'.repeat(5000)}`])(
    '%j is refused, whatever cookie comes with it',
    async (authorization) => {
      const asha = await world.person(acme, 'owner', `Asha${authorization.length}`)
      const cookie = await signedInCookie(asha.email)
      const answer = await world.server.inject({ url: '/v1/workspace', headers: { authorization, cookie } })
      expect(answer.statusCode).toBe(401)
    },
  )

  test('may be wrong thirty times a minute from one place, where a right one goes on', async () => {
    const ask = (secret: string) =>
      world.server.inject({
        url: '/v1/workspace',
        remoteAddress: '203.0.113.99',
        headers: { authorization: `Bearer ${secret}` },
      })
    const statuses = []
    for (let attempt = 0; attempt < 31; attempt += 1) statuses.push((await ask(`ak_${'g'.repeat(43)}`)).statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(30)
    const last = await ask(`ak_${'g'.repeat(43)}`)
    expect(last.json()).toMatchObject({ status: 429, code: 'too_many' })
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask(admin.secret)).statusCode).toBe(200)
  })
})

async function signedInCookie(email: string): Promise<string> {
  const answer = await world.browser().signIn(email, 'a long and private sentence')
  return String([answer.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
}

describe('a long list', () => {
  test('comes a page at a time, each key once, newest first', async () => {
    const umbrella = await world.makeWorkspace('umbrella')
    const keeper = await world.machine(umbrella, 'admin')
    for (let made = 0; made < 6; made += 1) {
      clock.wind(1)
      await keeper.post('/v1/api-keys', { ...wanted, name: `key ${made}` })
    }
    const names: string[] = []
    let next: string | undefined
    do {
      const { body } = await keeper.get(`/v1/api-keys?limit=3${next === undefined ? '' : `&cursor=${next}`}`)
      names.push(...body.data.map(({ name }: { name: string }) => name))
      next = body.next
    } while (next !== undefined)
    expect(names).toEqual(['key 5', 'key 4', 'key 3', 'key 2', 'key 1', 'key 0', 'admin'])
  })
})
