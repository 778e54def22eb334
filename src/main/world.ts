/** What commands can do, on the settings of this process. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Deps } from '../actions/deps.ts'
import { Fault } from '../base/fault.ts'
import type { World } from '../cli/command.ts'
import { requireKeys } from '../postgres/key-check.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPool } from '../postgres/pool.ts'
import { printSchema } from '../postgres/schema-print.ts'
import { withScratchDatabase } from '../postgres/scratch-database.ts'
import { GraphGateway } from '../providers/whatsapp/gateway.ts'
import { type Config, root } from './config.ts'
import { type Database, openDatabase } from './database.ts'
import { openDemoClock } from './demo-clock.ts'
import { depsOn, storesOn } from './deps.ts'
import { diagnose } from './doctor.ts'
import { loadKeys } from './keys.ts'
import { publicUrlOf } from './listen.ts'
import { openLog } from './log.ts'
import { serve } from './serve.ts'
import { stopAsked } from './stopping.ts'
import { work } from './work.ts'

export function worldOf(config: Config): World {
  const out = (line: string) => console.log(line)
  const err = (line: string) => console.error(line)
  const open = (): Promise<Database> => openDatabase(config, { lasting: false, note: err })
  return {
    out,
    err,
    input: createLines(),
    withDeps: async (use) => {
      await using database = await open()
      return await onDatabase(config, database, use)
    },
    serve: () => untilStopped(() => serve(config, out)),
    work: () => untilStopped(() => work(config, out)),
    migrate: async () => {
      await using database = await open()
      return await migrate(database.url)
    },
    schema: async ({ write }) => {
      await using database = await open()
      const printed = await withScratchDatabase(database.url, async (url) => {
        await migrate(url)
        const pool = openPool({ url, role: null })
        return printSchema(pool).finally(() => pool.end())
      })
      if (write) await writeFile(join(root, 'db', 'schema.sql'), printed)
      return printed
    },
    diagnose: () => diagnose(config),
  }
}

interface Lasting extends AsyncDisposable {
  readonly broken: Promise<string>
}

async function untilStopped(start: () => Promise<Lasting>): Promise<void> {
  const asked = stopAsked()
  await using running = await start()
  const broken = await Promise.race([asked.then(() => undefined), running.broken])
  if (broken !== undefined) throw new Fault('unavailable', broken)
}

async function onDatabase<T>(config: Config, database: Database, use: (deps: Deps) => Promise<T>): Promise<T> {
  await migrate(database.url)
  const keys = loadKeys(config)
  const pool = openPool({ url: database.url, max: 4, name: 'assent command' })
  await using whatsapp = new GraphGateway(keys.secrets)
  try {
    await requireKeys(pool, keys.secrets.check(), config.KEYS_DIR)
    using clock = await openDemoClock(storesOn(pool).clockSkew)
    const parts = { pool, keys, clock, log: openLog(config), publicUrl: publicUrlOf(config), whatsapp }
    return await use(depsOn(parts))
  } finally {
    await pool.end()
  }
}

// Opened when it is first read: a command that reads nothing must not wait for its standard input to end.
async function* createLines(): AsyncGenerator<string> {
  yield* createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
}
