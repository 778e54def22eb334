/** Campaigns and their reports as the outside sees them. */
import type { CampaignCounted, CampaignReport } from '../../actions/campaign-report.ts'
import type { Campaign as CampaignShape, Figures } from '../../contract/campaign.ts'
import type { CampaignReport as ReportShape } from '../../contract/campaign-report.ts'
import { keyText } from '../../domain/address.ts'
import type { KnownIdentifier } from '../../domain/address-store.ts'
import type { Campaign } from '../../domain/campaign.ts'
import type { CampaignDelivery } from '../../domain/campaign-report.ts'
import type { Template } from '../../domain/template.ts'
import type { Topic } from '../../domain/topic.ts'
import { classifyError } from '../../protocol/whatsapp/errors.ts'
import { presentPerson } from '../present.ts'
import { presentAudience } from '../segments/present.ts'
import { languageTag } from '../templates/present.ts'
import { presentTopicRef } from '../topics/present.ts'

/** What a campaign refers to, read once for a whole page. */
export interface CampaignNames {
  readonly topics: ReadonlyMap<string, Topic>
  readonly templates: ReadonlyMap<string, Template>
  /** Of the workspace. */
  readonly language: string
}

export function presentCampaign(campaign: Campaign, figures: CampaignCounted, names: CampaignNames): CampaignShape {
  const topic = names.topics.get(campaign.topicId)
  const template = names.templates.get(campaign.templateId)
  if (topic === undefined || template === undefined) throw new Error('a campaign refers to what is not there')
  return {
    id: campaign.campaignId,
    name: campaign.name,
    state: campaign.state,
    paused_reason: campaign.pausedReason,
    topic: presentTopicRef(topic, names.language),
    sender: campaign.senderId,
    template: {
      id: template.templateId,
      name: template.content.name,
      language: languageTag(template.content.language),
    },
    variables: { ...campaign.variables },
    audience: presentAudience(campaign.audience),
    every_address: campaign.everyAddress,
    include_attested: campaign.includeAttested,
    figures: presentFigures(figures),
    starts_at: campaign.startsAt?.toISOString() ?? null,
    started_at: campaign.startedAt?.toISOString() ?? null,
    ended_at: campaign.endedAt?.toISOString() ?? null,
    created_at: campaign.createdAt.toISOString(),
    created_by: campaign.createdBy,
  }
}

function presentFigures(figures: CampaignCounted): Figures {
  return {
    audience: figures.audience,
    to_ask: figures.toAsk,
    refused: figures.refused,
    queued: figures.queued,
    sending: figures.sending,
    accepted: figures.accepted,
    delivered: figures.delivered,
    read: figures.read,
    failed: figures.failed,
    in_doubt: figures.inDoubt,
    lost: figures.lost,
    replied: figures.replied,
    opted_out: figures.optedOut,
  }
}

/** Names of addresses by `keyText`. */
export type NamesByAddress = ReadonlyMap<string, readonly KnownIdentifier[]>

export function presentReport(
  campaign: CampaignShape,
  report: CampaignReport,
  identifiers: NamesByAddress,
  whole: boolean,
): ReportShape {
  const { tally, stops } = report
  return {
    campaign,
    refused: Object.entries(tally.refused)
      .map(([reason, count]) => ({ reason: reason as ReportShape['refused'][number]['reason'], count }))
      .sort((a, b) => b.count - a.count),
    failed: tally.failed.map(({ code, count }) => ({
      code,
      count,
      meaning: code === null ? 'It could not be handed over.' : classifyError(code, 'status').meaning,
    })),
    bucket_seconds: report.stepS,
    series: report.series.slice(-2_000).map((step) => ({
      at: step.at.toISOString(),
      accepted: step.accepted,
      refused: step.refused,
      failed: step.failed,
      opted_out: step.optedOut,
    })),
    rate_per_second: report.ratePerSecond,
    ends_in_seconds: report.endsInSeconds,
    replies: report.answers.labels.map(({ label, count }) => ({ label, count })),
    opt_outs: report.optOuts.map(({ act, count }) => ({ means: act, count })),
    stops: {
      kept_p50_ms: stops.keptP50Ms,
      kept_max_ms: stops.keptMaxMs,
      answered_p50_ms: stops.answeredP50Ms,
      answered_max_ms: stops.answeredMaxMs,
      accepted_after: stops.acceptedAfter,
      latest: stops.latest.map((stop) => ({
        person: presentPerson(stop, { identifiers: identifiers.get(keyText(stop.key)) ?? [] }, whole),
        received_at: stop.receivedAt.toISOString(),
        closed_ms: whole0(stop.closedMs),
        answered_ms: stop.answeredMs === null ? null : whole0(stop.answeredMs),
        accepted_before: stop.acceptedBefore,
        in_doubt: stop.inDoubt,
        confirmed_ms: stop.confirmedMs === null ? null : whole0(stop.confirmedMs),
      })),
    },
  }
}

/** Two clocks may disagree by a moment; nothing took less than no time. */
function whole0(ms: number): number {
  return Math.max(0, Math.round(ms))
}

export function presentDelivery(delivery: CampaignDelivery, identifiers: NamesByAddress, whole: boolean) {
  return {
    delivery: delivery.deliveryId,
    person: presentPerson(delivery, { identifiers: identifiers.get(keyText(delivery.key)) ?? [] }, whole),
    address: delivery.key.addressId,
    status: delivery.status,
    reason: delivery.reason,
    error_code: delivery.errorCode,
    at: delivery.at.toISOString(),
  }
}
