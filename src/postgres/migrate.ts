/**
 * Brings a database to this version: each file of db/migrations once, in order of its number, in one transaction with
 * the row that says so. Several processes may start at once; one does it and the others wait.
 */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { Fault } from '../base/fault.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

const directory = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** Runs what has not run yet, as the owner of the database. Returns the names of what it ran. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'assent migrate' })
  await client.connect()
  try {
    const ran = await runner({
      dbClient: client,
      dir: directory,
      direction: 'up',
      migrationsTable: 'migration',
      advisoryLockMode: 'wait',
      singleTransaction: false,
      logger: silent,
    })
    return ran.map(({ name }) => name)
  } catch (error) {
    throw explain(error)
  } finally {
    await client.end()
  }
}

/** The names of what `migrate` would run. Changes nothing. */
export async function pendingMigrations(db: Queryable): Promise<string[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -4))
  const ran = await db.query<{ name: string }>('select name from migration').catch((error: unknown) => {
    if (isSqlState(error, 'undefinedTable')) return { rows: [] }
    throw error
  })
  const names = new Set(ran.rows.map(({ name }) => name))
  return files.filter((name) => !names.has(name)).toSorted()
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

function explain(error: unknown): unknown {
  if (isSqlState(error, 'insufficientPrivilege')) {
    return new Fault(
      'unavailable',
      `The user of DATABASE_URL may not prepare the database (${(error as Error).message}): it must own the database and be ` +
        'allowed to create roles, or an administrator creates assent_app and assent_eraser and grants them to it.',
      { cause: error },
    )
  }
  if (error instanceof Error && error.message.startsWith('Not run migration')) {
    return new Fault(
      'unavailable',
      `The database is of another version of Assent than this one: ${error.message}. Run the version that made it, or a later one.`,
      { cause: error },
    )
  }
  return error
}
