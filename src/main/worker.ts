/** The worker with all that it is given: connections of its own to the database and to WhatsApp, so that it stands in nobody's way. */
import type { Deps, Log } from '../actions/deps.ts'
import type { Clock } from '../base/clock.ts'
import { comeRound, openJobs } from '../postgres/jobs.ts'
import { DatabaseNotices } from '../postgres/notices.ts'
import { openPool } from '../postgres/pool.ts'
import type { Allowed } from '../providers/api-call/public-address.ts'
import { SmppLines } from '../providers/sms/smpp-lines.ts'
import { GraphGateway } from '../providers/whatsapp/gateway.ts'
import { jobs } from '../worker/jobs/jobs.ts'
import { runWorker } from '../worker/run-worker.ts'
import { channelGateway, factoriesWith } from './channels.ts'
import { depsOn } from './deps.ts'
import { errandRunner } from './errand-runner.ts'
import type { Keys } from './keys.ts'
import { keepSmsLines } from './sms-lines.ts'

export interface WorkerParts {
  readonly databaseUrl: string
  readonly keys: Keys
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: string
  /** Networks that flows may call although they are not public. */
  readonly flowApiNetworks?: Allowed
}

/** Disposing of it claims nothing more and waits until all that was claimed is settled. */
export async function startWorker(parts: WorkerParts): Promise<AsyncDisposable> {
  const { databaseUrl, keys, clock, log, publicUrl, flowApiNetworks: allowed = [] } = parts
  const running = new AsyncDisposableStack()
  try {
    const pool = openPool({ url: databaseUrl, name: 'assent worker', max: 12 })
    running.defer(() => pool.end())
    const whatsapp = running.use(new GraphGateway(keys.secrets))
    const notices = running.use(await DatabaseNotices.open(databaseUrl, log))
    const lines = running.use(new SmppLines())
    const channels = channelGateway(keys.secrets, factoriesWith(lines))
    const errands = errandRunner(keys.secrets, { allowed })
    const deps = depsOn({ pool, keys, clock, log, publicUrl, whatsapp, channels, errands })
    running.use(keepSmsLines(deps, lines))
    const worker = runWorker(deps, { notices })
    running.defer(() => worker.stop())
    await startJobs(running, databaseUrl, deps)
    return running
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}

/** What comes round by the clock. */
async function startJobs(running: AsyncDisposableStack, url: string, deps: Deps): Promise<void> {
  const { log } = deps
  const boss = openJobs({ url, onError: (err) => log.error({ err }, 'a job queue failed') })
  running.defer(() => boss.stop({ graceful: true }))
  await boss.start()
  await comeRound(
    boss,
    jobs.map((job) => ({
      ...job,
      run: () =>
        job.run(deps).catch((error: unknown) => {
          log.error({ err: error, job: job.name }, 'a job failed; it comes round again')
          throw error
        }),
    })),
  )
}
