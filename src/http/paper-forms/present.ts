/** Forms on paper as the outside sees them. What was entered is not shown to whoever reads it again. */
import type { Stores } from '../../actions/stores.ts'
import type {
  PaperEntry as PaperEntryShape,
  PaperForm as PaperFormShape,
  PaperRun as PaperRunShape,
} from '../../contract/paper-form.ts'
import { actorName } from '../../domain/actor-names.ts'
import { type NoticeContent, readNotice } from '../../domain/notice.ts'
import { formIdOf, type PaperEntry, type PaperRun } from '../../domain/paper-form.ts'

type Ground = Pick<Stores, 'actorNames' | 'capturePoints' | 'evidenceFiles' | 'paperForms' | 'topics' | 'wordings'>

export async function presentRuns(
  stores: Ground,
  runs: readonly PaperRun[],
  publicUrl: string,
): Promise<PaperRunShape[]> {
  const [first] = runs
  if (first === undefined) return []
  const { workspaceId } = first
  const [places, names] = await Promise.all([
    placesOf(stores, workspaceId, runs),
    stores.actorNames.names(
      workspaceId,
      runs.map(({ createdBy }) => createdBy),
    ),
  ])
  return runs.map((run) => ({
    id: run.runId,
    serial: run.serial,
    capture_point: places(run.capturePointId),
    notice: noticeOf(run),
    copies: run.copies,
    first: formIdOf(run.serial, 1),
    last: formIdOf(run.serial, run.copies),
    url: `${publicUrl}/print/forms/${run.runId}`,
    created_at: run.createdAt.toISOString(),
    created_by: actorName(run.createdBy, names),
  }))
}

export async function presentForm(
  stores: Ground,
  formId: string,
  run: PaperRun,
  before: PaperEntry | undefined,
): Promise<PaperFormShape> {
  const { workspaceId } = run
  const [places, boxes, names] = await Promise.all([
    placesOf(stores, workspaceId, [run]),
    boxesOf(stores, run),
    stores.actorNames.names(workspaceId, before === undefined ? [] : [before.enteredBy]),
  ])
  return {
    form_id: formId,
    capture_point: places(run.capturePointId),
    notice: noticeOf(run),
    topics: boxes.map(({ key, name, frequency }) => ({ key, name, frequency })),
    entered:
      before === undefined
        ? null
        : {
            state: before.state,
            at: before.enteredAt.toISOString(),
            by: actorName(before.enteredBy, names),
            reason: before.reason,
          },
  }
}

/** `viewer` as it stands in records: whose own entries are marked. */
export async function presentEntries(
  stores: Ground,
  entries: readonly PaperEntry[],
  viewer: string,
  publicUrl: string,
): Promise<PaperEntryShape[]> {
  const [first] = entries
  if (first === undefined) return []
  const { workspaceId } = first
  const [places, names] = await Promise.all([
    placesOf(stores, workspaceId, entries),
    stores.actorNames.names(
      workspaceId,
      entries.flatMap(({ enteredBy, checkedBy }) => (checkedBy === null ? [enteredBy] : [enteredBy, checkedBy])),
    ),
  ])
  return Promise.all(
    entries.map(async (entry): Promise<PaperEntryShape> => {
      const run = await stores.paperForms.findRun(workspaceId, entry.runId)
      const file = entry.fileId === null ? undefined : await stores.evidenceFiles.find(workspaceId, entry.fileId)
      if (run === undefined) throw new Error(`an entry of ${entry.formId} without its printed range`)
      return {
        id: entry.entryId,
        form_id: entry.formId,
        capture_point: places(entry.capturePointId),
        language: run.language,
        topics: (await boxesOf(stores, run)).map(({ key, name }) => ({ key, name })),
        state: entry.state,
        scan:
          file === undefined
            ? null
            : { id: file.fileId, url: `${publicUrl}/v1/evidence-files/${file.fileId}`, media_type: file.mediaType },
        entered_at: entry.enteredAt.toISOString(),
        entered_by: actorName(entry.enteredBy, names),
        own: entry.enteredBy === viewer,
        checked_at: entry.checkedAt?.toISOString() ?? null,
        checked_by: entry.checkedBy === null ? null : actorName(entry.checkedBy, names),
        reason: entry.reason,
      }
    }),
  )
}

function noticeOf({ noticeId, noticeVersion, language }: PaperRun) {
  return { id: noticeId, version: noticeVersion, language }
}

async function placesOf(stores: Ground, workspaceId: string, of: readonly { readonly capturePointId: string }[]) {
  const points = await stores.capturePoints.findMany(workspaceId, [...new Set(of.map((one) => one.capturePointId))])
  const names = new Map(points.map(({ capturePointId, name }) => [capturePointId, name]))
  return (id: string) => ({ id, name: names.get(id) ?? '' })
}

/** The boxes as they were printed, in their order. */
export async function boxesOf(
  stores: Pick<Stores, 'topics' | 'wordings'>,
  run: PaperRun,
): Promise<NoticeContent['topics']> {
  const [topics, wordings] = await Promise.all([
    stores.topics.list(run.workspaceId),
    stores.wordings.find(run.workspaceId, [run.noticeSha256]),
  ])
  const bytes = wordings.get(run.noticeSha256.toString('hex'))
  if (bytes === undefined) throw new Error('a printed range without its wording')
  const keys = run.topics.flatMap((id) => topics.find(({ topicId }) => topicId === id)?.key ?? [])
  return readNotice(bytes).topics.filter(({ key }) => keys.includes(key))
}
