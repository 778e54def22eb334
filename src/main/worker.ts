/** The worker with all that it is given: connections of its own to the database and to WhatsApp, so that it stands in nobody's way. */
import type { Log } from '../actions/deps.ts'
import type { Clock } from '../base/clock.ts'
import { DatabaseNotices } from '../postgres/notices.ts'
import { openPool } from '../postgres/pool.ts'
import { GraphGateway } from '../providers/whatsapp/gateway.ts'
import { runWorker } from '../worker/run-worker.ts'
import { depsOn } from './deps.ts'
import type { Keys } from './keys.ts'

export interface WorkerParts {
  readonly databaseUrl: string
  readonly keys: Keys
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: string
}

/** Disposing of it claims nothing more and waits until all that was claimed is settled. */
export async function startWorker({ databaseUrl, keys, clock, log, publicUrl }: WorkerParts): Promise<AsyncDisposable> {
  const running = new AsyncDisposableStack()
  try {
    const pool = openPool({ url: databaseUrl, name: 'assent worker', max: 12 })
    running.defer(() => pool.end())
    const whatsapp = running.use(new GraphGateway(keys.secrets))
    const notices = running.use(await DatabaseNotices.open(databaseUrl, log))
    const worker = runWorker(depsOn({ pool, keys, clock, log, publicUrl, whatsapp }), { notices })
    running.defer(() => worker.stop())
    return running
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}
