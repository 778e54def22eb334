/** Where yeses from a former system may come in: its notice is the wording that they were shown. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const importPoint: DemoPoint = {
  slug: 'former-shop',
  async make(stores, by, { noticeId, topics }) {
    const { capturePointId } = await createCapturePoint(stores, by, {
      name: 'Our former shop system',
      slug: importPoint.slug,
      channel: 'import',
      noticeId,
      topics,
    })
    await publishCapturePoint(stores, by, capturePointId)
  },
}
