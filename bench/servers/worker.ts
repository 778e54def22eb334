/**
 * A worker as `assent worker` runs it, which can be started and stopped. Without its guard it claims without the lock and
 * hears of no stop: what the promise costs is the difference.
 */
import type { Deps } from '../../src/actions/deps.ts'
import { systemClock } from '../../src/base/clock.ts'
import type { Notices } from '../../src/domain/notices.ts'
import { readConfig } from '../../src/main/config.ts'
import { depsOn } from '../../src/main/deps.ts'
import { loadKeys } from '../../src/main/keys.ts'
import { openLog } from '../../src/main/log.ts'
import { DatabaseNotices } from '../../src/postgres/notices.ts'
import { openPool } from '../../src/postgres/pool.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { runWorker } from '../../src/worker/run-worker.ts'

export interface WorkerInput {
  readonly databaseUrl: string
  /** Where its keys are. */
  readonly dir: string
  readonly guarded: boolean
}

const { databaseUrl, dir, guarded } = JSON.parse(process.argv[2] ?? '') as WorkerInput
const config = readConfig({ DATABASE_URL: databaseUrl, DATA_DIR: dir, EMULATORS: 'off', LOG_LEVEL: 'error' })
const keys = loadKeys(config)
const log = openLog(config)
const publicUrl = 'https://consent.example.com'

function withoutLock(deps: Deps): Deps {
  return {
    ...deps,
    transaction: (work) =>
      deps.transaction((stores) =>
        work({ ...stores, addresses: { ...stores.addresses, lockForClaim: () => Promise.resolve() } }),
      ),
  }
}

const deaf: Notices = { onStopped: () => () => {}, onQueued: () => () => {}, onCampaign: () => () => {} }

async function start(): Promise<() => Promise<void>> {
  const pool = openPool({ url: databaseUrl, name: 'assent worker', max: 12 })
  const whatsapp = new GraphGateway(keys.secrets)
  const heard = guarded ? await DatabaseNotices.open(databaseUrl, log) : undefined
  const deps = depsOn({ pool, keys, clock: systemClock, log, publicUrl, whatsapp })
  const worker = runWorker(guarded ? deps : withoutLock(deps), { notices: heard ?? deaf })
  return async () => {
    await worker.stop()
    await heard?.[Symbol.asyncDispose]()
    await whatsapp[Symbol.asyncDispose]()
    await pool.end()
  }
}

let stop: (() => Promise<void>) | undefined
process.on('message', async (order: 'start' | 'stop') => {
  if (order === 'start') stop = await start()
  else await stop?.()
  process.send?.(order)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
