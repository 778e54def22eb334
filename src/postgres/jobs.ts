/** The job queue on our database: its tables come from a migration, and it creates and alters nothing itself. */
import { PgBoss } from 'pg-boss'

export interface JobsOptions {
  readonly url: string
  /** Told of whatever goes wrong between jobs. */
  readonly onError: (error: Error) => void
  /** Connections at most. */
  readonly max?: number
}

/** Not started yet: `start()` opens it, `stop()` lets running jobs end. */
export function openJobs({ url, onError, max = 4 }: JobsOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c role=assent_app -c timezone=UTC',
    application_name: 'assent jobs',
    schema: 'pgboss',
    max,
    migrate: false,
    createSchema: false,
    // Rebuilding an index takes its owner, which the application is not; an operator may run it by hand.
    reindex: false,
  })
  boss.on('error', onError)
  return boss
}

/** Work that comes round by the clock. */
export interface RoundWork {
  readonly name: string
  /** When, as cron writes it, in UTC. */
  readonly cron: string
  /** Says itself what went wrong: of an error only its name is kept with the job, for it may quote a person. */
  readonly run: () => Promise<unknown>
}

/** Takes part in this work, on a started `boss`: each comes round for all processes together, and never twice at once. */
export async function comeRound(
  boss: PgBoss,
  all: readonly RoundWork[],
  { lookEverySeconds = 10 } = {},
): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!all.some((work) => work.name === name)) await boss.unschedule(name)
  }
  for (const { name, cron, run } of all) {
    await boss.createQueue(name, queue)
    await boss.schedule(name, cron, null, { tz: 'UTC' })
    await boss.work(name, { pollingIntervalSeconds: lookEverySeconds }, async () => {
      await run().catch((error: unknown) => {
        throw new Error(error instanceof Error ? error.name : 'unknown')
      })
    })
  }
}

const hour = 3_600

const queue = {
  policy: 'exclusive',
  expireInSeconds: hour,
  // The next time round makes it good.
  retryLimit: 0,
  retentionSeconds: hour,
  deleteAfterSeconds: 24 * hour,
}
