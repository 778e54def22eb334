import { beforeAll, describe, expect, test } from 'vitest'
import { openPool, transaction } from '../../src/postgres/pool.ts'
import { isSqlState } from '../../src/postgres/sql-state.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

describe('the application, connected', () => {
  test('is assent_app and not the owner', async () => {
    const { rows } = await database.pool.query('select current_user as role, session_user as login')
    expect(rows).toEqual([{ role: 'assent_app', login: 'assent' }])
  })

  test('stays assent_app when the URL brings options of its own', async () => {
    const url = new URL(database.url)
    url.searchParams.set('options', '-c role=assent -c work_mem=5MB')
    const pool = openPool({ url: url.toString() })
    const { rows } = await pool.query("select current_user as role, current_setting('work_mem') as memory")
    await pool.end()
    expect(rows).toEqual([{ role: 'assent_app', memory: '5MB' }])
  })

  test('cannot create a table, nor read or change the list of migrations', async () => {
    for (const statement of ['create table mine ()', 'select from migration', 'delete from migration']) {
      const error = await database.pool.query(statement).catch((cause: unknown) => cause)
      expect(isSqlState(error, 'insufficientPrivilege'), statement).toBe(true)
    }
  })
})

describe('a transaction', () => {
  beforeAll(async () => {
    const owner = database.open({ role: null })
    await owner.query('create table door (name text primary key, opened integer not null default 0)')
  })

  test('runs again when PostgreSQL gives it up for a deadlock', async () => {
    await database.pool.query("insert into door (name) values ('left'), ('right')")
    let tries = 0
    const open = (order: readonly string[]) =>
      transaction(database.pool, async (client) => {
        tries += 1
        for (const name of order) {
          await client.query('update door set opened = opened + 1 where name = $1', [name])
          await bothHoldOne.arrive()
        }
      })
    const bothHoldOne = meeting(2)
    await Promise.all([open(['left', 'right']), open(['right', 'left'])])

    const { rows } = await database.pool.query('select name, opened from door order by name')
    expect(rows).toEqual([
      { name: 'left', opened: 2 },
      { name: 'right', opened: 2 },
    ])
    expect(tries).toBeGreaterThan(2)
  })

  test('that throws leaves nothing behind, and its connection is clean', async () => {
    const pool = database.open({ max: 1 })
    const failing = transaction(pool, async (client) => {
      await client.query("insert into door (name) values ('never')")
      throw new Error('changed our mind')
    })
    await expect(failing).rejects.toThrow('changed our mind')
    const { rows } = await pool.query("select * from door where name = 'never'")
    expect(rows).toEqual([])
  })
})

/** Lets everyone through once `expected` have come, and from then on everyone at once. */
function meeting(expected: number) {
  let come = 0
  let letThrough: () => void
  const all = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  return {
    arrive: async () => {
      come += 1
      if (come >= expected) letThrough()
      await all
    },
  }
}
