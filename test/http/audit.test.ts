/** Who did what: each change leaves its entry, no change leaves none, and nobody alters one. */
import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const acme = await world.makeWorkspace('acme')
const globex = await world.makeWorkspace('globex')
const asha = await world.person(acme, 'owner', 'Asha')
const entries = async (query = '') => (await asha.get(`/v1/audit${query}`)).body.data

describe('a change', () => {
  test('leaves an entry: who, what, to what, before and after, and the request', async () => {
    const lena = await world.person(acme, 'clerk', 'Lena')
    const { data } = (await asha.get('/v1/members')).body
    const { id } = data.find(({ email }: { email: string }) => email === lena.email)
    const answer = await asha.patch(`/v1/members/${id}`, { role: 'agent' })
    const [newest] = await entries()
    expect(newest).toMatchObject({
      actor: { kind: 'member', id: asha.userId, name: 'Asha' },
      action: 'member.role-changed',
      subject: { kind: 'member', id },
      detail: { before: { role: 'clerk' }, after: { role: 'agent' } },
      reason: null,
      request_id: answer.headers['x-request-id'],
    })
  })

  test('never leaves a secret', async () => {
    const { body } = await asha.post('/v1/api-keys', { name: 'shop', role: 'clerk' })
    const { body: invited } = await asha.post('/v1/invitations', { email: 'x@acme.example', role: 'clerk' })
    const written = JSON.stringify(await entries())
    expect(written).toContain('api-key.created')
    expect(written).toContain('member.invited')
    expect(written).not.toContain(body.secret)
    expect(written).not.toContain(invited.url.split('#')[1])
  })

  test('that is refused leaves none', async () => {
    const before = await entries()
    const { data } = (await asha.get('/v1/members')).body
    const { id } = data.find(({ email }: { email: string }) => email === asha.email)
    expect((await asha.patch(`/v1/members/${id}`, { role: 'clerk' })).status).toBe(409)
    expect(await entries()).toEqual(before)
  })
})

describe('the log', () => {
  test('is read by thing, by actor, and a page at a time', async () => {
    expect(
      (await entries('?subject_kind=api-key')).every(({ action }: { action: string }) => action.startsWith('api-key.')),
    ).toBe(true)
    expect(await entries(`?actor_id=${asha.userId}`)).not.toEqual([])
    expect(await entries('?actor_id=nobody')).toEqual([])
    const first = (await asha.get('/v1/audit?limit=1')).body
    const second = (await asha.get(`/v1/audit?limit=1&cursor=${first.next}`)).body
    expect(second.data[0].id < first.data[0].id).toBe(true)
    expect((await asha.get('/v1/audit?limit=0&who=me')).body.errors).toMatchObject([
      { path: '/who' },
      { path: '/limit' },
    ])
  })

  test('is the workspace’s own', async () => {
    const stranger = await world.machine(globex, 'auditor')
    const { data } = (await stranger.get('/v1/audit')).body
    expect(data.map(({ action }: { action: string }) => action)).toEqual(['api-key.created', 'workspace.created'])
  })
})
