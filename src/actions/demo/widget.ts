/** The widget on the made-up shop's own site; the demo shows it at /demo-shop, where a page of the shop's would be. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const widgetPoint: DemoPoint = {
  slug: 'shop-widget',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Widget in the shop',
      slug: widgetPoint.slug,
      channel: 'widget',
      noticeId,
      topics,
      settings: { widget: { origins: ['https://shop.acme.example'] } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
