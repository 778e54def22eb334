/** Where a form tool of the made-up shop would report. Its door is opened in the console, which shows the secret once. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const formWebhookPoint: DemoPoint = {
  slug: 'prize-draw',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Prize draw, Typeform',
      slug: formWebhookPoint.slug,
      channel: 'form_webhook',
      noticeId,
      topics,
      confirmation: 'we_ask',
      settings: { formWebhook: { source: 'typeform' } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
