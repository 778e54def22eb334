/** A number to ring and hang up, with the words that stand beside it on the made-up shop's door. */
import { demoMissedCallLine } from '../connect-demo-channels.ts'
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import { demoLine } from './demo-line.ts'
import type { DemoPoint } from './demo-point.ts'

export const missedCallPoint: DemoPoint = {
  slug: 'missed-call',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Missed call, sign on the door',
      slug: missedCallPoint.slug,
      channel: 'missed_call',
      noticeId,
      topics: topics.filter((key) => key === 'offers' || key === 'updates'),
      settings: {
        ...(await demoLine(stores, by, demoMissedCallLine)),
        missedCall: {
          printed:
            'Give us a missed call on +61 491 570 313. It costs nothing: we do not pick up, and ask you on WhatsApp whether you want our offers and news. You can stop at any time.',
        },
      },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
