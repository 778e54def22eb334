/** What actions are given, put together: stores on a pool, the keys, the clock, the log. */
import type { Deps, Log } from '../actions/deps.ts'
import type { Stores } from '../actions/stores.ts'
import type { Clock } from '../base/clock.ts'
import type { ChannelGateway } from '../domain/carrier.ts'
import type { ErrandRunner } from '../domain/errand-runner.ts'
import type { WhatsappGateway } from '../domain/whatsapp-gateway.ts'
import { actorNameStore } from '../postgres/actor-name-store.ts'
import { addressStore } from '../postgres/address-store.ts'
import { apiKeyStore } from '../postgres/api-key-store.ts'
import { auditStore } from '../postgres/audit-store.ts'
import { brandStore } from '../postgres/brand-store.ts'
import { campaignReportStore } from '../postgres/campaign-report-store.ts'
import { campaignStore } from '../postgres/campaign-store.ts'
import { capturePointStore } from '../postgres/capture-point-store.ts'
import { channelSenderStore } from '../postgres/channel-sender-store.ts'
import { channelStopStore } from '../postgres/channel-stop-store.ts'
import { chatStore } from '../postgres/chat-store.ts'
import { clockSkewStore } from '../postgres/clock-skew-store.ts'
import { confirmationListStore } from '../postgres/confirmation-list-store.ts'
import { confirmationStore } from '../postgres/confirmation-store.ts'
import { connectionStore } from '../postgres/connection-store.ts'
import { consentStore } from '../postgres/consent-store.ts'
import { contactPageStore } from '../postgres/contact-page-store.ts'
import { contactStore } from '../postgres/contact-store.ts'
import { conversationStore } from '../postgres/conversation-store.ts'
import { deliveryStore } from '../postgres/delivery-store.ts'
import { endedYesStore } from '../postgres/ended-yes-store.ts'
import { erasureStore } from '../postgres/erasure-store.ts'
import { eventStore } from '../postgres/event-store.ts'
import { evidenceFileStore } from '../postgres/evidence-file-store.ts'
import { exportStore } from '../postgres/export-store.ts'
import { flowStartStore } from '../postgres/flow-start-store.ts'
import { flowStore } from '../postgres/flow-store.ts'
import { formHookStore } from '../postgres/form-hook-store.ts'
import { idempotencyStore } from '../postgres/idempotency-store.ts'
import { importStore } from '../postgres/import-store.ts'
import { inboxStore } from '../postgres/inbox-store.ts'
import { intentStore } from '../postgres/intent-store.ts'
import { invitationStore } from '../postgres/invitation-store.ts'
import { mediaFileStore } from '../postgres/media-file-store.ts'
import { memberStore } from '../postgres/member-store.ts'
import { noticeStore } from '../postgres/notice-store.ts'
import { overviewStore } from '../postgres/overview-store.ts'
import { paceStore } from '../postgres/pace-store.ts'
import { pageLinkStore } from '../postgres/page-link-store.ts'
import { paperFormStore } from '../postgres/paper-form-store.ts'
import { type Pool, type Queryable, transaction } from '../postgres/pool.ts'
import { qrCodeStore } from '../postgres/qr-code-store.ts'
import { queueStore } from '../postgres/queue-store.ts'
import { readingStore } from '../postgres/reading-store.ts'
import { retentionStore } from '../postgres/retention-store.ts'
import { runStore } from '../postgres/run-store.ts'
import { searchStore } from '../postgres/search-store.ts'
import { segmentStore } from '../postgres/segment-store.ts'
import { senderStore } from '../postgres/sender-store.ts'
import { smsTallyStore } from '../postgres/sms-tally-store.ts'
import { statusStore } from '../postgres/status-store.ts'
import { stopReportStore } from '../postgres/stop-report-store.ts'
import { strandStore } from '../postgres/strand-store.ts'
import { sweepStore } from '../postgres/sweep-store.ts'
import { templateStore } from '../postgres/template-store.ts'
import { testNumberStore } from '../postgres/test-number-store.ts'
import { tillStore } from '../postgres/till-store.ts'
import { topicStore } from '../postgres/topic-store.ts'
import { voiceCallStore } from '../postgres/voice-call-store.ts'
import { whatsappFlowStore } from '../postgres/whatsapp-flow-store.ts'
import { wordingStore } from '../postgres/wording-store.ts'
import { workspaceStore } from '../postgres/workspace-store.ts'
import { channelGateway } from './channels.ts'
import { errandRunner } from './errand-runner.ts'
import type { Keys } from './keys.ts'

export interface DepsParts {
  readonly pool: Pool
  readonly keys: Keys
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: string
  readonly whatsapp: WhatsappGateway
  /** The ways to real and emulated providers where it is left out. */
  readonly channels?: ChannelGateway
  /** The world outside, where it is left out. */
  readonly errands?: ErrandRunner
}

export function depsOn({ pool, keys, clock, log, publicUrl, whatsapp, channels, errands }: DepsParts): Deps {
  return {
    clock,
    secrets: keys.secrets,
    publicUrl,
    ...databaseOn(pool),
    whatsapp,
    channels: channels ?? channelGateway(keys.secrets),
    errands: errands ?? errandRunner(keys.secrets),
    log,
  }
}

/** The ways to the database, all on one pool. */
export function databaseOn(pool: Pool): Pick<Deps, 'transaction' | 'asEraser' | 'read'> {
  return {
    transaction: (work) => transaction(pool, (client) => work(storesOn(client))),
    asEraser: (work) => transaction(pool, (client) => work(storesOn(client)), { role: 'assent_eraser' }),
    read: storesOn(pool),
  }
}

// Connections live long and stores remember nothing: a transaction need not make forty of them.
const made = new WeakMap<Queryable, Stores>()

/** Every store on one connection, or on a pool. */
export function storesOn(db: Queryable): Stores {
  const known = made.get(db)
  if (known !== undefined) return known
  const stores: Stores = {
    actorNames: actorNameStore(db),
    addresses: addressStore(db),
    apiKeys: apiKeyStore(db),
    audit: auditStore(db),
    brand: brandStore(db),
    campaignReports: campaignReportStore(db),
    campaigns: campaignStore(db),
    capturePoints: capturePointStore(db),
    channelSenders: channelSenderStore(db),
    channelStops: channelStopStore(db),
    chats: chatStore(db),
    confirmationLists: confirmationListStore(db),
    clockSkew: clockSkewStore(db),
    confirmations: confirmationStore(db),
    connections: connectionStore(db),
    consent: consentStore(db),
    contactPages: contactPageStore(db),
    contacts: contactStore(db),
    conversations: conversationStore(db),
    deliveries: deliveryStore(db),
    endedYeses: endedYesStore(db),
    erasures: erasureStore(db),
    events: eventStore(db),
    evidenceFiles: evidenceFileStore(db),
    flowStarts: flowStartStore(db),
    flows: flowStore(db),
    formHooks: formHookStore(db),
    exports: exportStore(db),
    idempotency: idempotencyStore(db),
    imports: importStore(db),
    inbox: inboxStore(db),
    intents: intentStore(db),
    invitations: invitationStore(db),
    mediaFiles: mediaFileStore(db),
    members: memberStore(db),
    notices: noticeStore(db),
    overview: overviewStore(db),
    paces: paceStore(db),
    pageLinks: pageLinkStore(db),
    paperForms: paperFormStore(db),
    qrCodes: qrCodeStore(db),
    queue: queueStore(db),
    readings: readingStore(db),
    search: searchStore(db),
    retention: retentionStore(db),
    runs: runStore(db),
    segments: segmentStore(db),
    senders: senderStore(db),
    smsTallies: smsTallyStore(db),
    statuses: statusStore(db),
    stopReports: stopReportStore(db),
    strands: strandStore(db),
    sweeps: sweepStore(db),
    templates: templateStore(db),
    testNumbers: testNumberStore(db),
    tills: tillStore(db),
    topics: topicStore(db),
    whatsappFlows: whatsappFlowStore(db),
    voiceCalls: voiceCallStore(db),
    wordings: wordingStore(db),
    workspaces: workspaceStore(db),
  }
  made.set(db, stores)
  return stores
}
