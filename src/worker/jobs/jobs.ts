/** All that comes round by the clock. */
import { forgetExpiredJob } from './forget-expired.ts'
import { forgetFilesJob } from './forget-files.ts'
import type { Job } from './job.ts'
import { pruneEvidenceJob } from './prune-evidence.ts'
import { pruneMessagesJob } from './prune-messages.ts'
import { refreshOptInJob } from './refresh-opt-in.ts'
import { rereadInboxJob } from './reread-inbox.ts'

export const jobs: readonly Job[] = [
  rereadInboxJob,
  refreshOptInJob,
  forgetExpiredJob,
  forgetFilesJob,
  pruneMessagesJob,
  pruneEvidenceJob,
]
