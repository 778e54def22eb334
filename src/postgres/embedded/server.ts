/**
 * The built-in PostgreSQL: the real server as a child of ours, on a free port of 127.0.0.1, in a session of its own so
 * that Ctrl-C in a terminal reaches us and not it. Whoever starts it stops it; one that runs already is used.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../../base/fault.ts'
import { tiedToUs } from '../../base/tied-process.ts'
import { sqlState } from '../sql-state.ts'
import { type Account, type AccountKind, bareEnvironment, chooseAccount, identity } from './account.ts'
import { binary, findBinaries, type Major } from './binaries.ts'
import { ensureCluster, readPassword } from './cluster.ts'
import { clearRun, isAlive, prepareDirectory, type Run, readRun, underRunLock, writeRun } from './run-file.ts'

export interface EmbeddedOptions {
  /** DATA_DIR: `postgres`, `postgres.log`, `postgres.password`, `run.json` and `run.lock` are ours in it. */
  readonly dir: string
  readonly major?: Major
  /** PostgreSQL's settings beyond or instead of ours, such as `shared_buffers`. */
  readonly settings?: Readonly<Record<string, string>>
  /** False for a command that is soon done: others then wait for it to stop the server rather than rely on it. */
  readonly lasting?: boolean
  readonly accounts?: readonly AccountKind[]
  /** Receives single lines for the operator. */
  readonly note?: (line: string) => void
}

export interface EmbeddedServer {
  /** Connects the owner of database `assent`: it may create databases and roles, and is no superuser. */
  readonly url: string
  /** Connects the superuser, for measuring and repair. */
  readonly superuserUrl: string
  readonly pid: number
  /** Whether it runs because of this call. */
  readonly started: boolean
  /** Resolves when a server that this call started has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Stops a server that this call started; leaves any other alone. */
  stop(): Promise<void>
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  // A path of more than 107 bytes would be fatal, and nobody needs a second way in.
  unix_socket_directories: '',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  max_wal_size: '4GB',
  min_wal_size: '256MB',
  random_page_cost: '1.1',
  // Compiling a plan takes longer than any statement of ours should.
  jit: 'off',
}

export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  prepareDirectory(options.dir)
  for (;;) {
    const server = await underRunLock(options.dir, () => useOrStart(options))
    if (server !== 'wait') return server
    await sleep(50)
  }
}

/** The server that runs on `dir` now, if one does. */
export async function findRunning(dir: string): Promise<EmbeddedServer | undefined> {
  const run = readRun(dir)
  return run !== undefined && (await answers(dir, run.port)) === 'yes' ? handle(dir, run) : undefined
}

async function useOrStart(options: EmbeddedOptions): Promise<EmbeddedServer | 'wait'> {
  const run = readRun(options.dir)
  if (run === undefined || (await settled(options.dir, run)) === 'no') return start(options)
  // It goes when the command that started it is done: then it is our turn.
  if (isAlive(run.owner)) return run.lasting ? handle(options.dir, run) : 'wait'
  // Its owner was killed, and the kernel may be telling it to stop this very moment.
  await stopPostgres(run.pid)
  return start(options)
}

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dir } = options
  const account = chooseAccount(findBinaries(options.major), dir, options.accounts)
  if (account.note !== undefined) options.note?.(account.note)
  ensureCluster(account, dir)
  await forgetCrash(account.home)
  const { child, port } = await launch(account, options)
  const run = { pid: child.pid ?? 0, port, owner: process.pid, lasting: options.lasting ?? true }
  writeRun(dir, run)
  await ensureDatabase(dir, port)
  return handle(dir, run, child)
}

interface Launched {
  readonly child: ChildProcess
  readonly port: number
}

// The port is free when we look and may be taken when PostgreSQL does: then another is tried.
async function launch(account: Account, options: EmbeddedOptions, attempts = 5): Promise<Launched> {
  const port = await freePort()
  const log = join(options.dir, 'postgres.log')
  const from = sizeOf(log)
  const child = spawnPostgres(account, options, port, log)
  if (await isReady(child, options.dir, port)) {
    child.unref()
    return { child, port }
  }
  const said = readFileSync(log, 'utf8').slice(from)
  if (attempts > 1 && said.includes('could not bind')) return launch(account, options, attempts - 1)
  const reason = said.split('\n').findLast((line) => / (FATAL|PANIC): /.test(line)) ?? said.trim().split('\n').at(-1)
  throw new Fault('unavailable', `PostgreSQL does not start: ${reason?.replace(/^.* (FATAL|PANIC): +/, '')} (${log})`)
}

function spawnPostgres(account: Account, options: EmbeddedOptions, port: number, log: string): ChildProcess {
  // When we are killed outright the kernel tells it to shut down, so that nothing is left running.
  const [command = '', ...args] = [
    ...account.prefix,
    ...tiedToUs('INT'),
    binary(account.binaries, 'postgres'),
    ...['-D', account.home, '-p', String(port)],
    ...Object.entries({ ...settings, ...options.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const fd = openSync(log, 'a', 0o600)
  try {
    const child = spawn(command, args, {
      ...identity(account),
      cwd: '/',
      env: bareEnvironment,
      detached: true,
      stdio: ['ignore', fd, fd],
    })
    child.on('error', () => {})
    return child
  } finally {
    closeSync(fd)
  }
}

const longestRecoveryMs = 120_000

async function isReady(child: ChildProcess, dir: string, port: number): Promise<boolean> {
  const deadline = Date.now() + longestRecoveryMs
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    if ((await answers(dir, port)) === 'yes') return true
    await sleep(20)
  }
  child.kill('SIGKILL')
  return false
}

type Answer = 'yes' | 'busy' | 'no'

/** Whether the server at `port` is ours, which the password proves, and takes work. */
async function answers(dir: string, port: number): Promise<Answer> {
  if (!existsSync(join(dir, 'postgres.password'))) return 'no'
  const client = new pg.Client({ connectionString: urlOf('postgres', readPassword(dir), port, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'yes'
  } catch (error) {
    return (error as { code?: string }).code === sqlState.cannotConnectNow ? 'busy' : 'no'
  } finally {
    await client.end().catch(() => {})
  }
}

async function settled(dir: string, run: Run): Promise<Answer> {
  const deadline = Date.now() + longestRecoveryMs
  let answer = await answers(dir, run.port)
  while (answer === 'busy' && Date.now() < deadline) {
    await sleep(50)
    answer = await answers(dir, run.port)
  }
  return answer
}

// PostgreSQL takes any process with the number in a stale postmaster.pid for itself; we look closer.
async function forgetCrash(home: string): Promise<void> {
  const file = join(home, 'postmaster.pid')
  const deadline = Date.now() + longestRecoveryMs
  while (existsSync(file) && Date.now() < deadline) {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (!isPostgres(pid)) {
      rmSync(file, { force: true })
      return
    }
    await sleep(50)
  }
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false
  } catch {
    return false
  }
}

async function ensureDatabase(dir: string, port: number): Promise<void> {
  const password = readPassword(dir)
  const client = new pg.Client({ connectionString: urlOf('postgres', password, port, 'postgres') })
  await client.connect()
  try {
    const { rows } = await client.query(`
      select exists (select from pg_roles where rolname = 'assent') as role,
             exists (select from pg_database where datname = 'assent') as database`)
    const literal = client.escapeLiteral(password)
    if (!rows[0].role) await client.query(`create role assent login createdb createrole password ${literal}`)
    if (!rows[0].database) await client.query('create database assent owner assent')
  } finally {
    await client.end()
  }
}

function handle(dir: string, run: Run, child?: ChildProcess): EmbeddedServer {
  const password = readPassword(dir)
  return {
    url: urlOf('assent', password, run.port, 'assent'),
    superuserUrl: urlOf('postgres', password, run.port, 'assent'),
    pid: run.pid,
    started: child !== undefined,
    ended: new Promise((resolve) => child?.once('exit', () => resolve())),
    stop: async () => {
      if (child === undefined) return
      await underRunLock(dir, async () => {
        await stopPostgres(run.pid)
        if (readRun(dir)?.pid === run.pid) clearRun(dir)
      })
    },
  }
}

// Fast shutdown first; then without a checkpoint, which the next start makes up for; then by force.
async function stopPostgres(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    const deadline = Date.now() + patienceMs
    while (isAlive(pid) && Date.now() < deadline) await sleep(10)
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const longestLog = 16 * 2 ** 20

function sizeOf(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < longestLog) return size
  truncateSync(log)
  return 0
}
