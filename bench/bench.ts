/** What a bench is given, and what it answers. */
import type { BenchDatabase } from './harness/database.ts'
import type { Pace } from './harness/interleave.ts'
import type { Report } from './harness/report.ts'
import type { Business } from './world/business.ts'

export interface BenchSetting {
  readonly database: BenchDatabase
  readonly business: Business
  readonly pace: Pace
  /** Of each imported file. */
  readonly rows: number
  /** Node's own options for the product's process, such as --cpu-prof. */
  readonly profile: readonly string[]
}

export type Bench = (setting: BenchSetting) => Promise<Report>
