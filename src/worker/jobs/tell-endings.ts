/** Yeses that are about to end are told to the flow that asks for them anew. */
import { tellEndings } from '../../actions/flow/tell-endings.ts'
import type { Job } from './job.ts'

export const tellEndingsJob: Job = { name: 'tell-endings', cron: '12 * * * *', run: tellEndings }
