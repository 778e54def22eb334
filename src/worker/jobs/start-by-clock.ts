/** Flows that an hour starts. */
import { startByClock } from '../../actions/flow/start-by-clock.ts'
import { everyMinute, type Job } from './job.ts'

export const startByClockJob: Job = { name: 'start-by-clock', cron: everyMinute, run: startByClock }
