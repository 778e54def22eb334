/** All that comes round by the clock. */
import { forgetExpiredJob } from './forget-expired.ts'
import { forgetFilesJob } from './forget-files.ts'
import { handBackSilentJob } from './hand-back-silent.ts'
import type { Job } from './job.ts'
import { lapseHoldsJob } from './lapse-holds.ts'
import { pruneEventsJob } from './prune-events.ts'
import { pruneEvidenceJob } from './prune-evidence.ts'
import { pruneMessagesJob } from './prune-messages.ts'
import { pruneRunsJob } from './prune-runs.ts'
import { refreshOptInJob } from './refresh-opt-in.ts'
import { rereadInboxJob } from './reread-inbox.ts'
import { startByClockJob } from './start-by-clock.ts'
import { tellEndingsJob } from './tell-endings.ts'
import { watchSegmentsJob } from './watch-segments.ts'

export const jobs: readonly Job[] = [
  rereadInboxJob,
  lapseHoldsJob,
  handBackSilentJob,
  refreshOptInJob,
  forgetExpiredJob,
  forgetFilesJob,
  pruneMessagesJob,
  pruneEvidenceJob,
  pruneEventsJob,
  watchSegmentsJob,
  startByClockJob,
  tellEndingsJob,
  pruneRunsJob,
]
