/** Answers kept under the caller's keys: taken at once, waited for, and gone with the transaction that took them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOnce } from '../../src/actions/answer-once.ts'
import { Secrets } from '../../src/base/secret.ts'
import { type IdempotencyStore, idempotentRequest } from '../../src/domain/idempotency.ts'
import { idempotencyStore } from '../../src/postgres/idempotency-store.ts'
import { transaction } from '../../src/postgres/pool.ts'
import { testDatabase } from '../support/database.ts'

const { pool } = await testDatabase()
const workspaceId = randomUUID()
const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const now = new Date('2026-11-24T09:00:00Z')
const request = (key: string, body: unknown = {}, workspace = workspaceId) =>
  idempotentRequest(workspace, key, { method: 'POST', path: '/v1/consents', body })
const within = <T>(work: (store: IdempotencyStore) => Promise<T>) =>
  transaction(pool, (client) => work(idempotencyStore(client)))
const once = (key: string, body: unknown, work: () => Promise<{ status: number; body: unknown }>) =>
  within((idempotency) => answerOnce({ idempotency }, { secrets }, request(key, body), now, work))

describe('a request with a key', () => {
  test('has its effect once, and the same answer ever after', async () => {
    let effects = 0
    const work = async () => ({ status: 201, body: { effect: ++effects } })
    expect(await once('a', { n: 1 }, work)).toEqual({ status: 201, body: { effect: 1 }, repeated: false })
    expect(await once('a', { n: 1 }, work)).toEqual({ status: 201, body: { effect: 1 }, repeated: true })
    expect(effects).toBe(1)
  })

  test('with another body is a conflict, in another workspace a request of its own', async () => {
    await once('b', { n: 1 }, async () => ({ status: 201, body: 1 }))
    await expect(once('b', { n: 2 }, async () => ({ status: 201, body: 2 }))).rejects.toMatchObject({
      code: 'conflict',
      reason: 'idempotency_key_reused',
    })
    const [elsewhere] = await within((store) => store.reserve([request('b', { n: 2 }, randomUUID())], now))
    expect(elsewhere).toEqual({ kind: 'fresh' })
  })

  test('that failed leaves the key free', async () => {
    const failing = once('c', {}, async () => {
      throw new Error('the effect failed')
    })
    await expect(failing).rejects.toThrow('the effect failed')
    expect(await once('c', {}, async () => ({ status: 201, body: 1 }))).toMatchObject({ repeated: false })
  })

  test('sent ten times at once has its effect once', async () => {
    let effects = 0
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => once('d', {}, async () => ({ status: 201, body: ++effects }))),
    )
    expect(effects).toBe(1)
    expect(answers.map(({ body }) => body)).toEqual(Array(10).fill(1))
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
  })

  test('waits for who holds it, and is fresh where that one gave up', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await idempotencyStore(client).reserve([request('e')], now)
    let answered = false
    const second = within((store) => store.reserve([request('e')], now)).then((reservations) => {
      answered = true
      return reservations
    })
    // The second has begun to wait once PostgreSQL says so; no clock decides.
    await expect.poll(() => waiting()).toBe(1)
    expect(answered).toBe(false)
    await client.query('rollback')
    client.release()
    expect(await second).toEqual([{ kind: 'fresh' }])
  })
})

async function waiting(): Promise<number> {
  const { rows } = await pool.query(
    "select count(*)::int as count from pg_locks where not granted and locktype = 'transactionid'",
  )
  return rows[0].count
}

describe('many requests in one call', () => {
  test('are answered in their own order: fresh, answered and taken', async () => {
    await within(async (store) => {
      await store.reserve([request('old', 1), request('other', 1)], now)
      await store.keep([
        { ...request('old', 1), answer: { status: 201, body: { kept: true } } },
        { ...request('other', 1), answer: { status: 201, body: null } },
      ])
    })
    const asked = [request('z'), request('old', 1), request('other', 2), request('a1'), request('m')]
    expect(await within((store) => store.reserve(asked, now))).toEqual([
      { kind: 'fresh' },
      { kind: 'answered', answer: { status: 201, body: { kept: true } } },
      { kind: 'taken' },
      { kind: 'fresh' },
      { kind: 'fresh' },
    ])
  })

  test('of two batches with the same keys in opposite order never wait for each other', async () => {
    for (let round = 0; round < 20; round += 1) {
      const batch = Array.from({ length: 20 }, (_, at) => request(`${round}/${at}`))
      const take = (requests: typeof batch) =>
        within(async (store) => {
          const reservations = await store.reserve(requests, now)
          const ours = requests.filter((_, at) => reservations[at]?.kind === 'fresh')
          await store.keep(ours.map((request) => ({ ...request, answer: { status: 201, body: 1 } })))
          return ours.length
        })
      const [one, two] = await Promise.all([take(batch), take(batch.toReversed())])
      expect(one + two).toBe(20)
    }
  })
})

describe('requests whose keys are taken with their answers', () => {
  test('are looked up without taking anything', async () => {
    await within((store) => store.keepFresh([{ ...request('whole', 1), answer: { status: 201, body: { n: 1 } } }], now))
    const asked = [request('unknown'), request('whole', 1), request('whole', 2)]
    const found = [{ kind: 'fresh' }, { kind: 'answered', answer: { status: 201, body: { n: 1 } } }, { kind: 'taken' }]
    expect(await within((store) => store.look(asked))).toEqual(found)
    expect(await within((store) => store.look(asked))).toEqual(found)
  })

  test('have their effect once where all of them looked before any was kept', async () => {
    let looked = 0
    let kept = 0
    const everybodyLooked = Promise.withResolvers<void>()
    const one = async () =>
      within(async (store) => {
        const [found] = await store.look([request('race')])
        looked += 1
        if (looked === 4) everybodyLooked.resolve()
        await everybodyLooked.promise
        if (found?.kind === 'answered') return found.answer.body
        await store.keepFresh([{ ...request('race'), answer: { status: 201, body: kept } }], now)
        kept += 1
        return 'mine'
      })
    const answers = await Promise.all([one(), one(), one(), one()])
    expect(kept).toBe(1)
    expect(answers.toSorted()).toEqual([0, 0, 0, 'mine'])
  })
})

describe('answers that are old', () => {
  test('are forgotten, and younger ones kept', async () => {
    await within((store) => store.reserve([request('ancient')], new Date('2026-11-01T09:00:00Z')))
    await within((store) => store.reserve([request('recent')], now))
    const forgotten = await within((store) => store.forget(new Date('2026-11-02T09:00:00Z')))
    expect(forgotten).toBe(1)
    expect(await within((store) => store.reserve([request('recent')], now))).toEqual([{ kind: 'taken' }])
  })
})
