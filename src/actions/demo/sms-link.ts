/** Where the demo's SMS lead. Nobody has been invited yet: that is done from a contact, or by API. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const smsLinkPoint: DemoPoint = {
  slug: 'sms-invitation',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Invitation by SMS',
      slug: smsLinkPoint.slug,
      channel: 'sms_link',
      noticeId,
      topics,
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
