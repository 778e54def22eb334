/** The same questions as a WhatsApp Flow: whoever writes its words is sent the form. It is published once both sides listen. */
import type { By } from '../../domain/actor.ts'
import type { Sender } from '../../domain/sender.ts'
import { changeStarters } from '../change-starters.ts'
import { createCapturePoint } from '../create-capture-point.ts'
import type { Deps } from '../deps.ts'
import { publishCapturePoint } from '../publish-capture-point.ts'
import { publishWhatsappFlows } from '../publish-whatsapp-flows.ts'
import { chatWish } from './bot-flow.ts'
import type { DemoPoint } from './demo-point.ts'
import { pageWish } from './webview.ts'

export const formWish = 'Show me a form to choose on'

export const whatsappFlowPoint: DemoPoint = {
  slug: 'chat-form',
  async make(stores, by, { noticeId, topics }) {
    const point = await createCapturePoint(stores, by, {
      name: 'Form in the chat',
      slug: whatsappFlowPoint.slug,
      channel: 'whatsapp_flow',
      noticeId,
      topics,
      settings: { whatsappFlow: { phrases: [formWish] } },
    })
    await publishCapturePoint(stores, by, point.capturePointId)
  },
}

/** What only WhatsApp can keep: the Flows, and the ice breakers of an empty chat. What is there already stays. */
export async function readyChat(deps: Deps, by: By, { workspaceId, senderId }: Sender): Promise<void> {
  const point = await deps.read.capturePoints.findBySlug(whatsappFlowPoint.slug)
  if (point?.workspaceId === workspaceId && point.state === 'published') {
    const flows = await deps.read.whatsappFlows.published(workspaceId, senderId, point.capturePointId)
    if (flows.length === 0) await publishWhatsappFlows(deps, by, point.capturePointId, senderId)
  }
  const sender = await deps.read.senders.find(workspaceId, senderId)
  if (sender === undefined) return
  const { prompts, commands } = await deps.whatsapp.account(sender).readStarters()
  if (prompts.length > 0 || commands.length > 0) return
  await changeStarters(deps, by, senderId, {
    prompts: [chatWish, pageWish, formWish],
    commands: [
      { name: 'stop', description: 'Ends all messages' },
      { name: 'help', description: 'How to reach us' },
    ],
  })
}
