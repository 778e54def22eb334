/** A copy of this tree as somebody else has it, and `npm start` in it as they type it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Clone {
  /** Only its owner may enter. */
  readonly dir: string
  readonly port: number
  /** `npm start`, in a process group of its own, as a terminal would have it. */
  start(env?: Readonly<Record<string, string>>): Started
  /** `npm run -s assent -- …args`, until it is done. */
  assent(...args: string[]): Promise<Ended>
  /** A connection to the built-in database, while it runs. */
  connect(): Promise<pg.Client>
  /** The command lines of all processes that work for this clone. */
  processes(): Promise<string[]>
  remove(): Promise<void>
}

export interface Ended {
  readonly code: number | null
  /** What it printed, both streams. */
  readonly output: string
}

export interface Started {
  /** Its address once it printed `ready`; throws with what it printed if it ended before. */
  readonly ready: Promise<string>
  readonly ended: Promise<Ended>
  readonly output: () => string
  /** To npm alone. */
  kill(signal: NodeJS.Signals): void
  /** To everything of the group, as Ctrl-C does. */
  killAll(signal: NodeJS.Signals): void
}

/** `packages: 'shared'` borrows ours, built console included; `'none'` is what `git clone` gives. */
export async function makeClone(packages: 'shared' | 'none'): Promise<Clone> {
  // mkdtemp makes it 0700: as root, this is a directory that only root may enter.
  const dir = await mkdtemp(join(tmpdir(), 'assent-clone-'))
  const left = new Set(['node_modules', '.git', 'data', 'coverage', ...(packages === 'none' ? ['dist'] : [])])
  await cp(root, dir, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) =>
      !path
        .slice(root.length)
        .split(sep)
        .some((part) => left.has(part)),
  })
  if (packages === 'shared') await symlink(join(root, 'node_modules'), join(dir, 'node_modules'))
  const port = await freePair()
  const clone = new TreeClone(dir, port)
  return clone
}

class TreeClone implements Clone {
  readonly dir: string
  readonly port: number

  constructor(dir: string, port: number) {
    this.dir = dir
    this.port = port
  }

  start(env: Readonly<Record<string, string>> = {}): Started {
    return follow(spawn('npm', ['start'], { cwd: this.dir, env: this.#env(env), detached: true, stdio }))
  }

  assent(...args: string[]): Promise<Ended> {
    const command = ['run', '-s', 'assent', '--', ...args]
    return follow(spawn('npm', command, { cwd: this.dir, env: this.#env({}), stdio })).ended
  }

  async connect(): Promise<pg.Client> {
    const read = (name: string) => readFile(join(this.dir, 'data', name), 'utf8')
    const { port } = JSON.parse(await read('run.json')) as { port: number }
    const password = (await read('postgres.password')).trim()
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'assent', database: 'assent', password })
    client.on('error', () => {})
    await client.connect()
    return client
  }

  async processes(): Promise<string[]> {
    const listed = await follow(spawn('ps', ['-eo', 'pid=,args='], { stdio })).ended
    return listed.output.split('\n').filter((line) => line.includes(this.dir))
  }

  async remove(): Promise<void> {
    await rm(this.dir, { recursive: true, force: true })
  }

  #env(more: Readonly<Record<string, string>>): Record<string, string> {
    const { PATH = '', HOME = '', ...others } = process.env
    // What a user's shell has: their Node and npm, and neither our packages' programmes nor the settings of this run.
    const path = PATH.split(delimiter)
      .filter((place) => !place.includes('node_modules'))
      .join(delimiter)
    const proxies = Object.fromEntries(
      Object.entries(others).filter(([name]) => /^(https?_proxy|no_proxy|npm_config_(registry|cache))$/i.test(name)),
    )
    return {
      ...(proxies as Record<string, string>),
      PATH: path,
      HOME,
      PORT: String(this.port),
      LOG_LEVEL: 'warn',
      ...more,
    }
  }
}

const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']

function follow(child: ChildProcess): Started {
  let output = ''
  const seen = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const url = /^ready (\S+)$/m.exec(output)?.[1]
      if (url !== undefined) seen.resolve(url)
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
  ended.then(
    ({ code }) => seen.reject(new Error(`ended with ${code} before it was ready:\n${output}`)),
    (error: unknown) => seen.reject(error),
  )
  // Whoever only waits for the end need not look at readiness.
  seen.promise.catch(() => {})
  return {
    ready: seen.promise,
    ended,
    output: () => output,
    kill: (signal) => child.kill(signal),
    killAll: (signal) => {
      if (child.pid !== undefined && isAlive(-child.pid)) process.kill(-child.pid, signal)
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A free port whose next one is free as well: the emulators take it. */
export async function freePair(): Promise<number> {
  for (;;) {
    const first = await listenOn(0)
    const second = await listenOn(first.port + 1).catch(() => undefined)
    await Promise.all([first.close(), second?.close()])
    if (second !== undefined) return first.port
  }
}

/** Something that holds a port until it is closed. */
export function listenOn(port: number): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
  })
}

/** Waits until `holds` does; what it must lead to comes by itself, only not at once. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(100)
}
