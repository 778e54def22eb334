/** A migrated PostgreSQL database for one test file, copied from the run's template and dropped when the file is done. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openPool, type Pool, type PoolOptions } from '../../src/postgres/pool.ts'
import { isSqlState } from '../../src/postgres/sql-state.ts'

/** What the run tells every test of a project that has a server. */
declare module 'vitest' {
  interface ProvidedContext {
    /** Connects to database `template` of the server that this project's tests use. */
    templateUrl: string
    postgresMajor: number
  }
}

export interface TestDatabase {
  /** Connects the owner; `openPool({ url })` connects the application. */
  readonly url: string
  readonly major: number
  /** A pool of the application's role, closed with the database. More by `open`. */
  readonly pool: Pool
  /** Another pool on this database, closed with it. `role: null` is the owner. */
  open(options?: Omit<PoolOptions, 'url'>): Pool
  drop(): Promise<void>
}

/** The file's database: call it at the top of the file or in a `describe`; it is dropped after. */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  afterAll(() => database.drop())
  return database
}

/** A database that the caller drops. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = new URL(inject('templateUrl'))
  const name = `test_${randomBytes(8).toString('hex')}`
  const template = templateUrl.pathname.slice(1)
  await asOwner(`create database ${name} template ${template} strategy wal_log`)

  const url = withDatabase(templateUrl, name)
  const pools: Pool[] = []
  const open = (options: Omit<PoolOptions, 'url'> = {}) => {
    const pool = openPool({ url, ...options })
    pools.push(pool)
    return pool
  }
  return {
    url,
    major: inject('postgresMajor'),
    pool: open(),
    open,
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()))
      await dropDatabase(name)
    },
  }
}

// The server's own housekeeping may be at work in it, and is not ours to end: it is done in a moment.
async function dropDatabase(name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asOwner(`drop database ${name} with (force)`)
    } catch (error) {
      if (attempt >= 50 || !isSqlState(error, 'insufficientPrivilege')) throw error
      await sleep(200)
    }
  }
}

// From the database `assent`, for the template must have no connection while it is copied.
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(new URL(inject('templateUrl')), 'assent') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: URL, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}
