import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import { requireKeys } from '../../src/postgres/key-check.ts'
import { migrate, pendingMigrations } from '../../src/postgres/migrate.ts'
import { requireDatabase } from '../../src/postgres/pool.ts'
import { withScratchDatabase } from '../../src/postgres/scratch-database.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

describe('a database that somebody gives us', () => {
  test('is taken when it is new enough', async () => {
    expect(await requireDatabase(database.url)).toBe(database.major)
  })

  test('is refused when it is older than 15', async () => {
    const owner = database.open({ role: null })
    await owner.query('create schema older')
    await owner.query(`
      create function older.current_setting(name text) returns text language sql
      return case name when 'server_version_num' then '140012' else '14.12' end`)
    const url = new URL(database.url)
    url.searchParams.set('options', '-c search_path=older,pg_catalog')
    await expect(requireDatabase(url.toString())).rejects.toThrow(
      'DATABASE_URL leads to PostgreSQL 14.12: Assent needs 15 or later.',
    )
  })

  test('is refused by name when it does not exist', async () => {
    const url = new URL(database.url)
    url.pathname = '/nowhere'
    await expect(requireDatabase(url.toString())).rejects.toThrow(/has no database nowhere \(DATABASE_URL\): create it/)
  })
})

describe('migrations', () => {
  test('run once, when several processes start at once', async () => {
    await withScratchDatabase(database.url, async (url) => {
      const ran = await Promise.all([migrate(url), migrate(url), migrate(url)])
      expect(ran.filter((names) => names.length > 0)).toHaveLength(1)
      expect(await migrate(url)).toEqual([])
    })
  })

  test('are all pending on an empty database, and none on a migrated one', async () => {
    await withScratchDatabase(database.url, async (url) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      const pending = await pendingMigrations(client)
      expect(pending[0]).toBe('0001_roles')
      expect(await migrate(url)).toEqual(pending)
      expect(await pendingMigrations(client)).toEqual([])
      await client.end()
    })
  })

  test('refuse a database that a later version has been at', async () => {
    await withScratchDatabase(database.url, async (url) => {
      await migrate(url)
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query("update migration set name = '0001_another' where name = '0001_roles'")
      await client.end()
      await expect(migrate(url)).rejects.toThrow(/^The database is of another version of Assent than this one/)
    })
  })
})

describe('the keys of a database', () => {
  test('are missed when the workspace was made with others', async () => {
    const ours = Buffer.alloc(32, 1)
    await requireKeys(database.pool, ours, '/keys')
    await database.pool.query(
      `insert into workspace (workspace_id, slug, name, kind, secret_check, created_at)
       values ($1, 'acme', 'Acme', 'live', $2, now())`,
      [newId(), ours],
    )
    await requireKeys(database.pool, ours, '/keys')
    await expect(requireKeys(database.pool, Buffer.alloc(32, 2), '/keys')).rejects.toThrow(
      'The keys in /keys are not those that this database was written with (workspace acme): restore them from a backup, or set KEYS_DIR to where they are.',
    )
  })
})
