/** Ten forms to print and enter. In the demo a second person reads every one of them. */
import { createCapturePoint } from '../create-capture-point.ts'
import { createPaperRun } from '../create-paper-run.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const paperFormPoint: DemoPoint = {
  slug: 'paper-form',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Form at the counter',
      slug: paperFormPoint.slug,
      channel: 'paper_form',
      noticeId,
      topics,
    })
    await publishCapturePoint(stores, by, point.capturePointId)
    await createPaperRun(stores, by, { capturePointId: point.capturePointId, language: 'en', copies: 10 })
  },
}
