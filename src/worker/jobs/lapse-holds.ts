/** What may have been a no, and nobody has answered for a day, is one. */
import { lapseHolds } from '../../actions/lapse-holds.ts'
import { everyMinute, type Job } from './job.ts'

export const lapseHoldsJob: Job = { name: 'lapse-holds', cron: everyMinute, run: lapseHolds }
