/** One more worker on a database that is served elsewhere: the jobs, and nothing that listens. */
import { requireKeys } from '../postgres/key-check.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPool } from '../postgres/pool.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { openDemoClock } from './demo-clock.ts'
import { storesOn } from './deps.ts'
import { networksOf } from './errand-runner.ts'
import { loadKeys } from './keys.ts'
import { publicUrlOf } from './listen.ts'
import { openLog } from './log.ts'
import { startWorker } from './worker.ts'

export interface Working extends AsyncDisposable {
  readonly broken: Promise<string>
}

export async function work(config: Config, say: (line: string) => void): Promise<Working> {
  const running = new AsyncDisposableStack()
  const log = openLog(config)
  try {
    const flowApiNetworks = networksOf(config)
    const database = running.use(await openDatabase(config, { lasting: true, note: say }))
    await migrate(database.url)
    const keys = loadKeys(config)
    const pool = openPool({ url: database.url, name: 'assent worker', max: 2 })
    running.defer(() => pool.end())
    await requireKeys(pool, keys.secrets.check(), config.KEYS_DIR)

    const publicUrl = publicUrlOf(config)
    const clock = running.use(await openDemoClock(storesOn(pool).clockSkew))
    running.use(await startWorker({ databaseUrl: database.url, keys, clock, log, publicUrl, flowApiNetworks }))

    say('working')
    const broken = database.ended.then(() => 'PostgreSQL has ended by itself: start again, it recovers.')
    return { broken, [Symbol.asyncDispose]: () => running.disposeAsync() }
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}
