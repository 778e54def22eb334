/** The first page: figures, what was said day by day, what is at work, what waits for a person, and the steps of a beginning. */
import { day } from '../base/clock.ts'
import { type CapturePoint, dayOf, daysUntil } from '../domain/capture-point.ts'
import type {
  Beginnings,
  CampaignAtWork,
  CampaignDay,
  DayCounts,
  PeriodCounts,
  PointYeses,
  StateCounts,
  Waiting,
} from '../domain/overview.ts'
import type { Sender } from '../domain/sender.ts'
import type { Topic } from '../domain/topic.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { type NoticeNeeds, readNoticeNeeds } from './read-notice-needs.ts'
import { loadWorld } from './world.ts'

export interface ReadOverview {
  readonly workspace: Workspace
  readonly topics: readonly Topic[]
  readonly from: string
  readonly to: string
  readonly states: StateCounts
  readonly period: PeriodCounts
  /** One for each day, in order. */
  readonly days: readonly DayCounts[]
  readonly marks: readonly CampaignDay[]
  readonly points: readonly { readonly point: CapturePoint; readonly yeses: PointYeses }[]
  readonly atWork: readonly CampaignAtWork[]
  readonly waiting: Waiting
  readonly notices: NoticeNeeds
  readonly beginnings: Beginnings
  readonly senders: readonly Sender[]
  readonly countedAt: Date
}

const pointsShown = 8
const marksShown = 3

/** Over `count` days, of which today is the last. */
export async function readOverview(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  count: number,
  now: Date,
): Promise<ReadOverview> {
  const { overview } = read
  const { workspace, topics } = await loadWorld(read, workspaceId)
  const from = startOfDay(new Date(now.getTime() - (count - 1) * day))
  const said = new Map((await overview.days(workspaceId, from)).map((one) => [one.day, one]))
  const yeses = await overview.points(workspaceId, dayOf(from), dayOf(now), pointsShown)
  const points = await read.capturePoints.findMany(
    workspaceId,
    yeses.map(({ capturePointId }) => capturePointId),
  )
  return {
    workspace,
    topics,
    from: dayOf(from),
    to: dayOf(now),
    states: await overview.states(workspaceId, now),
    period: await overview.period(workspaceId, from, now),
    days: daysUntil(now, count).map((one) => said.get(one) ?? { day: one, yes: 0, no: 0 }),
    marks: await overview.campaignDays(workspaceId, from, marksShown),
    points: yeses.flatMap((own) => {
      const point = points.find(({ capturePointId }) => capturePointId === own.capturePointId)
      return point === undefined ? [] : [{ point, yeses: own }]
    }),
    atWork: await overview.campaignsAtWork(workspaceId),
    waiting: await overview.waiting(workspaceId, now),
    notices: await readNoticeNeeds({ read }, workspace),
    beginnings: await overview.beginnings(workspaceId),
    senders: await read.senders.list(workspaceId),
    countedAt: now,
  }
}

function startOfDay(at: Date): Date {
  return new Date(`${dayOf(at)}T00:00:00.000Z`)
}
