import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type EmbeddedOptions,
  type EmbeddedServer,
  findRunning,
  startEmbedded,
} from '../src/postgres/embedded/server.ts'

let dir: string
const started: EmbeddedServer[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'assent-built-in-'))
})
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  rmSync(dir, { recursive: true })
})
const start = async (options: Partial<EmbeddedOptions> = {}) => {
  const server = await startEmbedded({ dir, settings: { fsync: 'off', shared_buffers: '16MB' }, ...options })
  started.push(server)
  return server
}

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

describe('the built-in PostgreSQL', () => {
  test('lets nobody in without its password, and nobody at all but over the loopback', async () => {
    const server = await start()
    expect(await ask(server.superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await ask(server.superuserUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
    const guessed = new URL(server.url)
    guessed.password = 'assent'
    await expect(ask(guessed.toString(), 'select')).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(join(dir, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('is owned by somebody who is no superuser', async () => {
    const server = await start()
    const [role] = await ask(server.url, 'select rolsuper as super from pg_roles where rolname = current_user')
    expect(role).toEqual({ super: false })
  })

  test('keeps what reached the disk, and compiles no plans', async () => {
    const server = await start({ settings: {} })
    for (const [name, value] of [
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['full_page_writes', 'on'],
      ['jit', 'off'],
    ]) {
      expect(await ask(server.url, `select current_setting('${name}') as value`), name).toEqual([{ value }])
    }
  })

  test('runs once, however many ask for it at the same time', async () => {
    const servers = await Promise.all([start(), start(), start()])
    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
    expect(servers.filter((server) => server.started)).toHaveLength(1)
    expect((await findRunning(dir))?.pid).toBe(servers[0]?.pid)
  })

  test('is stopped by whoever started it, and by nobody else', async () => {
    const server = await start()
    const user = await start()
    await user.stop()
    expect(await findRunning(dir)).toBeDefined()
    await server.stop()
    expect(await findRunning(dir)).toBeUndefined()
    expect(existsSync(join(dir, 'run.json'))).toBe(false)
  })

  test('says what it takes when its files are of another version', async () => {
    await (await start()).stop()
    writeFileSync(join(dir, 'postgres', 'PG_VERSION'), '14\n')
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14 and this is 18: dump it with the old one/)
  })

  test('tells PostgreSQL’s own reason when it does not start', async () => {
    await (await start()).stop()
    await expect(start({ settings: { shared_buffers: 'much' } })).rejects.toThrow(
      /^PostgreSQL does not start: invalid value for parameter "shared_buffers": "much" \(.*postgres\.log\)$/,
    )
  })

  test('begins again where making its files was cut off', async () => {
    const half = join(dir, 'postgres.making')
    writeFileSync(half, 'what a killed initdb left')
    const server = await start()
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(half)).toBe(false)
  })
})

describe.runIf(process.getuid?.() === 0)('as root, where user namespaces are forbidden', () => {
  const copied = '/var/lib/assent/postgresql-18'
  const hadCopy = existsSync(copied)
  const umask = process.umask()
  afterEach(() => {
    process.umask(umask)
    if (!hadCopy) rmSync(copied, { recursive: true, force: true })
  })

  test.each([
    ['', 0o022],
    [', also where a umask closes to others whatever is made', 0o077],
  ])('it runs as another user, says so in one line, and its data stays in place%s', async (_, mask) => {
    process.umask(mask)
    chmodSync(dir, 0o755)
    const notes: string[] = []
    const server = await start({ dir: join(dir, 'data'), accounts: ['other user'], note: (line) => notes.push(line) })
    expect(notes).toEqual([expect.stringMatching(/^PostgreSQL does not run as root: it runs as \w+\.$/)])
    expect(statSync(join(dir, 'data', 'postgres')).uid).not.toBe(0)
    expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).not.toMatch(/^Uid:\t0\t/m)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})
