/** What became of a campaign, counted. */
import type { AddressKey } from './address.ts'
import type { Campaign } from './campaign.ts'
import type { Refusal } from './decision.ts'
import type { DeliveryStatus } from './delivery.ts'
import type { Page, PageRequest } from './page.ts'

/** The raw counts, from one moment. */
export interface CampaignTally {
  /** Looked at, by all strands. */
  readonly lookedAt: number
  /** By reason; the late ones too. */
  readonly refused: Readonly<Partial<Record<Refusal, number>>>
  readonly statuses: Readonly<Partial<Record<DeliveryStatus, number>>>
  /** Messages that were taken back when the campaign was cancelled: nobody was asked. */
  readonly takenBack: number
  /** Failed, by WhatsApp's code; null where there was none. */
  readonly failed: readonly { readonly code: number | null; readonly count: number }[]
  readonly optedOut: number
}

export interface CampaignFigures {
  readonly audience: number
  readonly toAsk: number
  readonly refused: number
  readonly queued: number
  readonly sending: number
  readonly accepted: number
  readonly delivered: number
  readonly read: number
  readonly failed: number
  readonly inDoubt: number
  readonly lost: number
  readonly optedOut: number
}

/** Every address is in exactly one of: to ask, refused, queued, sending, accepted, failed, in doubt, lost. */
export function figuresOf(
  { state, audienceSize }: Pick<Campaign, 'state' | 'audienceSize'>,
  tally: CampaignTally,
): CampaignFigures {
  const { lookedAt, statuses, takenBack } = tally
  const count = (...wanted: readonly DeliveryStatus[]) =>
    wanted.reduce((sum, status) => sum + (statuses[status] ?? 0), 0)
  // People come and go while it runs; once everybody was looked at, as many were meant as were looked at.
  const notLookedAt = state === 'done' ? 0 : Math.max(0, (audienceSize ?? 0) - lookedAt)
  return {
    audience: lookedAt + notLookedAt,
    toAsk: notLookedAt + takenBack,
    refused: Object.values(tally.refused).reduce((sum, refused) => sum + refused, 0),
    queued: count('queued'),
    sending: count('sending'),
    accepted: count('accepted', 'sent', 'delivered', 'read'),
    delivered: count('delivered', 'read'),
    read: count('read'),
    failed: count('failed'),
    inDoubt: count('in_doubt'),
    lost: count('lost'),
    optedOut: tally.optedOut,
  }
}

export interface SeriesStep {
  readonly at: Date
  readonly accepted: number
  readonly refused: number
  readonly failed: number
  readonly optedOut: number
}

export interface CampaignStop {
  readonly key: AddressKey
  readonly contactId: string | null
  readonly name: string | null
  readonly receivedAt: Date
  readonly closedMs: number
  readonly answeredMs: number | null
  readonly acceptedBefore: number
  readonly inDoubt: number
  readonly confirmedMs: number | null
}

export interface CampaignStops {
  readonly keptP50Ms: number | null
  readonly keptMaxMs: number | null
  readonly answeredP50Ms: number | null
  readonly answeredMaxMs: number | null
  /** Accepted after the no that should have held it had been answered. Anything but 0 is a fault of ours. */
  readonly acceptedAfter: number
  readonly latest: readonly CampaignStop[]
}

export interface CampaignAnswers {
  /** People who wrote something afterwards. */
  readonly people: number
  /** A button's label, or `text`; the most first. */
  readonly labels: readonly { readonly label: string; readonly count: number }[]
}

export interface CampaignDelivery {
  readonly key: AddressKey
  readonly deliveryId: string
  readonly contactId: string | null
  readonly name: string | null
  readonly status: DeliveryStatus
  readonly reason: string | null
  readonly errorCode: number | null
  readonly at: Date
}

export interface DeliveryFilter {
  readonly statuses?: readonly DeliveryStatus[]
  readonly errorCode?: number
  readonly reason?: string
}

export interface CampaignReportStore {
  /** By campaign id; each campaign has one. */
  tallies(workspaceId: string, campaignIds: readonly string[]): Promise<ReadonlyMap<string, CampaignTally>>
  /** From the first to the last step in which something happened, each `stepS` seconds long. */
  series(workspaceId: string, campaignId: string, stepS: number): Promise<SeriesStep[]>
  /** In the last ten seconds: accepted, and looked at and done with. */
  rate(workspaceId: string, campaignId: string): Promise<{ readonly accepted: number; readonly refused: number }>
  answers(workspaceId: string, campaignId: string): Promise<CampaignAnswers>
  /** How they left, by act; the most first. */
  optOuts(workspaceId: string, campaignId: string): Promise<{ readonly act: string; readonly count: number }[]>
  stops(workspaceId: string, campaignId: string): Promise<CampaignStops>
  /** In the order of their addresses. Keys are `<bucket>.<address id>`. */
  deliveries(
    workspaceId: string,
    campaignId: string,
    filter: DeliveryFilter,
    page: PageRequest,
  ): Promise<Page<CampaignDelivery>>
}

const steps = [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400] as const
const stepsMost = 1_200

/** How long each step of the series is, so that the whole has not too many. */
export function stepSeconds(from: Date, to: Date): number {
  const seconds = (to.getTime() - from.getTime()) / 1_000
  return steps.find((step) => seconds / step <= stepsMost) ?? 86_400
}
