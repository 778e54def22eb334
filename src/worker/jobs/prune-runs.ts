/** Runs that ended long ago have their time. */
import { pruneRuns } from '../../actions/flow/prune-runs.ts'
import type { Job } from './job.ts'

export const pruneRunsJob: Job = { name: 'prune-runs', cron: '57 3 * * *', run: pruneRuns }
