/** A till at a counter, and somebody who stands there. Her PIN is part of her name, for in a demo nobody is to look for it. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import { addClerk } from '../till-clerks.ts'
import type { DemoPoint } from './demo-point.ts'

const pin = '2580'

export const tillPoint: DemoPoint = {
  slug: 'counter',
  async make(stores, by, { noticeId, topics, secrets }) {
    const { capturePointId } = await createCapturePoint(stores, by, {
      name: 'Till at the counter',
      slug: tillPoint.slug,
      channel: 'till',
      noticeId,
      topics,
    })
    await publishCapturePoint(stores, by, capturePointId)
    await addClerk(stores, { secrets }, by, capturePointId, { name: `Priya, PIN ${pin}`, pin })
  },
}
