/** Events have their time. */
import { pruneEvents } from '../../actions/prune-events.ts'
import type { Job } from './job.ts'

export const pruneEventsJob: Job = { name: 'prune-events', cron: '37 3 * * *', run: pruneEvents }
