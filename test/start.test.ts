import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Clone, eventually, freePair, listenOn, makeClone, type Started } from './support/clone.ts'

const running: Started[] = []
const follow = (started: Started) => {
  running.push(started)
  return started
}
afterEach(async () => {
  for (const started of running.splice(0)) {
    started.killAll('SIGTERM')
    await started.ended
  }
})

describe('a fresh clone, below a directory that only its owner may enter', () => {
  let clone: Clone
  beforeAll(async () => {
    clone = await makeClone('none')
  })
  afterAll(() => clone.remove())

  test('installs itself without one install script, builds the console and serves', async () => {
    const started = follow(clone.start())
    const url = await started.ready
    expect(url).toBe(`http://127.0.0.1:${clone.port}`)
    expect(started.output()).toContain('Installing packages')
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' })

    const page = await fetch(url, { headers: { accept: 'text/html' } })
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1]
    expect((await fetch(`${url}${script}`)).status).toBe(200)
    expect((await fetch(`${url}/docs`)).status).toBe(200)
    for (const named of [`${url}/`, `${url}/phone`, `${url}/docs`]) expect(started.output()).toContain(named)
  })

  test('takes packages that somebody has installed by hand, and does nothing twice', async () => {
    await rm(join(clone.dir, 'node_modules', '.assent-installed'))
    const started = follow(clone.start())
    await started.ready
    expect(started.output()).not.toMatch(/Installing|Building/)
  })
})

describe('in a clone that has started before', () => {
  let clone: Clone
  beforeAll(async () => {
    clone = await makeClone('shared')
    const first = clone.start()
    await first.ready
    const db = await clone.connect()
    await db.query('create table kept (line text)')
    await db.query("insert into kept values ('what was committed')")
    await db.end()
    first.killAll('SIGINT')
    expect(await first.ended).toMatchObject({ code: 0 })
  })
  afterAll(() => clone.remove())

  const kept = async () => {
    const db = await clone.connect()
    const { rows } = await db.query('select line from kept')
    await db.end()
    return rows
  }

  test('Ctrl-C has left nothing running', async () => {
    expect(await clone.processes()).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s to npm alone stops all of it as cleanly', async (signal) => {
    const started = clone.start()
    await started.ready
    started.kill(signal)
    expect(await started.ended).toMatchObject({ code: 0 })
    expect(await clone.processes()).toEqual([])
  })

  test('after a kill that nothing could answer, the next start has every committed row', async () => {
    const killed = clone.start()
    await killed.ready
    killed.killAll('SIGKILL')
    await killed.ended

    await follow(clone.start()).ready
    expect(await kept()).toEqual([{ line: 'what was committed' }])
  })

  test('when only npm is killed, the rest follows it', async () => {
    const orphaned = clone.start()
    await orphaned.ready
    orphaned.kill('SIGKILL')
    await eventually(async () => (await clone.processes()).length === 0)
    await follow(clone.start()).ready
  })

  test('when the database itself is killed, it says so and stops; the next start recovers', async () => {
    const started = clone.start()
    await started.ready
    const { pid } = JSON.parse(await readFile(join(clone.dir, 'data', 'run.json'), 'utf8')) as { pid: number }
    process.kill(pid, 'SIGKILL')
    const { code, output } = await started.ended
    expect(code).toBe(1)
    expect(output).toContain('PostgreSQL has ended by itself')

    await follow(clone.start()).ready
    expect(await kept()).toEqual([{ line: 'what was committed' }])
  })

  test('a power cut may leave the number of a process that is somebody else’s by now', async () => {
    await writeFile(
      join(clone.dir, 'data', 'postgres', 'postmaster.pid'),
      `${process.pid}\n${clone.dir}/data/postgres\n`,
    )
    await writeFile(
      join(clone.dir, 'data', 'run.json'),
      `{"pid":${process.pid},"port":1,"owner":${process.pid},"lasting":true}`,
    )
    await follow(clone.start()).ready
    expect(await kept()).toEqual([{ line: 'what was committed' }])
  })

  test('a command uses the server that runs, and leaves it running', async () => {
    const started = follow(clone.start())
    await started.ready
    const before = await readFile(join(clone.dir, 'data', 'run.json'), 'utf8')
    expect(await clone.assent('migrate')).toMatchObject({ code: 0 })
    expect(await readFile(join(clone.dir, 'data', 'run.json'), 'utf8')).toBe(before)
    expect(await kept()).toHaveLength(1)
  })

  test('commands that start at once, while nothing runs, each have a server, and leave none', async () => {
    const done = await Promise.all([clone.assent('migrate'), clone.assent('migrate'), clone.assent('doctor')])
    expect(done.map(({ code, output }) => ({ code, output: code === 0 ? '' : output }))).toEqual([
      { code: 0, output: '' },
      { code: 0, output: '' },
      { code: 0, output: '' },
    ])
    expect(await clone.processes()).toEqual([])
  })

  describe('what stands in the way is told in one sentence, and nothing is left behind:', () => {
    const refused = async (env: Record<string, string>) => {
      const { code, output } = await clone.start(env).ended
      expect(code, output).not.toBe(0)
      expect(await clone.processes()).toEqual([])
      const said = output.split('\n').filter((line) => line !== '' && !line.startsWith('>') && !line.startsWith('npm '))
      expect(said).toHaveLength(1)
      return said[0]
    }

    test('a port that is taken', async () => {
      const other = await listenOn(await freePair())
      try {
        expect(await refused({ PORT: String(other.port) })).toBe(
          `Port ${other.port} of 127.0.0.1 is taken by another programme: stop it, or set PORT to another.`,
        )
        expect(await refused({ PORT: String(other.port - 1) })).toContain(`Port ${other.port} of 127.0.0.1 is taken`)
      } finally {
        await other.close()
      }
    })

    test('a directory that cannot be written', async () => {
      await writeFile(join(clone.dir, 'a-file'), '')
      const dir = join(clone.dir, 'a-file', 'data')
      expect(await refused({ DATA_DIR: dir })).toBe(
        `DATA_DIR ${dir} cannot be written (ENOTDIR): make it writable, or set DATA_DIR.`,
      )
    })

    test.skipIf(process.getuid?.() === 0)('a directory that is somebody else’s', async () => {
      const dir = join(clone.dir, 'closed')
      await mkdir(dir)
      await chmod(dir, 0o500)
      expect(await refused({ DATA_DIR: dir })).toContain('cannot be written (EACCES)')
    })

    test('a database that is down', async () => {
      const port = await freePair()
      expect(await refused({ DATABASE_URL: `postgres://somebody:secret@127.0.0.1:${port}/assent` })).toMatch(
        new RegExp(`^PostgreSQL does not answer at 127\\.0\\.0\\.1:${port} \\(DATABASE_URL\\): `),
      )
    })

    test('a database that does not know us', async () => {
      const serving = follow(clone.start())
      await serving.ready
      const { port } = JSON.parse(await readFile(join(clone.dir, 'data', 'run.json'), 'utf8')) as { port: number }
      const other = String(await freePair())
      const { code, output } = await clone.start({
        PORT: other,
        DATABASE_URL: `postgres://assent:wrong@127.0.0.1:${port}/assent`,
      }).ended
      expect(code).not.toBe(0)
      expect(output).toContain(`PostgreSQL at 127.0.0.1:${port} does not let assent in (DATABASE_URL)`)
      expect(output).not.toContain('wrong@')
    })

    test('a setting that is mistyped', async () => {
      expect(await refused({ PORT: 'http' })).toBe(
        'The setting PORT "http" is wrong: it takes a whole number from 1 to 65534.',
      )
    })

    test('keys that are not those of the database', async () => {
      const started = clone.start()
      await started.ready
      const db = await clone.connect()
      await db.query(`
        insert into workspace (workspace_id, slug, name, kind, secret_check, created_at)
        values (gen_random_uuid(), 'restored', 'Restored', 'live', 'of other keys', now())`)
      await db.end()
      started.killAll('SIGINT')
      await started.ended
      expect(await refused({})).toMatch(
        /^The keys in .*data\/keys are not those that this database was written with \(workspace .*restored/,
      )
    })
  })
})
