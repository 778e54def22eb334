/**
 * One batch of a campaign: the next people of the strands that a worker holds are asked about, and those who may be written
 * to are claimed, in one transaction with the strands' cursors. Whoever loses the lease keeps nothing, so that a kill at
 * any point loses nobody and writes to nobody twice.
 */
import type { AudienceMember, LeasedStrand, StrandAdvance } from '../domain/campaign.ts'
import type { Decision, Refusal } from '../domain/decision.ts'
import type { SendRequest } from '../domain/delivery.ts'
import { type ClaimResult, claimDeliveries, type Decided } from './claim-delivery.ts'
import type { Deps } from './deps.ts'
import type { PreparedCampaign } from './prepare-campaign.ts'

/** One strand's part of a batch. */
export interface StrandPart {
  readonly strand: LeasedStrand
  readonly campaign: PreparedCampaign
  /** In the order of their addresses; none where the strand has only to be closed. */
  readonly people: readonly AudienceMember[]
  /** Nobody comes after them. */
  readonly last: boolean
}

export interface SentBatch extends ClaimResult {
  /** Who was claimed, with what the hand-over needs to know. */
  readonly members: ReadonlyMap<string, AudienceMember>
  /** Deliveries whose text cannot be written, with WhatsApp's code for it. */
  readonly unfit: ReadonlyMap<string, number>
}

/** Another worker has a strand, or its campaign stands still. */
export class LostLease extends Error {}

/** The gate refuses everybody, for a reason that is not about them: the campaign waits, and its audience is not used up. */
export class StandsStill extends Error {
  readonly campaignId: string
  readonly reason: Refusal

  constructor(campaignId: string, reason: Refusal) {
    super(`campaign ${campaignId} stands still: ${reason}`)
    this.campaignId = campaignId
    this.reason = reason
  }
}

const notAboutThePerson: ReadonlySet<Decision['reason']> = new Set<Refusal>([
  'topic_mismatch',
  'template_not_approved',
  'not_listening',
])

/** Throws LostLease, StandsStill, or whatever the database says: then nothing of it happened. */
export async function sendBatch(deps: Deps, parts: readonly StrandPart[]): Promise<SentBatch> {
  const now = deps.clock.now()
  const members = new Map<string, AudienceMember>()
  const unfit = new Map<string, number>()
  const asked = parts.map(({ campaign, people }) =>
    people.map((member) => {
      const one = campaign.request(member, now)
      members.set(one.request.deliveryId, member)
      if (one.unfit !== undefined) unfit.set(one.request.deliveryId, one.unfit)
      return one.request
    }),
  )
  const requests = asked.flat()
  const advances = (decisions: ReadonlyMap<string, Decision>) =>
    parts.map((part, index) => advanceOf(part, asked[index] ?? [], decisions))
  if (requests.length === 0) {
    if (!(await deps.read.strands.advance(advances(new Map())))) throw new LostLease()
    return { claimed: [], refused: [], beganMs: performance.now(), members, unfit }
  }
  const result = await claimDeliveries(deps, requests, {
    async alongside(stores, decided) {
      const still = decided.find(({ decision }) => notAboutThePerson.has(decision.reason))
      if (still !== undefined) throw new StandsStill(still.request.campaignId ?? '', still.decision.reason as Refusal)
      const decisions = new Map(decided.map(({ request, decision }) => [request.deliveryId, decision]))
      if (!(await stores.strands.advance(advances(decisions)))) throw new LostLease()
      await stores.deliveries.enqueue(deferred(decided), now)
    },
  })
  return { ...result, members, unfit }
}

function advanceOf(
  { strand, people, last }: StrandPart,
  requests: readonly SendRequest[],
  decisions: ReadonlyMap<string, Decision>,
): StrandAdvance {
  const refused: Partial<Record<Refusal, number>> = {}
  for (const { deliveryId } of requests) {
    const decision = decisions.get(deliveryId)
    if (decision === undefined || decision.allow || isDeferred(decision)) continue
    const reason = decision.reason as Refusal
    refused[reason] = (refused[reason] ?? 0) + 1
  }
  const lastAddress = people.at(-1)?.key.addressId ?? strand.afterAddress
  return { strand, afterAddress: lastAddress, audience: people.length, refused, done: last }
}

/** At night nobody is written to who would be in the morning: the message waits for it. */
function isDeferred(decision: Decision): decision is Decision & { until: Date } {
  return decision.reason === 'quiet_hours' && decision.until !== undefined
}

/** What waits for a better hour, as it is put into the queue. */
export function deferred(decided: readonly Decided[]) {
  return decided.flatMap(({ request, decision }) =>
    isDeferred(decision)
      ? [
          {
            request: { ...request, attempt: Math.max(1, request.attempt) },
            priority: 5,
            notBefore: decision.until,
            expiresAt: null,
          },
        ]
      : [],
  )
}
