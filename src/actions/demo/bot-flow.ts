/** A question in the chat: whoever taps the ice breaker, or writes its words, is asked with buttons. */
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import type { DemoPoint } from './demo-point.ts'

export const chatWish = 'What can I get on WhatsApp?'

export const botFlowPoint: DemoPoint = {
  slug: 'chat',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Question in the chat',
      slug: botFlowPoint.slug,
      channel: 'bot_flow',
      noticeId,
      topics,
      settings: { botFlow: { phrases: [chatWish, 'Join'], laterDays: 7 } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}
