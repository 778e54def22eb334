/** Prints a range of forms: the wording that is live now in one language, and an id for every copy. */
import { Fault } from '../base/fault.ts'
import { newCode, newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { liveVersions, readNotice } from '../domain/notice.ts'
import type { PaperRun } from '../domain/paper-form.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface NewPaperRun {
  readonly capturePointId: string
  readonly language: string
  /** 1 to 9999. */
  readonly copies: number
}

/** In the caller's transaction. Throws `invalid` with every field that does not fit. */
export async function createPaperRun(
  stores: Pick<Stores, 'audit' | 'capturePoints' | 'notices' | 'paperForms' | 'topics' | 'wordings' | 'workspaces'>,
  by: By,
  { capturePointId, language, copies }: NewPaperRun,
): Promise<PaperRun> {
  const { workspaceId } = by.actor
  const point = await stores.capturePoints.find(workspaceId, capturePointId)
  if (point === undefined || point.channel !== 'paper_form' || point.state !== 'published') {
    const message =
      point === undefined
        ? 'There is no such capture point.'
        : point.channel === 'paper_form'
          ? `${point.name} is ${point.state}. Publish it first.`
          : `${point.name} is no form on paper.`
    throw new Fault('invalid', 'Nothing was printed.', { errors: [{ path: '/capture_point', message }] })
  }
  const workspace = await requireWorkspace(stores, workspaceId)
  const live = liveVersions(await stores.notices.versionsOf(workspaceId, [point.noticeId]), workspace.kind)
  const version = live.get(language)
  const bytes =
    version && (await stores.wordings.find(workspaceId, [version.sha256])).get(version.sha256.toString('hex'))
  if (version === undefined || bytes === undefined) {
    const message = `No wording is approved in ${language}. There is one in: ${[...live.keys()].join(', ')}.`
    throw new Fault('invalid', 'Nothing was printed.', { errors: [{ path: '/language', message }] })
  }
  const topics = await stores.topics.list(workspaceId)
  const printed = readNotice(bytes).topics.flatMap(({ key }) => {
    const topic = topics.find((one) => one.key === key && one.archivedAt === null)
    return topic !== undefined && point.topics.includes(topic.topicId) ? [topic.topicId] : []
  })
  const run = {
    workspaceId,
    runId: newId(by.now.getTime()),
    capturePointId,
    noticeId: point.noticeId,
    noticeVersion: version.version,
    language,
    noticeSha256: version.sha256,
    topics: printed,
    copies,
    createdAt: by.now,
    createdBy: actorText(by.actor),
  }
  const serial = await addWithSerial(stores, run)
  await stores.audit.write([
    auditEntry(by, {
      action: 'paper-forms.printed',
      subject: { kind: 'capture-point', id: capturePointId },
      detail: { serial, language, copies },
    }),
  ])
  return { ...run, serial }
}

/** Of a million serials, the first that is free. */
async function addWithSerial(
  { paperForms }: Pick<Stores, 'paperForms'>,
  run: Omit<PaperRun, 'serial'>,
): Promise<string> {
  for (;;) {
    const serial = newCode(4)
    if (await paperForms.addRun({ ...run, serial })) return serial
  }
}
