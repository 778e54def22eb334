/** A page that opens from the chat: whoever writes its words is sent the link that knows their number. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const pageWish = 'Show me a page to choose on'

export const webviewPoint: DemoPoint = {
  slug: 'chat-page',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Page from the chat',
      slug: webviewPoint.slug,
      channel: 'webview',
      noticeId,
      topics,
      settings: { webview: { phrases: [pageWish] } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
