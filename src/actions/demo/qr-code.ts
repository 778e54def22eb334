/** A poster in the window and a card on the counter, so that the camera of the simulated phone has something to look at. */
import { createCapturePoint } from '../create-capture-point.ts'
import { createQrCodes } from '../create-qr-codes.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const qrCodePoint: DemoPoint = {
  slug: 'poster',
  async make(stores, by, { noticeId, topics, secrets }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Poster in the window',
      slug: qrCodePoint.slug,
      channel: 'qr_code',
      noticeId,
      topics,
      settings: { qrCode: { wordingBeside: true } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
    const { capturePointId } = point
    const window = { capturePointId, labels: ['Window'], languages: ['en', 'de', 'hi', 'ar'], leadsTo: 'chat' } as const
    await createQrCodes(stores, secrets, by, window)
    await createQrCodes(stores, secrets, by, { ...window, labels: ['Counter'], languages: ['en'], leadsTo: 'page' })
  },
}
