/** A QR code with what it leads to: the place where it hangs now, and the wording that was printed beside it. */
import type { CapturePoint } from '../domain/capture-point.ts'
import { type NoticeContent, readNotice } from '../domain/notice.ts'
import type { QrCode } from '../domain/qr-code.ts'
import type { Topic } from '../domain/topic.ts'
import type { PosterText } from './read-poster-text.ts'
import type { Stores } from './stores.ts'
import type { World } from './world.ts'

export interface QrPlace {
  readonly qr: QrCode
  readonly point: CapturePoint
  /** As it was printed. */
  readonly content: NoticeContent
  /** What the wording explains and the place asks about, in the order of the wording. */
  readonly topics: readonly Topic[]
  /** Neither the code nor its place has been closed. */
  readonly isOpen: boolean
  readonly text: PosterText
}

/** Throws where the place or the wording of a code is not there, which nothing can bring about. */
export async function readQrPlace(
  stores: Pick<Stores, 'capturePoints' | 'wordings'>,
  world: World,
  qr: QrCode,
): Promise<QrPlace> {
  const { workspaceId } = qr
  const [point, wordings] = await Promise.all([
    stores.capturePoints.find(workspaceId, qr.capturePointId),
    stores.wordings.find(workspaceId, [qr.noticeSha256]),
  ])
  const bytes = wordings.get(qr.noticeSha256.toString('hex'))
  if (point === undefined || bytes === undefined) throw new Error(`the place or the wording of ${qr.code} is not there`)
  const content = readNotice(bytes)
  const topics = content.topics.flatMap(({ key }) => {
    const topic = world.topics.find((one) => one.key === key)
    return topic !== undefined && point.topics.includes(topic.topicId) ? [topic] : []
  })
  return {
    qr,
    point,
    content,
    topics,
    isOpen: qr.revokedAt === null && point.state === 'published' && topics.length > 0,
    text: {
      business: content.business,
      language: qr.language,
      topics: content.topics.filter(({ key }) => topics.some((topic) => topic.key === key)),
      code: qr.code,
    },
  }
}
