/** Yeses end by themselves, and the attribute opt_in follows. */
import { refreshOptIn } from '../../actions/refresh-opt-in.ts'
import { everyTenMinutes, type Job } from './job.ts'

export const refreshOptInJob: Job = { name: 'refresh-opt-in', cron: everyTenMinutes, run: refreshOptIn }
