/**
 * `run.json`: which server runs on this data directory, and who is to stop it. Read and written under a lock file,
 * so that two commands that start at once start one server.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../base/fault.ts'

export interface Run {
  /** The postmaster. */
  readonly pid: number
  readonly port: number
  /** The process that started it and stops it. */
  readonly owner: number
  /** Whether the owner goes on, so that others may rely on the server; a single command does not. */
  readonly lasting: boolean
}

export function readRun(dir: string): Run | undefined {
  try {
    const run = JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')) as Partial<Run>
    const { pid, port, owner, lasting } = run
    if (pid === undefined || port === undefined || owner === undefined || lasting === undefined) return undefined
    return { pid, port, owner, lasting }
  } catch {
    // Absent, or cut off by a crash: either way nothing is known to run.
    return undefined
  }
}

export function writeRun(dir: string, run: Run): void {
  const making = join(dir, `run.json.${process.pid}`)
  writeFileSync(making, `${JSON.stringify(run)}\n`, { mode: 0o600 })
  renameSync(making, join(dir, 'run.json'))
}

export function clearRun(dir: string): void {
  rmSync(join(dir, 'run.json'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Makes the directory if need be, and says in one sentence why it cannot be used. */
export function prepareDirectory(dir: string): void {
  const probe = join(dir, `.probe-${process.pid}`)
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    closeSync(openSync(probe, 'w'))
    rmSync(probe)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new Fault('unavailable', `DATA_DIR ${dir} cannot be written (${code}): make it writable, or set DATA_DIR.`, {
      cause,
    })
  }
}

/**
 * Runs `work` while no other process does so for this directory. SQLite is here for its lock alone: one that the kernel
 * drops when its holder dies, which Node offers nowhere else and which no file of process numbers can promise.
 */
export async function underRunLock<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(join(dir, 'run.lock'), { timeout: 0 })
  try {
    while (!taken(lock)) await sleep(25)
    return await work()
  } finally {
    lock.close()
  }
}

const sqliteBusy = 5

function taken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy) return false
    throw error
  }
}
