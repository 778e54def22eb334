/** What could not be read is read again, for its person is held until then. */
import { rereadInbox } from '../../actions/reread-inbox.ts'
import { everyMinute, type Job } from './job.ts'

export const rereadInboxJob: Job = { name: 'reread-inbox', cron: everyMinute, run: rereadInbox }
