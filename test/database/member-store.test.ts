/** What is over is forgotten, and somebody who lost their password gets in again. */
import { randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/actions/create-workspace.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { forgetExpired } from '../../src/actions/forget-expired.ts'
import { day, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { Secrets } from '../../src/base/secret.ts'
import type { World } from '../../src/cli/command.ts'
import { command } from '../../src/cli/member.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { idempotentRequest } from '../../src/domain/idempotency.ts'
import { channelGateway } from '../../src/main/channels.ts'
import { databaseOn } from '../../src/main/deps.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { testDatabase } from '../support/database.ts'

const { pool } = await testDatabase()
const clock = new WoundClock('2026-11-24T09:00:00Z')
const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const deps: Deps = {
  clock,
  secrets,
  publicUrl: 'https://consent.acme.example',
  ...databaseOn(pool),
  whatsapp: new GraphGateway(secrets),
  channels: channelGateway(secrets),
  errands: errandRunner(secrets),
  log: { info: () => {}, warn: () => {}, error: () => {} },
}
const now = clock.now()
const acme = await createWorkspace(
  deps,
  { actor: systemActor('', 'test'), now },
  { slug: 'acme', name: 'Acme', kind: 'demo' },
)
const { workspaceId } = acme
const asha = { userId: newId(), name: 'Asha', email: 'asha@acme.example', twoFactor: false, createdAt: now }
await deps.transaction(async ({ members }) => {
  await members.addUser(asha, await hashPassword('a long and private sentence'))
  await members.join({ workspaceId, memberId: newId(), userId: asha.userId, role: 'owner', at: now })
})

const addSession = (token: string, expiresAt: Date) =>
  pool.query('insert into auth.session (id, user_id, token, expires_at) values ($1, $2, $3, $4)', [
    newId(),
    asha.userId,
    token,
    expiresAt,
  ])
const sessions = async () =>
  (await pool.query('select token from auth.session order by token')).rows.map(({ token }) => token)
const inDays = (days: number) => new Date(now.getTime() + days * day)

describe('what has had its time', () => {
  test('is forgotten: sessions, half sign-ins, attempts, answers; what has not is kept', async () => {
    await addSession('over', inDays(-1))
    await addSession('running', inDays(1))
    const verification = 'insert into auth.verification (id, identifier, value, expires_at) values ($1, $2, $3, $4)'
    await pool.query(verification, [newId(), 'over', 'x', inDays(-1)])
    await pool.query(verification, [newId(), 'running', 'x', inDays(1)])
    const attempt = 'insert into auth.rate_limit (id, key, count, last_request) values ($1, $2, 1, $3)'
    await pool.query(attempt, [newId(), 'over', inDays(-2).getTime()])
    await pool.query(attempt, [newId(), 'running', now.getTime()])
    const request = (key: string) => idempotentRequest(workspaceId, key, { method: 'POST', path: '/', body: {} })
    await deps.read.idempotency.reserve([request('over')], inDays(-4))
    await deps.read.idempotency.reserve([request('running')], inDays(-2))

    await forgetExpired(deps, now)

    expect(await sessions()).toEqual(['running'])
    expect((await pool.query('select identifier from auth.verification')).rows).toEqual([{ identifier: 'running' }])
    expect((await pool.query('select key from auth.rate_limit')).rows).toEqual([{ key: 'running' }])
    expect((await pool.query('select count(*)::int as count from idempotency')).rows).toEqual([{ count: 1 }])
  })
})

/** What the command printed. */
async function assentMember(lines: string[], ...args: string[]): Promise<string[]> {
  const printed: string[] = []
  const world: Pick<World, 'out' | 'err' | 'input' | 'withDeps'> = {
    out: (line) => printed.push(line),
    err: () => {},
    input: (async function* () {
      yield* lines
    })(),
    withDeps: (work) => work(deps),
  }
  expect(await command.run(world as World, args)).toBe(0)
  return printed
}

describe('assent member password', () => {
  const passwordOf = async () =>
    (await pool.query('select password from auth.account where user_id = $1', [asha.userId])).rows[0].password

  test('gives a new password, ends every session, and is written down', async () => {
    await addSession('elsewhere', inDays(1))
    const printed = await assentMember(['another long sentence'], 'password', 'Asha@acme.example')
    expect(printed).toEqual(['Asha signs in with the new password from now on.'])
    expect(await verifyPassword({ hash: await passwordOf(), password: 'another long sentence' })).toBe(true)
    expect(await sessions()).toEqual([])
    const { rows } = await deps.read.audit.list(workspaceId, { subjectKind: 'user' }, { limit: 1 })
    expect(rows).toMatchObject([{ action: 'user.password-set', actorKind: 'system', subjectId: asha.userId }])
  })

  test.each([
    [['short'], ['password', 'asha@acme.example'], 'A password has 12 to 128 characters; this one has 5.'],
    [['a long and private sentence'], ['password', 'eve@acme.example'], 'Nobody signs in as eve@acme.example.'],
    [[], ['password', 'asha@acme.example'], 'Nothing came on standard input'],
    [[], ['rename'], 'member takes password and an e-mail address'],
  ])('with %j, %j says what to do instead', async (lines, args, message) => {
    const before = await passwordOf()
    await expect(assentMember(lines, ...args)).rejects.toThrow(message)
    expect(await passwordOf()).toBe(before)
  })
})
