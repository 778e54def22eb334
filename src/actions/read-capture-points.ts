/** Capture points with what a reader wants to know of them: their notice, the languages that are live, and what came of it. */
import { day } from '../base/clock.ts'
import { type CaptureFigures, type CapturePoint, dayOf, figuresOf } from '../domain/capture-point.ts'
import { liveVersions } from '../domain/notice.ts'
import type { Topic } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface ReadCapturePoint {
  readonly point: CapturePoint
  readonly notice: { readonly name: string; readonly languages: readonly string[] }
  /** All topics of the workspace, in their order. */
  readonly topics: readonly Topic[]
  readonly figures: CaptureFigures
  readonly language: string
}

/** In the order of `points`. Figures are of `days` days, today the last. */
export async function readCapturePoints(
  stores: Pick<Stores, 'capturePoints' | 'notices' | 'topics' | 'workspaces'>,
  workspaceId: string,
  points: readonly CapturePoint[],
  days: number,
  now: Date,
): Promise<ReadCapturePoint[]> {
  const workspace = await requireWorkspace(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const noticeIds = [...new Set(points.map(({ noticeId }) => noticeId))]
  const versions = Map.groupBy(await stores.notices.versionsOf(workspaceId, noticeIds), ({ noticeId }) => noticeId)
  const names = await stores.notices.names(workspaceId, noticeIds)
  const from = dayOf(new Date(now.getTime() - (days - 1) * day))
  const ids = points.map(({ capturePointId }) => capturePointId)
  const counts = Map.groupBy(
    await stores.capturePoints.counts(workspaceId, ids, from, dayOf(now)),
    ({ capturePointId }) => capturePointId,
  )
  return points.map((point) => ({
    point,
    notice: {
      name: names.get(point.noticeId) ?? '',
      languages: [...liveVersions(versions.get(point.noticeId) ?? [], workspace.kind).keys()],
    },
    topics,
    figures: figuresOf(counts.get(point.capturePointId) ?? [], days, now),
    language: defaultLanguage(workspace),
  }))
}
