/** Which resource lives where: the API, providers' webhooks, public pages. A new resource is one line here. */
import { apiKeyRoutes } from './api-keys/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { lookRoutes } from './brand/look-routes.ts'
import { brandRoutes } from './brand/routes.ts'
import { callRoutes } from './calls/routes.ts'
import { audienceRoutes } from './campaigns/audience-routes.ts'
import { campaignReportRoutes } from './campaigns/report-routes.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { whatsappFlowListRoutes } from './capture-points/flow-routes.ts'
import { capturePointPreviewRoutes, capturePointRoutes } from './capture-points/routes.ts'
import { channelSenderRoutes } from './channel-senders/routes.ts'
import { confirmationRoutes } from './confirmations/routes.ts'
import { consentRequestRoutes } from './consent-requests/routes.ts'
import { consentRoutes } from './consents/routes.ts'
import { contactCareRoutes } from './contacts/care-routes.ts'
import { erasureRoutes } from './contacts/erasure-routes.ts'
import { contactPageRoutes } from './contacts/page-routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { conversationActRoutes } from './conversations/act-routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { evidenceFileRoutes } from './evidence-files/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { flowRoutes } from './flows/routes.ts'
import { flowVersionRoutes } from './flows/version-routes.ts'
import { formWebhookRoutes } from './form-webhooks/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { formRoutes } from './inbound/forms.ts'
import { smsRoutes } from './inbound/sms.ts'
import { voiceRoutes } from './inbound/voice.ts'
import { whatsappRoutes } from './inbound/whatsapp.ts'
import { whatsappFlowRoutes } from './inbound/whatsapp-flow.ts'
import { intentRoutes } from './intents/routes.ts'
import { intentTestRoutes } from './intents/test-routes.ts'
import { invitationsRoutes } from './invitations/routes.ts'
import { mediaFileRoutes } from './media-files/routes.ts'
import { invitationRoutes } from './members/invitation-routes.ts'
import { memberRoutes } from './members/routes.ts'
import { messageRoutes } from './messages/routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { paperFormRoutes } from './paper-forms/routes.ts'
import { policyPackRoutes } from './policy-packs/routes.ts'
import { qrCodeRoutes } from './qr-codes/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { reviewRoutes } from './reviews/routes.ts'
import type { Routes } from './routes.ts'
import { runRoutes } from './runs/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { segmentRoutes } from './segments/routes.ts'
import { senderRoutes } from './senders/routes.ts'
import { starterRoutes } from './senders/starter-routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { setupRoutes } from './session/setup-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { snippetRoutes } from './snippets/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { tillAdminRoutes } from './till/admin-routes.ts'
import { tillDeviceRoutes } from './till/device-routes.ts'
import { topicRoutes } from './topics/routes.ts'
import { widgetRoutes } from './widget/routes.ts'
import { withdrawalRoutes } from './withdrawals/routes.ts'
import { workspaceRoutes } from './workspaces/routes.ts'

/** JSON in and out. */
export const api: readonly Routes[] = [
  signInRoutes,
  setupRoutes,
  sessionRoutes,
  workspaceRoutes,
  memberRoutes,
  invitationRoutes,
  apiKeyRoutes,
  auditRoutes,
  topicRoutes,
  noticeRoutes,
  capturePointRoutes,
  capturePointPreviewRoutes,
  whatsappFlowListRoutes,
  formWebhookRoutes,
  snippetRoutes,
  widgetRoutes,
  qrCodeRoutes,
  paperFormRoutes,
  evidenceFileRoutes,
  brandRoutes,
  lookRoutes,
  senderRoutes,
  starterRoutes,
  channelSenderRoutes,
  demoRoutes,
  templateRoutes,
  campaignRoutes,
  audienceRoutes,
  campaignReportRoutes,
  consentRoutes,
  consentRequestRoutes,
  withdrawalRoutes,
  decisionRoutes,
  contactRoutes,
  segmentRoutes,
  eventRoutes,
  contactPageRoutes,
  contactCareRoutes,
  erasureRoutes,
  exportRoutes,
  tillAdminRoutes,
  tillDeviceRoutes,
  importRoutes,
  overviewRoutes,
  reviewRoutes,
  searchRoutes,
  confirmationRoutes,
  invitationsRoutes,
  callRoutes,
  policyPackRoutes,
  receiptRoutes,
  conversationRoutes,
  conversationActRoutes,
  messageRoutes,
  mediaFileRoutes,
  flowRoutes,
  flowVersionRoutes,
  runRoutes,
  intentRoutes,
  intentTestRoutes,
]

/** Bodies are raw buffers of up to 4 MiB, so that signatures are checked over what was sent. Never rate-limited. */
export const inbound: readonly Routes[] = [whatsappRoutes, whatsappFlowRoutes, formRoutes, smsRoutes, voiceRoutes]

/** Forms in, HTML out. */
export const pages: readonly Routes[] = [pageRoutes]
