/** Makes a batch of QR codes for one place: one for each label and language, each with the wording that is live now. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Secrets } from '../base/secret.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { type CapturePoint, pageChannels } from '../domain/capture-point.ts'
import { liveVersions, type NoticeVersion } from '../domain/notice.ts'
import { newQrCode, type QrCode } from '../domain/qr-code.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface NewQrCodes {
  readonly capturePointId: string
  readonly labels: readonly string[]
  /** Those of the notice where it is left out. */
  readonly languages?: readonly string[]
  readonly leadsTo: QrCode['leadsTo']
}

type Ground = Pick<Stores, 'audit' | 'capturePoints' | 'notices' | 'qrCodes' | 'workspaces'>

const batchMost = 500

/** In the caller's transaction; in the order of labels, then of languages. Throws `invalid` with every field that does not fit. */
export async function createQrCodes(stores: Ground, secrets: Secrets, by: By, wanted: NewQrCodes): Promise<QrCode[]> {
  const { workspaceId } = by.actor
  const point = await requirePlace(stores, workspaceId, wanted.capturePointId, wanted.leadsTo)
  const workspace = await requireWorkspace(stores, workspaceId)
  const live = liveVersions(await stores.notices.versionsOf(workspaceId, [point.noticeId]), workspace.kind)
  const languages = wanted.languages ?? [...live.keys()]
  const errors: FieldError[] = languages.flatMap((language, at) =>
    live.has(language) ? [] : [{ path: `/languages/${at}`, message: `No wording is approved in ${language} yet.` }],
  )
  if (languages.length === 0) {
    errors.push({ path: '/capture_point', message: 'Its notice has no approved wording. Approve one under Notices.' })
  }
  if (wanted.labels.length * languages.length > batchMost) {
    errors.push({ path: '/labels', message: `Comes to more than ${batchMost} codes. Send fewer labels at a time.` })
  }
  if (errors.length > 0) throw new Fault('invalid', 'No codes were made.', { errors })
  const codes = wanted.labels
    .flatMap((label) => languages.map((language) => ({ label, version: live.get(language) as NoticeVersion })))
    .map(({ label, version }, at) => codeFor(point, label, version, wanted.leadsTo, by.now, at))
  const made: QrCode[] = []
  // A code that is taken already is drawn anew; of thirty million few are.
  for (let rest = codes; rest.length > 0; ) {
    const drawn = rest.map((one) => ({ ...one, code: newQrCode(secrets) }))
    const added = await stores.qrCodes.add(drawn)
    made.push(...added)
    rest = drawn.filter(({ qrCodeId }) => !added.some((one) => one.qrCodeId === qrCodeId))
  }
  await stores.audit.write([
    auditEntry(by, {
      action: 'qr-codes.created',
      subject: { kind: 'capture-point', id: point.capturePointId },
      detail: { codes: made.length, languages, leads_to: wanted.leadsTo },
    }),
  ])
  return codes.flatMap(({ qrCodeId }) => made.filter((one) => one.qrCodeId === qrCodeId))
}

/** A place that takes answers, and that a code can lead to. */
export async function requirePlace(
  stores: Pick<Stores, 'capturePoints'>,
  workspaceId: string,
  capturePointId: string,
  leadsTo: QrCode['leadsTo'],
): Promise<CapturePoint> {
  const point = await stores.capturePoints.find(workspaceId, capturePointId)
  const message =
    point === undefined
      ? 'There is no such capture point.'
      : point.state === 'archived'
        ? `${point.name} is closed. Choose another place.`
        : leadsTo === 'page' && !pageChannels.includes(point.channel)
          ? `${point.name} has no page. Let the codes lead to a chat, or choose a place with a page.`
          : undefined
  if (point !== undefined && message === undefined) return point
  throw new Fault('invalid', 'A code cannot lead there.', {
    errors: [{ path: '/capture_point', message: message ?? 'Cannot be used.' }],
  })
}

function codeFor(
  { workspaceId, capturePointId, noticeId }: CapturePoint,
  label: string,
  { version, language, sha256 }: NoticeVersion,
  leadsTo: QrCode['leadsTo'],
  now: Date,
  at: number,
): QrCode {
  return {
    workspaceId,
    // A millisecond apart, so that lists and sheets keep the order of the batch.
    qrCodeId: newId(now.getTime() + at),
    code: '',
    capturePointId,
    label,
    leadsTo,
    noticeId,
    noticeVersion: version,
    language,
    noticeSha256: sha256,
    createdAt: now,
    movedAt: null,
    revokedAt: null,
  }
}
