/**
 * Connections. Whatever the application does it does as `assent_app`, which may add consent records and read them but
 * neither change nor delete one: the promise is PostgreSQL's, not ours.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../base/fault.ts'
import { isSqlState, sqlState } from './sql-state.ts'

export type Role = 'assent_app' | 'assent_eraser'

export interface PoolOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string
  /** Who the connections are; the owner where it is null. */
  readonly role?: Role | null
  /** Connections at most. */
  readonly max?: number
  /** Milliseconds after which PostgreSQL gives a statement up. */
  readonly statementTimeoutMs?: number
  /** Schemas to look in, in order. */
  readonly searchPath?: string
  /** What pg_stat_activity shows. */
  readonly name?: string
}

export type Pool = pg.Pool
export type Client = pg.PoolClient
/** Whatever runs a statement: a pool, or the client of a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

// A bigint of ours is a counter or a position, far below 2^53.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)

export function openPool(options: PoolOptions): Pool {
  const { url, own } = splitOptions(options.url)
  const { role = 'assent_app', statementTimeoutMs = 30_000, searchPath } = options
  const startup = [
    ...(own === '' ? [] : [own]),
    ...(role === null ? [] : [`-c role=${role}`]),
    `-c statement_timeout=${statementTimeoutMs}`,
    // A transaction that nobody continues holds its locks, and the gate is a lock.
    '-c idle_in_transaction_session_timeout=60000',
    '-c timezone=UTC',
    ...(searchPath === undefined ? [] : [`-c search_path=${searchPath.replaceAll(' ', '')}`]),
  ]
  const pool = new pg.Pool({
    connectionString: url,
    options: startup.join(' '),
    max: options.max ?? 10,
    types,
    application_name: options.name ?? 'assent',
    connectionTimeoutMillis: 10_000,
    // Statements that are asked together travel together, and are answered in their order.
    pipeline: true,
  })
  pool.on('connect', writeTogether)
  // An idle connection that breaks is replaced by the next checkout; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}

/**
 * What is asked in one turn of the event loop leaves in one write: each write wakes PostgreSQL, and costs as much as a small
 * statement does.
 */
function writeTogether(client: pg.PoolClient): void {
  const { stream } = (client as pg.PoolClient & Pick<pg.Client, 'connection'>).connection
  let isHeld = false
  const letGo = () => {
    isHeld = false
    stream.uncork()
  }
  const hold = () => {
    if (isHeld) return
    isHeld = true
    stream.cork()
    process.nextTick(letGo)
  }
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  stream.write = (...args: unknown[]) => {
    hold()
    return write(...args)
  }
}

// What a URL says wins over what is passed beside it, so its own `options` would silently drop our role.
function splitOptions(text: string): { url: string; own: string } {
  const url = new URL(text)
  const own = url.searchParams.get('options') ?? ''
  url.searchParams.delete('options')
  return { url: url.toString(), own }
}

export interface TransactionOptions {
  /** Who it runs as, if not as the pool's connections do. */
  readonly role?: Role
  /** How often it is tried when PostgreSQL gives it up for a deadlock or a conflict. */
  readonly attempts?: number
}

/**
 * Runs `work` in one transaction under READ COMMITTED, where each statement sees what was committed before it. After a
 * deadlock or a serialization failure all of `work` runs again, so it must do nothing but talk to the database.
 */
export async function transaction<T>(
  pool: Pool,
  work: (client: Client) => Promise<T>,
  { attempts = 5, role }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work, role)
    } catch (error) {
      if (attempt >= attempts || !isSqlState(error, 'deadlock', 'serialization')) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

const begin = 'begin isolation level read committed'

async function once<T>(pool: Pool, work: (client: Client) => Promise<T>, role?: Role): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // Between two statements nobody else hears that the server is gone, and an error that nobody hears ends the process.
  const noteBroken = (error: Error) => {
    broken = error
  }
  client.on('error', noteBroken)
  try {
    // Travels with the first statement of `work`: where it fails, so does all that follows.
    const begun = client.query(role === undefined ? begin : `${begin}; set local role ${role}`)
    const [done] = await Promise.allSettled([work(client), begun])
    await begun
    if (done.status === 'rejected') throw done.reason
    await client.query('commit')
    return done.value
  } catch (error) {
    await client.query('rollback').catch(noteBroken)
    throw error
  } finally {
    client.off('error', noteBroken)
    // A connection that could not roll back is thrown away: whoever got it next would be inside this transaction.
    client.release(broken)
  }
}

/** Waits until PostgreSQL answers, or says in one sentence why it does not. Returns its major version. */
export async function requireDatabase(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as shown",
    )
    if (rows[0].number < oldest * 10_000) {
      throw new Fault(
        'unavailable',
        `DATABASE_URL leads to PostgreSQL ${rows[0].shown}: Assent needs ${oldest} or later.`,
      )
    }
    return Math.floor(rows[0].number / 10_000)
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('unavailable', whyNot(error, url), { cause: error })
  } finally {
    await client.end().catch(() => {})
  }
}

const oldest = 15

function whyNot(error: unknown, text: string): string {
  const { hostname, port, pathname, username } = new URL(text)
  const where = `${hostname || 'localhost'}:${port || 5432}`
  const { code, message } = error as { code?: string; message?: string }
  switch (code) {
    case sqlState.wrongPassword:
    case sqlState.unknownLogin:
      return `PostgreSQL at ${where} does not let ${username} in (DATABASE_URL): check user and password.`
    case sqlState.unknownDatabase:
      return `PostgreSQL at ${where} has no database ${pathname.slice(1)} (DATABASE_URL): create it first.`
    case sqlState.tooManyConnections:
      return `PostgreSQL at ${where} has no connection left for us (DATABASE_URL): raise its max_connections.`
    default:
      return `PostgreSQL does not answer at ${where} (DATABASE_URL): ${message || code}. Start it, or leave DATABASE_URL out to use the built-in one.`
  }
}
