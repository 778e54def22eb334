/** The club of the made-up shop: a sign-up form with the boxes for consent apart. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const registrationFormPoint: DemoPoint = {
  slug: 'club',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Club sign-up',
      slug: registrationFormPoint.slug,
      channel: 'registration_form',
      noticeId,
      topics,
      settings: {
        registrationForm: {
          fields: [
            { attribute: 'name', kind: 'text', required: true },
            { attribute: 'email', kind: 'email' },
            { attribute: 'birthday', kind: 'date' },
          ],
        },
      },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
