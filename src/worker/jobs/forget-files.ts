/** Files of imports have their time. */
import { forgetFiles } from '../../actions/forget-files.ts'
import type { Job } from './job.ts'

export const forgetFilesJob: Job = { name: 'forget-files', cron: '47 3 * * *', run: forgetFiles }
