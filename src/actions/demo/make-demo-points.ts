/** Every way of saying yes, ready to be tried on the simulated phone. Runs at each start and adds what is missing. */
import { exampleTopics } from '../../copy/example-topics.ts'
import { systemActor } from '../../domain/actor.ts'
import type { Workspace } from '../../domain/workspace.ts'
import type { Deps } from '../deps.ts'
import { welcomeSlug } from './acme-store.ts'
import { botFlowPoint } from './bot-flow.ts'
import type { DemoPoint } from './demo-point.ts'
import { emailLinkPoint } from './email-link.ts'
import { formWebhookPoint } from './form-webhook.ts'
import { importPoint } from './import.ts'
import { callInvitationPoint, voiceMenuPoint } from './ivr.ts'
import { missedCallPoint } from './missed-call.ts'
import { paperFormPoint } from './paper-form.ts'
import { qrCodePoint } from './qr-code.ts'
import { registrationFormPoint } from './registration-form.ts'
import { smsLinkPoint } from './sms-link.ts'
import { tillPoint } from './till.ts'
import { webviewPoint } from './webview.ts'
import { whatsappFlowPoint } from './whatsapp-flow.ts'
import { widgetPoint } from './widget.ts'

/** A channel's ready place is one line here. */
export const demoPoints: readonly DemoPoint[] = [
  missedCallPoint,
  voiceMenuPoint,
  callInvitationPoint,
  smsLinkPoint,
  emailLinkPoint,
  botFlowPoint,
  webviewPoint,
  whatsappFlowPoint,
  widgetPoint,
  registrationFormPoint,
  formWebhookPoint,
  qrCodePoint,
  tillPoint,
  paperFormPoint,
  importPoint,
]

export async function makeDemoPoints(
  deps: Pick<Deps, 'read' | 'transaction' | 'clock' | 'secrets'>,
  workspace: Workspace,
) {
  const { workspaceId } = workspace
  const by = { actor: systemActor(workspaceId, 'First run'), now: deps.clock.now() }
  const welcome = await deps.read.capturePoints.findBySlug(welcomeSlug)
  // Whoever has taken the first page away wants none of the others either.
  if (welcome === undefined || welcome.workspaceId !== workspaceId) return
  const ground = { noticeId: welcome.noticeId, topics: exampleTopics.map(({ key }) => key), secrets: deps.secrets }
  for (const point of demoPoints) {
    if ((await deps.read.capturePoints.findBySlug(point.slug)) !== undefined) continue
    await deps.transaction((stores) => point.make(stores, by, ground))
  }
}
