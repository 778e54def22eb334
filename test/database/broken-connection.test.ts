import { expect, test } from 'vitest'
import { transaction } from '../../src/postgres/pool.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

test('a connection that dies between two statements fails its transaction, and nothing else', async () => {
  const pool = database.open({ max: 1 })
  const work = transaction(pool, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid')
    const gone = new Promise<void>((resolve) => client.once('end', resolve))
    await database.open({ role: null }).query('select pg_terminate_backend($1)', [rows[0].pid])
    await gone
    return client.query('select 1')
  })
  await expect(work).rejects.toThrow()
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }])
})
