/** Gathers what the guideline check looks at: the words that a place would show, and what the business has set up. */
import type { CaptureChannel, CapturePoint, CapturePointSettings } from '../domain/capture-point.ts'
import type { SenderKind } from '../domain/guideline/rule.ts'
import { checkGuideline, type GuidelineCheck } from '../domain/guideline-check.ts'
import { composeNotice, liveVersions, type NoticeWords, readNotice } from '../domain/notice.ts'
import type { Topic } from '../domain/topic.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export type CheckStores = Pick<
  Stores,
  'brand' | 'channelSenders' | 'notices' | 'senders' | 'topics' | 'wordings' | 'workspaces'
>

/** A place as it is kept: with the words that are live, or with the newest where no language is live yet. */
export async function checkCapturePoint(
  stores: CheckStores,
  point: Pick<
    CapturePoint,
    'workspaceId' | 'channel' | 'confirmation' | 'country' | 'noticeId' | 'topics' | 'settings'
  >,
): Promise<GuidelineCheck> {
  const { workspaceId, noticeId } = point
  const workspace = await requireWorkspace(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const versions = await stores.notices.versionsOf(workspaceId, [noticeId])
  const live = [...liveVersions(versions, workspace.kind).values()]
  const newest = [...Map.groupBy(versions, ({ language }) => language).values()].flatMap((own) => own.slice(0, 1))
  const shown = live.length > 0 ? live : newest
  const contents = await stores.wordings.find(
    workspaceId,
    shown.map(({ sha256 }) => sha256),
  )
  return checkGuideline({
    channel: point.channel,
    workspace,
    country: point.country,
    confirmation: point.confirmation,
    senders: await senderKinds(stores, workspaceId),
    wordings: shown.flatMap(({ sha256 }) => {
      const bytes = contents.get(sha256.toString('hex'))
      return bytes === undefined ? [] : [readNotice(bytes)]
    }),
    topics: keysOf(point.topics, topics),
    settings: point.settings,
    officialMark: await stores.brand.hasMark(workspaceId),
    reviewed: shown.flatMap(({ approvedAt, language }) => (approvedAt === null ? [] : [language])),
  })
}

export interface Draft {
  readonly channel: CaptureChannel
  readonly confirmation: CapturePoint['confirmation']
  readonly country?: string
  /** By language. */
  readonly wordings: Readonly<Record<string, NoticeWords>>
  /** Keys. */
  readonly topics: readonly string[]
  readonly settings?: CapturePointSettings
}

/** A place that is being written. Throws `invalid` where its words name topics that cannot be shown. */
export async function checkDraft(stores: CheckStores, workspaceId: string, draft: Draft): Promise<GuidelineCheck> {
  const workspace = await requireWorkspace(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  return checkGuideline({
    channel: draft.channel,
    workspace,
    country: draft.country ?? null,
    confirmation: draft.confirmation,
    senders: await senderKinds(stores, workspaceId),
    wordings: Object.entries(draft.wordings).map(([language, words]) =>
      composeNotice(words, language, { topics, workspace }, `/wordings/${language}`),
    ),
    topics: draft.topics,
    settings: draft.settings ?? {},
    officialMark: await stores.brand.hasMark(workspaceId),
    reviewed: null,
  })
}

/** Of those that may send. */
async function senderKinds(
  { senders, channelSenders }: Pick<Stores, 'channelSenders' | 'senders'>,
  workspaceId: string,
): Promise<SenderKind[]> {
  const whatsapp = (await senders.list(workspaceId)).filter(({ stoppedAt }) => stoppedAt === null)
  const others = (await channelSenders.list(workspaceId)).filter(({ stoppedAt }) => stoppedAt === null)
  return [...new Set([...whatsapp.map((): SenderKind => 'whatsapp'), ...others.map(({ kind }) => kind)])]
}

function keysOf(topicIds: readonly string[], topics: readonly Topic[]): string[] {
  return topics.filter(({ topicId }) => topicIds.includes(topicId)).map(({ key }) => key)
}
