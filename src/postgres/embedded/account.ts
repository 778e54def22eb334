/**
 * PostgreSQL refuses to run as root. Where we are root, it runs in a user namespace in which we are somebody else: it
 * then reaches whatever we reach, also below directories that only root may enter. Where namespaces are forbidden, it
 * runs as an unprivileged user, with its data and, if need be, its programs in a place that this user can enter.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../../base/fault.ts'
import { systemTool } from '../../base/tied-process.ts'
import { type Binaries, binary } from './binaries.ts'

export interface Account {
  readonly binaries: Binaries
  /** Where the cluster lives: `<dir>/postgres`, unless the user it runs as cannot enter there. */
  readonly home: string
  /** Words put before each command. */
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
  /** One line for the operator, where something is not as they would expect. */
  readonly note?: string
}

export type AccountKind = 'self' | 'namespace' | 'other user'

/** The account to run `binaries` under for data in `dir`; `kinds` lists what may be tried, for tests. */
export function chooseAccount(
  binaries: Binaries,
  dir: string,
  kinds: readonly AccountKind[] = process.getuid?.() === 0 ? ['namespace', 'other user'] : ['self'],
): Account {
  const home = join(dir, 'postgres')
  for (const kind of kinds) {
    const account = { self: asSelf, namespace: inNamespace, 'other user': asOtherUser }[kind](binaries, home)
    if (account !== undefined) return account
  }
  if (!kinds.includes('namespace')) {
    throw new Fault(
      'unavailable',
      `The built-in PostgreSQL does not run on this machine (${binary(binaries, 'postgres')}): set DATABASE_URL.`,
    )
  }
  throw new Fault(
    'unavailable',
    'PostgreSQL does not run as root, and here it can neither run in a user namespace nor as another user: ' +
      'start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether PostgreSQL's programs load and start under `account`. */
export function runs(account: Account): boolean {
  const [command = '', ...args] = [...account.prefix, binary(account.binaries, 'postgres'), '--version']
  return (
    spawnSync(command, args, { ...identity(account), env: bareEnvironment, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

export function identity(account: Account): { uid?: number; gid?: number } {
  return {
    ...(account.uid === undefined ? {} : { uid: account.uid }),
    ...(account.gid === undefined ? {} : { gid: account.gid }),
  }
}

/** Nothing of ours leaks into the server: no secrets, no locale, no LD_PRELOAD. */
export const bareEnvironment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }

function asSelf(binaries: Binaries, home: string): Account | undefined {
  const account = { binaries, home, prefix: [] }
  return runs(account) ? account : undefined
}

function inNamespace(binaries: Binaries, home: string): Account | undefined {
  const unshare = systemTool('unshare')
  if (unshare === undefined) return undefined
  const account = { binaries, home, prefix: [unshare, '--user', '--map-user=1000', '--map-group=1000', '--'] }
  return runs(account) && belongsToUs(home) ? account : undefined
}

// In the namespace root's powers are gone: a path that is another user's alone is closed to us there.
function belongsToUs(path: string): boolean {
  return ancestors(path).every(({ uid, mode }) => uid === 0 || (mode & 0o005) === 0o005)
}

function asOtherUser(binaries: Binaries, home: string): Account | undefined {
  for (const { uid, gid, name } of candidates(home)) {
    const nearby = { binaries, home, prefix: [], uid, gid }
    const usable = runs(nearby) ? nearby : { ...nearby, binaries: copyPrograms(binaries) }
    if (!runs(usable)) continue
    if (makeWay(home, uid, gid)) return { ...usable, note: `PostgreSQL does not run as root: it runs as ${name}.` }

    const away = join(place, createHash('sha256').update(home).digest('hex').slice(0, 12), 'postgres')
    makePlace()
    mkdirSync(dirname(away), { recursive: true })
    chmodSync(dirname(away), 0o711)
    const note = `PostgreSQL does not run as root: it runs as ${name} and keeps its data in ${away}, which it can reach.`
    return { ...usable, home: away, note }
  }
  return undefined
}

/** Where everybody may enter, for what the user of PostgreSQL must reach. */
const place = '/var/lib/assent'

// Modes are set and not asked for: root may have a umask that closes to others whatever it makes.
function makePlace(): void {
  mkdirSync(place, { recursive: true })
  chmodSync(place, 0o755)
}

/** Everybody may read what lies there, and run what root may run. */
function openToAll(path: string): void {
  for (const entry of [
    path,
    ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)),
  ]) {
    const found = lstatSync(entry)
    if (found.isSymbolicLink()) continue
    chmodSync(entry, found.mode | (found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o555 : 0o444))
  }
}

// Our own directory may be passed through by others, since all that lies in it is closed by itself; those above it are
// not ours to open.
function makeWay(home: string, uid: number, gid: number): boolean {
  const dir = dirname(home)
  if (!ancestors(dirname(dir)).every((entry) => mayEnter(entry, uid, gid))) return false
  chmodSync(dir, statSync(dir).mode | 0o011)
  return true
}

/** Makes `path` belong to the account, so that it can be written under it. */
export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}

function copyPrograms(binaries: Binaries): Binaries {
  const root = join(place, `postgresql-${binaries.major}`)
  if (!existsSync(root)) {
    const making = `${root}.${process.pid}`
    makePlace()
    cpSync(binaries.root, making, { recursive: true, verbatimSymlinks: true })
    openToAll(making)
    if (existsSync(root)) rmSync(making, { recursive: true })
    else renameSync(making, root)
  }
  return { ...binaries, root }
}

interface User {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

// First whoever owns a directory on the way, then the users that a system keeps for such work.
function candidates(home: string): User[] {
  const users = readUsers()
  const owners = ancestors(home)
    .map((entry) => entry.uid)
    .filter((uid) => uid !== 0)
  return [
    ...owners.map((uid) => users.find((user) => user.uid === uid)),
    ...['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)),
  ].filter((user) => user !== undefined)
}

function readUsers(): User[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

interface Entry {
  readonly uid: number
  readonly gid: number
  readonly mode: number
}

function ancestors(path: string): Entry[] {
  const found = statSync(path, { throwIfNoEntry: false })
  const here = found === undefined ? [] : [{ uid: found.uid, gid: found.gid, mode: found.mode }]
  return dirname(path) === path ? here : [...ancestors(dirname(path)), ...here]
}

function mayEnter(entry: Entry, uid: number, gid: number): boolean {
  const bit = entry.uid === uid ? 0o100 : entry.gid === gid ? 0o010 : 0o001
  return (entry.mode & bit) !== 0
}
