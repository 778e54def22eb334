/** Getting in: the first run, a password, a second factor; and what a cookie alone cannot do. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFirstRunToken } from '../../src/actions/create-first-run-token.ts'
import { hour, WoundClock } from '../../src/base/clock.ts'
import { httpWorld, password } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const acme = await world.makeWorkspace('acme')
const firstRun = () => createFirstRunToken(world.deps, acme.workspaceId, clock.now())
const asha = { name: 'Asha Rao', email: 'Asha@Acme.example', password }

describe('the first run', () => {
  test('is open while nobody owns anything; each start ends the link before', async () => {
    const visitor = world.browser()
    expect((await visitor.get('/v1/setup/status')).body).toEqual({ open: true, single_sign_on: null })
    const old = await firstRun()
    const fresh = await firstRun()
    expect((await visitor.post('/v1/setup', { ...asha, token: old })).body).toMatchObject({
      status: 403,
      code: 'link_spent',
    })
    expect(fresh).toMatch(/^[A-Za-z0-9_-]{32}$/)
  })

  test('a link is too old after a day', async () => {
    const token = await firstRun()
    clock.wind(24 * hour)
    expect((await world.browser().post('/v1/setup', { ...asha, token })).body.code).toBe('link_spent')
  })

  test('a password of eleven characters is refused, and spends nothing', async () => {
    const token = await firstRun()
    const browser = world.browser()
    const refused = await browser.post('/v1/setup', { ...asha, token, password: '12345678901' })
    expect(refused.body.errors).toEqual([{ path: '/password', message: 'Must have at least 12 characters.' }])
    expect((await browser.get('/v1/setup/status')).body.open).toBe(true)
  })

  test('another site cannot send the form', async () => {
    const token = await firstRun()
    const answer = await world.browser().post('/v1/setup', { ...asha, token }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.body).toMatchObject({ status: 403, code: 'cross_site' })
  })

  test('of two who send the same link at once, one becomes the owner and is signed in', async () => {
    const token = await firstRun()
    const browsers = [world.browser(), world.browser()]
    const answers = await Promise.all(
      browsers.map((browser, at) => browser.post('/v1/setup', { ...asha, email: `Asha${at}@Acme.example`, token })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403])
    const first = answers.findIndex(({ status }) => status === 201)
    expect((await browsers[first]?.get('/v1/session'))?.body).toMatchObject({
      user: { name: 'Asha Rao', email: `asha${first}@acme.example`, two_factor: false },
      workspace: { id: acme.workspaceId, slug: 'acme', kind: 'demo', role: 'owner' },
      role: 'owner',
      workspaces: [{ id: acme.workspaceId }],
    })
    expect((await browsers[1 - first]?.get('/v1/session'))?.status).toBe(401)
    const { rows } = await world.database.pool.query("select from auth.user where name = 'Asha Rao'")
    expect(rows).toHaveLength(1)
  })

  test('is over then: no further link is made', async () => {
    expect(await firstRun()).toBeUndefined()
    expect((await world.browser().get('/v1/setup/status')).body.open).toBe(false)
  })
})

describe('the cookie', () => {
  test('is bound to this host, hidden from scripts, and stays at home', async () => {
    const ravi = await world.person(acme, 'admin', 'Ravi')
    const answer = await world.browser().signIn(ravi.email, password)
    const [cookie] = [answer.headers['set-cookie']].flat()
    expect(cookie).toMatch(/^__Host-assent\.session_token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    expect(cookie).not.toContain('Domain')
  })

  test('changes nothing for a page of another site, nor for a request that does not say where it comes from', async () => {
    const mina = await world.person(acme, 'admin', 'Mina')
    const change = (headers: Record<string, string>) => mina.patch('/v1/workspace', { name: 'Stolen' }, headers)
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      expect((await change(headers)).body, JSON.stringify(headers)).toMatchObject({ status: 403, code: 'cross_site' })
    }
    expect((await change({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' })).status).toBe(200)
    expect((await change({})).status).toBe(200)
  })

  test('is worth nothing once its session is over', async () => {
    const noor = await world.person(acme, 'clerk', 'Noor')
    expect((await noor.get('/v1/session')).status).toBe(200)
    await world.database.pool.query('delete from auth.session where user_id = $1', [noor.userId])
    expect((await noor.get('/v1/session')).status).toBe(401)
  })

  test('ends with signing out', async () => {
    const omar = await world.person(acme, 'clerk', 'Omar')
    expect((await omar.post('/auth/sign-out')).status).toBe(200)
    expect((await omar.get('/v1/session')).status).toBe(401)
  })
})

describe('a wrong password', () => {
  test('is refused in the same words as an unknown address', async () => {
    const lena = await world.person(acme, 'clerk', 'Lena')
    const known = await world.browser().signIn(lena.email, 'a wrong and private sentence')
    const unknown = await world.browser().signIn('nobody@acme.example', 'a wrong and private sentence')
    expect(known.status).toBe(401)
    expect(known.headers['content-type']).toBe('application/problem+json')
    expect(known.body).toEqual(unknown.body)
    expect(known.body.detail).toBe('E-mail address or password is wrong.')
  })

  test('may be tried three times in ten seconds from one place', async () => {
    const guesser = world.browser()
    const answers = []
    for (let attempt = 0; attempt < 4; attempt += 1) answers.push(await guesser.signIn('x@acme.example', 'guess'))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429])
    expect(answers[3]?.body.code).toBe('too_many')
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('a second factor', () => {
  test('is set up with an authenticator app, and asked for from then on', async () => {
    const tara = await world.person(acme, 'admin', 'Tara')
    const setUp = await tara.post('/auth/two-factor/enable', { password })
    expect(setUp.body.backupCodes).toHaveLength(10)
    const secret = new URL(setUp.body.totpURI).searchParams.get('secret') ?? ''
    expect((await tara.post('/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200)
    expect((await tara.get('/v1/session')).body.user.two_factor).toBe(true)

    const elsewhere = world.browser()
    expect((await elsewhere.signIn(tara.email, password)).body).toMatchObject({ twoFactorRedirect: true })
    expect((await elsewhere.get('/v1/session')).status).toBe(401)
    expect((await elsewhere.post('/auth/two-factor/verify-totp', { code: '000000' })).body.status).toBe(401)
    expect((await elsewhere.post('/auth/two-factor/verify-totp', { code: totp(secret) })).status).toBe(200)
    expect((await elsewhere.get('/v1/session')).body.role).toBe('admin')

    const lost = world.browser()
    await lost.signIn(tara.email, password)
    const [code] = setUp.body.backupCodes
    expect((await lost.post('/auth/two-factor/verify-backup-code', { code })).status).toBe(200)
    expect((await lost.get('/v1/session')).status).toBe(200)
  })
})

const zoe = await world.person(acme, 'admin', 'Zoe')

describe('the audit log', () => {
  test('knows who signed in, changed a password or gave the second factor up', async () => {
    const iris = await world.person(acme, 'admin', 'Iris')
    // Two acts of one moment have no order.
    clock.wind(1)
    const newPassword = 'another long and private sentence'
    await iris.post('/auth/change-password', { currentPassword: password, newPassword })
    await iris.post('/auth/two-factor/enable', { password: 'a wrong and private sentence' })
    const { data } = (await iris.get(`/v1/audit?actor_id=${iris.userId}`)).body
    expect(data.map(({ action }: { action: string }) => action)).toEqual(['user.password-changed', 'user.signed-in'])
  })

  test('dates a sign-in by the clock that everything else in it is dated by, also where a demo has wound it', async () => {
    clock.wind(3 * hour)
    const ivo = await world.person(acme, 'admin', 'Ivo')
    const { data } = (await ivo.get(`/v1/audit?actor_id=${ivo.userId}`)).body
    expect(data.map(({ at }: { at: string }) => at)).toEqual([clock.now().toISOString()])
  })
})

describe('what better-auth can do besides', () => {
  test.each([
    ['/auth/sign-up/email', { name: 'Eve', email: 'eve@evil.example', password }],
    ['/auth/organization/create', { name: 'Evil', slug: 'evil' }],
    ['/auth/organization/invite-member', { email: 'eve@evil.example', role: 'owner' }],
    ['/auth/organization/update-member-role', { memberId: 'x', role: 'owner' }],
    ['/auth/update-user', { name: 'Eve' }],
    ['/auth/delete-user', {}],
  ])('%s is not reachable', async (path, body) => {
    expect((await zoe.post(path, body)).status).toBe(404)
  })
})

/** RFC 6238 with SHA-1, 30 s and six digits, as authenticator apps do it. */
function totp(secret: string): string {
  const bits = [...secret.replaceAll('=', '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
