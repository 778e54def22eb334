/** Sessions, repeats, read updates and unanswered requests have their time. */
import { forgetExpired } from '../../actions/forget-expired.ts'
import type { Job } from './job.ts'

export const forgetExpiredJob: Job = {
  name: 'forget-expired',
  cron: '7 3 * * *',
  run: (deps) => forgetExpired(deps, deps.clock.now()),
}
