/** The words of messages have their time. */
import { pruneMessages } from '../../actions/prune-messages.ts'
import type { Job } from './job.ts'

export const pruneMessagesJob: Job = { name: 'prune-messages', cron: '17 3 * * *', run: pruneMessages }
