/** Who newly entered a segment that something waits for. */
import { watchSegments } from '../../actions/watch-segments.ts'
import { everyMinute, type Job } from './job.ts'

export const watchSegmentsJob: Job = { name: 'watch-segments', cron: everyMinute, run: watchSegments }
