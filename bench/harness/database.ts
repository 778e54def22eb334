/** A PostgreSQL of the bench's own, with the settings that all its figures are given for, migrated, in a directory of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/postgres/embedded/server.ts'
import { migrate } from '../../src/postgres/migrate.ts'

/** Durable as in production: a figure with fsync off would be worth nothing. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  max_wal_size: '8GB',
  shared_buffers: `${Math.min(2_048, Math.floor(totalmem() / 2 ** 20 / 4))}MB`,
  shared_preload_libraries: 'pg_stat_statements',
}

export interface BenchDatabase extends AsyncDisposable {
  /** Ours: keys and what else the product needs beside the database. */
  readonly dir: string
  readonly url: string
  readonly superuserUrl: string
  /** Of the postmaster. */
  readonly pid: number
}

/** In a directory that is removed afterwards, or in `kept`, which is used again as it was left. */
export async function benchDatabase(kept?: string): Promise<BenchDatabase> {
  const dir = kept ?? mkdtempSync(join(tmpdir(), 'assent-bench-'))
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const server = await startEmbedded({ dir, settings, lasting: false })
  await migrate(server.url)
  await run(server.superuserUrl, 'create extension if not exists pg_stat_statements')
  await track(server.superuserUrl, 'none')
  return {
    dir,
    url: server.url,
    superuserUrl: server.superuserUrl,
    pid: server.pid,
    [Symbol.asyncDispose]: async () => {
      await server.stop()
      if (kept === undefined) rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** One statement on a connection of its own. */
export async function run<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(text, [...values])
    return rows
  } finally {
    await client.end()
  }
}

export interface Statement {
  readonly text: string
  readonly calls: number
  readonly rows: number
  /** Of PostgreSQL, for all calls. */
  readonly ms: number
}

/** Every statement that the application runs while `work` does something, the dearest first. Counting costs a little. */
export async function countStatements(url: string, work: () => Promise<unknown>): Promise<Statement[]> {
  await track(url, 'top')
  await run(url, 'select pg_stat_statements_reset()')
  await work()
  await track(url, 'none')
  return run<{ text: string; calls: number; rows: number; ms: number }>(
    url,
    `select query as text, calls::int, rows::int, total_exec_time as ms
     from pg_stat_statements join pg_roles r on r.oid = userid
     where rolname = 'assent_app' order by total_exec_time desc`,
  )
}

async function track(url: string, which: 'top' | 'none'): Promise<void> {
  await run(url, `alter system set pg_stat_statements.track = '${which}'`)
  await run(url, 'select pg_reload_conf()')
}
