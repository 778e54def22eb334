/**
 * What became of campaigns, as they stand. Counting reads all of a campaign's deliveries, and its page asks every second:
 * an answer is remembered for ten times as long as it took to find.
 */
import { day, hour, second } from '../base/clock.ts'
import type { Campaign } from '../domain/campaign.ts'
import {
  type CampaignAnswers,
  type CampaignFigures,
  type CampaignStops,
  type CampaignTally,
  figuresOf,
  type SeriesStep,
  stepSeconds,
} from '../domain/campaign-report.ts'
import type { Stores } from './stores.ts'

export interface CampaignCounted extends CampaignFigures {
  /** People who wrote something afterwards. */
  readonly replied: number
}

export interface CampaignReport {
  readonly figures: CampaignCounted
  readonly tally: CampaignTally
  readonly stepS: number
  readonly series: readonly SeriesStep[]
  /** Over the last ten seconds. */
  readonly ratePerSecond: number
  /** At this rate; null where nothing moves. */
  readonly endsInSeconds: number | null
  readonly answers: CampaignAnswers
  readonly optOuts: readonly { readonly act: string; readonly count: number }[]
  readonly stops: CampaignStops
}

/** In the order of the campaigns, all of one workspace. */
export async function readFigures(read: Stores, campaigns: readonly Campaign[], now: Date): Promise<CampaignCounted[]> {
  return Promise.all(
    campaigns.map(async (campaign) => {
      if (campaign.startedAt === null) return { ...figuresOf(campaign, nothing), replied: 0 }
      const tally = await tallyOf(read, campaign, now)
      const answers = await answersOf(read, campaign, now)
      return { ...figuresOf(campaign, tally), replied: answers.people }
    }),
  )
}

export async function readCampaignReport(read: Stores, campaign: Campaign, now: Date): Promise<CampaignReport> {
  const { workspaceId, campaignId, startedAt, endedAt, state } = campaign
  const stepS = stepSeconds(startedAt ?? now, endedAt ?? now)
  const [tally, answers, series, rate, optOuts, stops] = await Promise.all([
    tallyOf(read, campaign, now),
    answersOf(read, campaign, now),
    kept(read, campaign, `series/${stepS}`, now, () => read.campaignReports.series(workspaceId, campaignId, stepS)),
    state === 'running' ? read.campaignReports.rate(workspaceId, campaignId) : { accepted: 0, refused: 0 },
    kept(read, campaign, 'opt-outs', now, () => read.campaignReports.optOuts(workspaceId, campaignId)),
    kept(read, campaign, 'stops', now, () => read.campaignReports.stops(workspaceId, campaignId)),
  ])
  const figures = { ...figuresOf(campaign, tally), replied: answers.people }
  const doneWith = (rate.accepted + rate.refused) / 10
  const left = figures.toAsk + figures.queued
  return {
    figures,
    tally,
    stepS,
    series,
    ratePerSecond: rate.accepted / 10,
    endsInSeconds: state === 'running' && doneWith > 0 ? Math.ceil(left / doneWith) : null,
    answers,
    optOuts,
    stops,
  }
}

const nothing: CampaignTally = { lookedAt: 0, refused: {}, statuses: {}, takenBack: 0, failed: [], optedOut: 0 }

async function tallyOf(read: Stores, campaign: Campaign, now: Date): Promise<CampaignTally> {
  const { workspaceId, campaignId } = campaign
  return kept(read, campaign, 'tally', now, async () => {
    const tallies = await read.campaignReports.tallies(workspaceId, [campaignId])
    return tallies.get(campaignId) ?? nothing
  })
}

function answersOf(read: Stores, campaign: Campaign, now: Date): Promise<CampaignAnswers> {
  const { workspaceId, campaignId } = campaign
  return kept(read, campaign, 'answers', now, () => read.campaignReports.answers(workspaceId, campaignId))
}

interface Kept {
  readonly value: Promise<unknown>
  untilMs: number
}

const memory = new WeakMap<object, Map<string, Kept>>()
const keptMost = 2_000
/** Of the time: what one page may cost the database. */
const share = 10

/** Statuses come in for days after a campaign has ended, and then no more. */
function leastMs({ state, endedAt }: Campaign, now: Date): number {
  if (endedAt === null || (state !== 'done' && state !== 'cancelled')) return 0
  const since = now.getTime() - endedAt.getTime()
  return since > 7 * day ? hour : since > hour ? 10 * second : 0
}

/** The same answer for everybody who asks, for a while; asked once however many want it. */
function kept<T>(read: Stores, campaign: Campaign, what: string, now: Date, find: () => Promise<T>): Promise<T> {
  const own = memory.get(read) ?? new Map<string, Kept>()
  memory.set(read, own)
  const name = `${campaign.campaignId}/${campaign.state}/${what}`
  const held = own.get(name)
  if (held !== undefined && held.untilMs > performance.now()) return held.value as Promise<T>
  if (own.size >= keptMost) own.clear()
  const began = performance.now()
  const value = find()
  const entry: Kept = { value, untilMs: Infinity }
  own.set(name, entry)
  value.then(
    () => {
      const took = performance.now() - began
      entry.untilMs = performance.now() + Math.max(took * share, leastMs(campaign, now))
    },
    () => own.delete(name),
  )
  return value
}
