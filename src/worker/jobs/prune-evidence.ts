/** Evidence has its time; its hash stays. */
import { pruneEvidence } from '../../actions/prune-evidence.ts'
import type { Job } from './job.ts'

export const pruneEvidenceJob: Job = { name: 'prune-evidence', cron: '27 3 * * *', run: pruneEvidence }
