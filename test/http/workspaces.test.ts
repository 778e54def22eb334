/** A business's world: made once per key, entered by those who belong, and told from the credential alone. */
import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const acme = await world.makeWorkspace('acme')
const globex = await world.makeWorkspace('globex', 'live')
const asha = await world.person(acme, 'owner', 'Asha')

describe('a new workspace', () => {
  test('belongs to who makes it, is demo or live, and starts with an empty profile', async () => {
    const { status, body } = await asha.post('/v1/workspaces', { slug: 'asha-live', name: 'Asha live', kind: 'live' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ slug: 'asha-live', kind: 'live', profile: {} })
    const { workspaces } = (await asha.get('/v1/session')).body
    expect(workspaces).toContainEqual(expect.objectContaining({ id: body.id, role: 'owner' }))
    expect((await asha.get('/v1/workspaces')).body.data).toEqual(workspaces)
    const { rows } = await world.database.pool.query('select secret_check from workspace where workspace_id = $1', [
      body.id,
    ])
    expect(rows[0].secret_check).toEqual(world.deps.secrets.check())
  })

  test('asked for twice under one key is made once', async () => {
    const key = { 'idempotency-key': 'try-1' }
    const wanted = { slug: 'once', name: 'Once', kind: 'demo' }
    const first = await asha.post('/v1/workspaces', wanted, key)
    const again = await asha.post('/v1/workspaces', wanted, key)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect([again.status, again.body]).toEqual([201, first.body])

    const other = await asha.post('/v1/workspaces', { ...wanted, slug: 'twice' }, key)
    expect(other.body).toMatchObject({ status: 409, code: 'idempotency_key_reused' })
    const bad = await asha.post('/v1/workspaces', wanted, { 'idempotency-key': 'x'.repeat(256) })
    expect(bad.body.errors).toMatchObject([{ path: '/idempotency-key' }])
  })

  test('of a slug that is taken is refused, and leaves the key free', async () => {
    const key = { 'idempotency-key': 'try-2' }
    const taken = await asha.post('/v1/workspaces', { slug: 'acme', name: 'Acme', kind: 'demo' }, key)
    expect(taken.body).toMatchObject({ status: 409, code: 'slug_taken', errors: [{ path: '/slug' }] })
    expect((await asha.post('/v1/workspaces', { slug: 'free', name: 'Free', kind: 'demo' }, key)).status).toBe(201)
  })
})

describe('working in another workspace', () => {
  test('is a choice among one’s own, and holds in this session', async () => {
    const { body: made } = await asha.post('/v1/workspaces', { slug: 'second', name: 'Second', kind: 'demo' })
    const chosen = await asha.put('/v1/session/workspace', { workspace: made.id })
    expect(chosen.body).toMatchObject({ workspace: { slug: 'second' }, role: 'owner' })
    expect((await asha.get('/v1/workspace')).body.slug).toBe('second')
    await asha.put('/v1/session/workspace', { workspace: acme.workspaceId })
    expect((await asha.get('/v1/workspace')).body.slug).toBe('acme')
  })

  test('is not possible where one does not belong, nor for a key', async () => {
    expect((await asha.put('/v1/session/workspace', { workspace: globex.workspaceId })).status).toBe(404)
    const key = await world.machine(acme, 'owner')
    expect((await key.put('/v1/session/workspace', { workspace: globex.workspaceId })).body.code).toBe('not_a_member')
  })
})

describe('the profile', () => {
  test('is written field by field; the rest stays', async () => {
    await asha.patch('/v1/workspace', {
      name: 'Acme Store',
      profile: { legal_name: 'Acme Ltd', countries: ['IN', 'AU'] },
    })
    const { body } = await asha.patch('/v1/workspace', { profile: { age_min: 18, languages: ['en', 'hi'] } })
    expect(body).toMatchObject({
      name: 'Acme Store',
      profile: { legal_name: 'Acme Ltd', countries: ['IN', 'AU'], age_min: 18, languages: ['en', 'hi'] },
    })
    expect((await asha.get('/v1/workspace')).body).toEqual(body)
  })

  test('is told every bad field', async () => {
    const { body } = await asha.patch('/v1/workspace', {
      slug: 'x',
      profile: { countries: ['India', 'IN', 'IN'], age_min: -1 },
    })
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/profile/age_min',
      '/profile/countries',
      '/profile/countries/0',
      '/profile/countries/0',
      '/slug',
    ])
  })

  test('is of the credential’s own workspace, whatever else is sent', async () => {
    const stranger = await world.machine(globex, 'admin')
    await stranger.patch('/v1/workspace', { name: 'Globex' })
    expect((await asha.get('/v1/workspace')).body.name).toBe('Acme Store')
    expect((await stranger.get('/v1/workspace')).body).toMatchObject({
      id: globex.workspaceId,
      kind: 'live',
      name: 'Globex',
    })
  })
})
