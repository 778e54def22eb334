/** Changes or archives a place. What is published must go on passing its check, and keeps its address: it may be printed. */
import { Fault, type FieldError } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint, CapturePointSettings } from '../domain/capture-point.ts'
import type { Topic } from '../domain/topic.ts'
import { type CheckStores, checkCapturePoint } from './check-guideline.ts'
import { noNotice, settingErrors, topicErrors, topicIds } from './create-capture-point.ts'
import { requirePublishable } from './publish-capture-point.ts'
import type { Stores } from './stores.ts'

export interface CapturePointChange {
  readonly name?: string
  readonly slug?: string
  readonly noticeId?: string
  /** Keys. */
  readonly topics?: readonly string[]
  readonly confirmation?: CapturePoint['confirmation']
  readonly country?: string | null
  /** Replaces all settings. */
  readonly settings?: CapturePointSettings
  readonly archived?: boolean
}

type ChangeStores = CheckStores & Pick<Stores, 'audit' | 'capturePoints'>

/** In the caller's transaction. What is named is written, the rest stays. */
export async function changeCapturePoint(
  stores: ChangeStores,
  by: By,
  capturePointId: string,
  change: CapturePointChange,
): Promise<CapturePoint> {
  const { workspaceId } = by.actor
  const before = await stores.capturePoints.lock(workspaceId, capturePointId)
  if (before === undefined) throw new Fault('not_found', 'There is no such capture point.')
  const topics = await stores.topics.list(workspaceId)
  const errors = await errorsOf(stores, before, change, topics)
  if (errors.length > 0) throw new Fault('invalid', 'The capture point was not changed.', { errors })
  const { archived, topics: keys, ...plain } = change
  const after: CapturePoint = {
    ...before,
    ...plain,
    topics: keys === undefined ? before.topics : topicIds(keys, topics),
    state: stateAfter(before, archived),
  }
  if (after.state === 'published') requirePublishable(await checkCapturePoint(stores, after))
  await stores.capturePoints.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'capture-point.changed',
      subject: { kind: 'capture-point', id: capturePointId },
      detail: { before: told(before), after: told(after) },
    }),
  ])
  return after
}

/** What is taken out of the archive is a draft again: it is checked when it is published. */
function stateAfter({ state }: CapturePoint, archived: boolean | undefined): CapturePoint['state'] {
  if (archived === undefined) return state
  if (archived) return 'archived'
  return state === 'archived' ? 'draft' : state
}

async function errorsOf(
  stores: ChangeStores,
  before: CapturePoint,
  change: CapturePointChange,
  topics: readonly Topic[],
): Promise<FieldError[]> {
  const notice = change.noticeId === undefined ? null : await stores.notices.find(before.workspaceId, change.noticeId)
  const movesAddress = change.slug !== undefined && change.slug !== before.slug && before.publishedAt !== null
  return [
    ...(change.topics === undefined ? [] : topicErrors(change.topics, topics)),
    ...(notice === undefined || (notice !== null && notice.archivedAt !== null) ? [noNotice] : []),
    ...(change.settings === undefined ? [] : settingErrors(before.channel, change.settings)),
    ...(movesAddress
      ? [{ path: '/slug', message: 'Has been published and may be printed somewhere. Make a new capture point.' }]
      : []),
  ]
}

function told({ slug, name, noticeId, topics, confirmation, country, settings, state }: CapturePoint) {
  return { slug, name, notice: noticeId, topics, confirmation, country, settings, state }
}
