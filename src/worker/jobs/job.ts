/** Work that comes round by the clock: one of all workers does it, and the next time makes good what failed. */
import type { Deps } from '../../actions/deps.ts'

export interface Job {
  readonly name: string
  /** When, as cron writes it, in UTC. */
  readonly cron: string
  run(deps: Deps): Promise<unknown>
}

export const everyMinute = '* * * * *'
export const everyTenMinutes = '*/10 * * * *'
