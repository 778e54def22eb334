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
