/** One store per noun: what an action may ask of the database. Inside a transaction all of them share it. */

import type { ActorNameStore } from '../domain/actor-names.ts'
import type { AddressStore } from '../domain/address-store.ts'
import type { ApiKeyStore } from '../domain/api-key.ts'
import type { AuditStore } from '../domain/audit.ts'
import type { BrandStore } from '../domain/brand.ts'
import type { CampaignStore, StrandStore } from '../domain/campaign.ts'
import type { CampaignReportStore } from '../domain/campaign-report.ts'
import type { CapturePointStore } from '../domain/capture-point.ts'
import type { ChannelSenderStore } from '../domain/channel-sender.ts'
import type { ChatStore } from '../domain/chat.ts'
import type { ClockSkewStore } from '../domain/clock-skew.ts'
import type { ConfirmationStore } from '../domain/confirmation.ts'
import type { ConfirmationListStore } from '../domain/confirmation-list.ts'
import type { ConnectionStore } from '../domain/connection.ts'
import type { ConsentStore } from '../domain/consent-store.ts'
import type { ContactStore } from '../domain/contact.ts'
import type { ContactPageStore } from '../domain/contact-page.ts'
import type { ConversationStore } from '../domain/conversation.ts'
import type { DeliveryStore } from '../domain/delivery.ts'
import type { EndedYesStore } from '../domain/ended-yes.ts'
import type { ErasureStore } from '../domain/erasure.ts'
import type { EventStore } from '../domain/event.ts'
import type { EvidenceFileStore } from '../domain/evidence-file.ts'
import type { ExportStore } from '../domain/export.ts'
import type { FlowStore } from '../domain/flow/flow-store.ts'
import type { RunStore } from '../domain/flow/run-store.ts'
import type { FlowStartStore } from '../domain/flow/start-store.ts'
import type { FormHookStore } from '../domain/form-hook.ts'
import type { IdempotencyStore } from '../domain/idempotency.ts'
import type { ImportStore } from '../domain/import.ts'
import type { InboxStore } from '../domain/inbox.ts'
import type { IntentStore } from '../domain/intent/intent.ts'
import type { ChannelStopStore, InvitationStore } from '../domain/invitation.ts'
import type { MediaFileStore } from '../domain/media-file.ts'
import type { MemberStore } from '../domain/member.ts'
import type { NoticeStore } from '../domain/notice.ts'
import type { OverviewStore } from '../domain/overview.ts'
import type { PaceStore } from '../domain/pace.ts'
import type { PageLinkStore } from '../domain/page-link.ts'
import type { PaperFormStore } from '../domain/paper-form.ts'
import type { QrCodeStore } from '../domain/qr-code.ts'
import type { QueueStore } from '../domain/queue.ts'
import type { ReadingStore } from '../domain/reading.ts'
import type { RetentionStore } from '../domain/retention.ts'
import type { SearchStore } from '../domain/search.ts'
import type { SegmentStore } from '../domain/segment.ts'
import type { SenderStore } from '../domain/sender.ts'
import type { SmsTallyStore } from '../domain/sms-limit.ts'
import type { StatusStore } from '../domain/status.ts'
import type { StopReportStore } from '../domain/stop-report.ts'
import type { SweepStore } from '../domain/sweep.ts'
import type { TemplateStore } from '../domain/template.ts'
import type { TestNumberStore } from '../domain/test-number.ts'
import type { TillStore } from '../domain/till.ts'
import type { TopicStore } from '../domain/topic.ts'
import type { VoiceCallStore } from '../domain/voice-call.ts'
import type { WhatsappFlowStore } from '../domain/whatsapp-flow.ts'
import type { WordingStore } from '../domain/wording.ts'
import type { WorkspaceStore } from '../domain/workspace.ts'

export interface Stores {
  readonly actorNames: ActorNameStore
  readonly addresses: AddressStore
  readonly apiKeys: ApiKeyStore
  readonly audit: AuditStore
  readonly brand: BrandStore
  readonly campaignReports: CampaignReportStore
  readonly campaigns: CampaignStore
  readonly capturePoints: CapturePointStore
  readonly channelSenders: ChannelSenderStore
  readonly channelStops: ChannelStopStore
  readonly chats: ChatStore
  readonly confirmationLists: ConfirmationListStore
  readonly clockSkew: ClockSkewStore
  readonly confirmations: ConfirmationStore
  readonly connections: ConnectionStore
  readonly consent: ConsentStore
  readonly contactPages: ContactPageStore
  readonly contacts: ContactStore
  readonly conversations: ConversationStore
  readonly deliveries: DeliveryStore
  readonly endedYeses: EndedYesStore
  readonly erasures: ErasureStore
  readonly events: EventStore
  readonly evidenceFiles: EvidenceFileStore
  readonly flowStarts: FlowStartStore
  readonly flows: FlowStore
  readonly formHooks: FormHookStore
  readonly exports: ExportStore
  readonly idempotency: IdempotencyStore
  readonly imports: ImportStore
  readonly inbox: InboxStore
  readonly intents: IntentStore
  readonly invitations: InvitationStore
  readonly mediaFiles: MediaFileStore
  readonly members: MemberStore
  readonly notices: NoticeStore
  readonly overview: OverviewStore
  readonly paces: PaceStore
  readonly pageLinks: PageLinkStore
  readonly paperForms: PaperFormStore
  readonly qrCodes: QrCodeStore
  readonly queue: QueueStore
  readonly readings: ReadingStore
  readonly search: SearchStore
  readonly retention: RetentionStore
  readonly runs: RunStore
  readonly segments: SegmentStore
  readonly senders: SenderStore
  readonly smsTallies: SmsTallyStore
  readonly statuses: StatusStore
  readonly stopReports: StopReportStore
  readonly strands: StrandStore
  readonly sweeps: SweepStore
  readonly templates: TemplateStore
  readonly testNumbers: TestNumberStore
  readonly tills: TillStore
  readonly topics: TopicStore
  readonly whatsappFlows: WhatsappFlowStore
  readonly voiceCalls: VoiceCallStore
  readonly wordings: WordingStore
  readonly workspaces: WorkspaceStore
}
