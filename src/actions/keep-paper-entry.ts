/** Keeps what was entered from a form, beside its records, so that a second person can read the scan and see whether it agrees. */
import { newId } from '../base/ids.ts'
import { keyText } from '../domain/address.ts'
import type { Outcome } from './capture-consent.ts'
import type { ReadReport } from './read-consent-report.ts'
import type { Stores } from './stores.ts'

/** In the transaction of the records. A form that has its entry already gets no second one. */
export async function keepPaperEntry(
  { paperForms }: Pick<Stores, 'paperForms'>,
  { capture, paper }: ReadReport,
  outcomes: readonly Outcome[],
  now: Date,
): Promise<void> {
  if (paper === undefined) return
  const numbers = [...Map.groupBy(outcomes, ({ address }) => keyText(address)).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ address: first.address, topics: own.map(({ topicId }) => topicId) }]
  })
  await paperForms.addEntry({
    workspaceId: capture.workspaceId,
    entryId: newId(now.getTime()),
    formId: paper.formId,
    runId: paper.run.runId,
    capturePointId: paper.run.capturePointId,
    fileId: paper.file?.fileId ?? null,
    state: paper.state,
    saidHash: paper.saidHash,
    signedAt: capture.occurredAt,
    enteredAt: now,
    enteredBy: capture.actor,
    checkedAt: null,
    checkedBy: null,
    reason: null,
    numbers,
  })
}
