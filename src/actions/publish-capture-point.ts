/** Opens a place to the public. Refused while a line of its guideline check is missing; the refusal says how to mend each. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { GuidelineCheck } from '../domain/guideline-check.ts'
import { type CheckStores, checkCapturePoint } from './check-guideline.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Publishing what is published changes nothing. */
export async function publishCapturePoint(
  stores: CheckStores & Pick<Stores, 'audit' | 'capturePoints'>,
  by: By,
  capturePointId: string,
): Promise<CapturePoint> {
  const before = await stores.capturePoints.lock(by.actor.workspaceId, capturePointId)
  if (before === undefined) throw new Fault('not_found', 'There is no such capture point.')
  if (before.state === 'published') return before
  requirePublishable(await checkCapturePoint(stores, before))
  const after: CapturePoint = { ...before, state: 'published', publishedAt: before.publishedAt ?? by.now }
  await stores.capturePoints.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'capture-point.published',
      subject: { kind: 'capture-point', id: capturePointId },
      detail: { slug: after.slug },
    }),
  ])
  return after
}

/** Throws `conflict` with an error for each line that is missing; `path` is `/check/` and the line's key. */
export function requirePublishable({ publishable, lines }: GuidelineCheck): void {
  if (publishable) return
  const missing = lines.filter(({ result }) => result === 'missing')
  const count = missing.length === 1 ? 'One line' : `${missing.length} lines`
  throw new Fault('conflict', `${count} of the guideline check must be mended first.`, {
    reason: 'guideline_check',
    errors: missing.map(({ key, detail, mend }) => ({
      path: `/check/${key}`,
      message: [detail, mend].filter((part) => part !== null).join(' '),
      code: key,
    })),
  })
}
