/** A voice menu to call, and the one that calls people who were invited. */
import { demoMenuLine } from '../connect-demo-channels.ts'
import { createCapturePoint } from '../create-capture-point.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import { demoLine } from './demo-line.ts'
import type { DemoPoint } from './demo-point.ts'

/** Nobody listens to five topics. */
const asked = ['order_status', 'offers']

function menuPoint(slug: string, name: string, channel: 'ivr_inbound' | 'ivr_outbound'): DemoPoint {
  return {
    slug,
    async make(stores, by, { noticeId, topics }) {
      const point = await createCapturePoint(stores, by, {
        name,
        slug,
        channel,
        noticeId,
        topics: topics.filter((key) => asked.includes(key)),
        confirmation: 'we_ask',
        settings: await demoLine(stores, by, demoMenuLine),
      })
      await publishCapturePoint(stores, by, point.capturePointId)
    },
  }
}

export const voiceMenuPoint = menuPoint('voice-menu', 'Voice menu', 'ivr_inbound')
export const callInvitationPoint = menuPoint('call-invitation', 'Invitation by telephone', 'ivr_outbound')
