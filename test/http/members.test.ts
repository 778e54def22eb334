/** Who works here: invited by a link, changed and removed by those who may, and never without an owner. */
import { describe, expect, test } from 'vitest'
import { day, WoundClock } from '../../src/base/clock.ts'
import { type Browser, httpWorld, password } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const acme = await world.makeWorkspace('acme')
const globex = await world.makeWorkspace('globex')
const asha = await world.person(acme, 'owner', 'Asha')
const ravi = await world.person(acme, 'admin', 'Ravi')
const gita = await world.person(globex, 'owner', 'Gita')

interface Listed {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
}

const members = async (browser: Browser): Promise<Listed[]> => (await browser.get('/v1/members')).body.data
const idOf = async (name: string) => (await members(asha)).find((member) => member.name === name)?.id
const invite = async (email: string, role: string, by: Browser = asha) => {
  const { body } = await by.post('/v1/invitations', { email, role })
  return { id: body.id, url: body.url, token: String(body.url).split('#')[1] ?? '' }
}

describe('an invitation', () => {
  test('is a link behind a #, for one address and role, for seven days', async () => {
    const { status, body } = await asha.post('/v1/invitations', { email: 'Mina@Acme.example', role: 'campaigner' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ email: 'mina@acme.example', role: 'campaigner' })
    expect(body.url).toMatch(/^https:\/\/consent\.acme\.example\/join#[A-Za-z0-9_-]{32}$/)
    expect(Date.parse(body.expires_at) - Date.parse(body.created_at)).toBe(7 * day)
    const { rows } = await world.database.pool.query('select to_jsonb(i)::text as row from auth.invitation i')
    expect(rows.some(({ row }) => row.includes(body.url.split('#')[1]))).toBe(false)
  })

  test('can be looked at without being spent, and lets its holder in once', async () => {
    const { token } = await invite('noor@acme.example', 'agent')
    const noor = world.browser()
    for (const _look of [1, 2]) {
      expect((await noor.post('/v1/invitations/lookup', { token })).body).toEqual({
        workspace: 'The acme shop',
        email: 'noor@acme.example',
        role: 'agent',
        has_account: false,
        inviter: 'Asha',
      })
    }
    const joined = await noor.post('/v1/invitations/acceptance', { token, name: 'Noor', password })
    expect(joined.status).toBe(201)
    expect(joined.body).toMatchObject({ user: { name: 'Noor', email: 'noor@acme.example' }, role: 'agent' })
    expect((await noor.get('/v1/session')).body.workspace.slug).toBe('acme')

    const again = await world.browser().post('/v1/invitations/acceptance', { token, name: 'Eve', password })
    expect(again.body).toMatchObject({ status: 404, code: 'invitation_unknown' })
  })

  test('takes whoever is signed in into a further workspace, without another password', async () => {
    const { token } = await invite('gita@globex.example', 'auditor')
    expect((await gita.post('/v1/invitations/lookup', { token })).body.has_account).toBe(true)
    expect((await gita.post('/v1/invitations/acceptance', { token })).status).toBe(201)
    expect((await gita.get('/v1/session')).body.workspaces.map(({ slug }: { slug: string }) => slug)).toEqual([
      'acme',
      'globex',
    ])
    const twice = await invite('gita@globex.example', 'owner')
    expect((await gita.post('/v1/invitations/acceptance', { token: twice.token })).body).toMatchObject({
      status: 409,
      code: 'already_a_member',
    })
  })

  test('of an address that has an account asks its owner to sign in', async () => {
    const { token } = await invite('ravi@acme.example', 'owner')
    const stranger = await world.browser().post('/v1/invitations/acceptance', { token, name: 'Eve', password })
    expect(stranger.body).toMatchObject({ status: 409, code: 'account_exists' })
  })

  test('says what is missing where there is neither a session nor both name and password', async () => {
    const { token } = await invite('half@acme.example', 'clerk')
    const half = await world.browser().post('/v1/invitations/acceptance', { token, name: 'Half' })
    expect(half.body.errors).toMatchObject([{ path: '/password' }])
    expect((await world.browser().post('/v1/invitations/acceptance', { token })).status).toBe(401)
  })

  test('opens nothing once it was taken back, replaced, or a week old', async () => {
    const taken = await invite('omar@acme.example', 'clerk')
    expect((await ravi.delete(`/v1/invitations/${taken.id}`)).status).toBe(204)
    const replaced = await invite('omar@acme.example', 'clerk')
    const old = await invite('omar@acme.example', 'agent')
    expect((await ravi.get('/v1/invitations')).body.data).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: old.id, role: 'agent' })]),
    )
    clock.wind(7 * day)
    for (const { token } of [taken, replaced, old]) {
      const answer = await world.browser().post('/v1/invitations/lookup', { token })
      expect(answer.body.code).toBe('invitation_unknown')
    }
    expect((await ravi.get('/v1/invitations')).body.data).toEqual([])
  })

  test('cannot make more of somebody than who invites', async () => {
    expect((await ravi.post('/v1/invitations', { email: 'x@acme.example', role: 'owner' })).body).toMatchObject({
      status: 403,
      code: 'role_above_yours',
      errors: [{ path: '/role' }],
    })
  })

  test('is told every bad field', async () => {
    const { body } = await asha.post('/v1/invitations', { email: 'nobody', role: 'king' })
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['/email', '/role'])
  })
})

describe('a change of role', () => {
  test('holds from the next request on', async () => {
    const lena = await world.person(acme, 'clerk', 'Lena')
    expect((await lena.post('/v1/invitations', { email: 'x@acme.example', role: 'clerk' })).status).toBe(403)
    const changed = await ravi.patch(`/v1/members/${await idOf('Lena')}`, { role: 'admin' })
    expect(changed.body).toMatchObject({ name: 'Lena', role: 'admin' })
    expect((await lena.post('/v1/invitations', { email: 'x@acme.example', role: 'clerk' })).status).toBe(201)
  })

  test('of an owner is for owners, and so is making one', async () => {
    const ownerId = await idOf('Asha')
    expect((await ravi.patch(`/v1/members/${ownerId}`, { role: 'clerk' })).body.code).toBe('role_above_yours')
    expect((await ravi.delete(`/v1/members/${ownerId}`)).body.code).toBe('role_above_yours')
    expect((await ravi.patch(`/v1/members/${await idOf('Ravi')}`, { role: 'owner' })).body.code).toBe(
      'role_above_yours',
    )
  })

  test('never takes the last owner, not even where two owners remove each other at once', async () => {
    const ownerId = await idOf('Asha')
    expect((await asha.patch(`/v1/members/${ownerId}`, { role: 'clerk' })).body).toMatchObject({
      status: 409,
      code: 'last_owner',
    })
    expect((await asha.delete(`/v1/members/${ownerId}`)).body.code).toBe('last_owner')

    const initech = await world.makeWorkspace('initech')
    const one = await world.person(initech, 'owner', 'One')
    const two = await world.person(initech, 'owner', 'Two')
    const [first, second] = await members(one)
    const answers = await Promise.all([one.delete(`/v1/members/${second?.id}`), two.delete(`/v1/members/${first?.id}`)])
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
  })
})

describe('a member who is removed', () => {
  test('is out at once, and keeps their account', async () => {
    const kofi = await world.person(acme, 'agent', 'Kofi')
    expect((await kofi.get('/v1/members')).status).toBe(403)
    expect((await kofi.get('/v1/workspace')).status).toBe(200)
    expect((await ravi.delete(`/v1/members/${await idOf('Kofi')}`)).status).toBe(204)
    expect((await kofi.get('/v1/workspace')).status).toBe(401)

    await kofi.signIn(kofi.email, password)
    expect((await kofi.get('/v1/session')).body).toMatchObject({ user: { name: 'Kofi' }, workspace: null, may: [] })
    expect((await kofi.get('/v1/workspace')).body).toMatchObject({ status: 403, code: 'no_workspace' })
  })
})

describe('another workspace', () => {
  test('sees, changes, removes and takes back nothing of this one', async () => {
    const outsider = await world.machine(globex, 'owner')
    const { id: invitation } = await invite('far@acme.example', 'clerk')
    const raviId = await idOf('Ravi')
    expect((await outsider.get('/v1/members')).body.data.map(({ name }: Listed) => name)).toEqual(['Gita'])
    expect((await outsider.get('/v1/invitations')).body.data).toEqual([])
    expect((await outsider.patch(`/v1/members/${raviId}`, { role: 'clerk' })).status).toBe(404)
    expect((await outsider.delete(`/v1/members/${raviId}`)).status).toBe(404)
    expect((await outsider.delete(`/v1/invitations/${invitation}`)).status).toBe(404)
    expect((await members(asha)).find(({ name }) => name === 'Ravi')?.role).toBe('admin')
  })
})

describe('a link that is guessed at', () => {
  test('is soon left alone', async () => {
    const guesser = world.browser()
    const statuses = []
    for (let attempt = 0; attempt < 31; attempt += 1) {
      const token = String(attempt).padStart(32, 'g')
      statuses.push((await guesser.post('/v1/invitations/lookup', { token })).status)
    }
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true)
    expect(statuses[30]).toBe(429)
  })
})
