/** A cluster's files: made once, complete or not at all, with a password that only this directory knows. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../../base/fault.ts'
import { type Account, bareEnvironment, giveTo, identity } from './account.ts'
import { binary } from './binaries.ts'

/** The password of the cluster's two roles: `postgres`, its superuser, and `assent`, who owns our database. */
export function readPassword(dir: string): string {
  const file = join(dir, 'postgres.password')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new Fault(
      'unavailable',
      `${file} cannot be read: restore it from a backup, it opens the database beside it.`,
      {
        cause,
      },
    )
  }
}

export function ensureCluster(account: Account, dir: string): void {
  const { home } = account
  const major = readMajor(home)
  if (major === account.binaries.major) return
  if (major !== undefined) {
    throw new Fault(
      'unavailable',
      `${home} was made by PostgreSQL ${major} and this is ${account.binaries.major}: dump it with the old one and restore it here.`,
    )
  }
  makeCluster(account, dir)
}

function readMajor(home: string): number | undefined {
  const file = join(home, 'PG_VERSION')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}

function makeCluster(account: Account, dir: string): void {
  // What a killed initdb left behind was never used: only the rename makes it a cluster.
  const making = `${account.home}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true, mode: 0o700 })
  giveTo(account, making)

  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${account.home}.password-once`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, passwordFile)
  try {
    initialise(account, making, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  writeFileSync(join(dir, 'postgres.password'), `${password}\n`, { mode: 0o600 })
  renameSync(making, account.home)
}

function initialise(account: Account, making: string, passwordFile: string): void {
  const [command = '', ...args] = [
    ...account.prefix,
    binary(account.binaries, 'initdb'),
    `--pgdata=${making}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorted alike wherever it runs, by the library that it brings rather than by the machine's.
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=und',
  ]
  const done = spawnSync(command, args, {
    ...identity(account),
    env: bareEnvironment,
    cwd: dirname(making),
    encoding: 'utf8',
  })
  if (done.status === 0) return
  const reason = (done.stderr ?? String(done.error)).trim().split('\n').at(-1)
  throw new Fault('unavailable', `PostgreSQL cannot make its files in ${account.home}: ${reason}`)
}
