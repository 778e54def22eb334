/**
 * Claim: one transaction locks the addresses, reads their facts, asks the gate, and marks what may go as being sent. The
 * hand-over follows after the commit, with the permit that only this file makes. Whoever records a no takes the same
 * lock and then waits for the hand-overs that were claimed before it: so nothing leaves after a no was answered.
 */
import { isChannelContent } from '../domain/carrier.ts'
import { type Decision, decide, type Question } from '../domain/decision.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { Permit } from '../domain/permit.ts'
import type { Deps } from './deps.ts'
import { type GateQuestion, gateFacts } from './gate-facts.ts'
import type { Stores } from './stores.ts'

export interface Claimed {
  readonly request: SendRequest
  readonly decision: Decision
  readonly permit: Permit
}

export interface Refused {
  readonly request: SendRequest
  readonly decision: Decision
}

/** What the gate said of one request, and whether it is being sent now. */
export interface Decided extends Refused {
  readonly marked: boolean
}

export interface ClaimOptions {
  /** From the claim until the hand-over has surely ended; the send timeout and two seconds. */
  readonly grantMs?: number
  /**
   * Runs in the transaction of the claim, when all is decided: what must be kept together with it. It talks to the stores
   * that it is given and to nothing else. Where it throws nothing was claimed.
   */
  readonly alongside?: (stores: Stores, decided: readonly Decided[]) => Promise<void>
}

export interface ClaimResult {
  readonly claimed: Claimed[]
  readonly refused: Refused[]
  /** `performance.now()` before the claim was asked for: it knows of every no that was recorded before. */
  readonly beganMs: number
}

/** A send that takes longer than this is given up, and is in doubt. */
export const sendTimeoutMs = 10_000
export const defaultGrantMs = sendTimeoutMs + 2_000

/**
 * Never throws for the database: where the facts cannot be read the answer is `unavailable`, and nothing is sent. Only with
 * `alongside` it throws, for then the caller keeps more than the answer.
 */
export async function claimDeliveries(
  deps: Pick<Deps, 'transaction' | 'clock' | 'log'>,
  requests: readonly SendRequest[],
  options: ClaimOptions = {},
): Promise<ClaimResult> {
  const beganMs = performance.now()
  if (requests.length === 0) return { claimed: [], refused: [], beganMs }
  try {
    return await claim(deps, requests, options, beganMs)
  } catch (error) {
    if (options.alongside !== undefined) throw error
    deps.log.error({ err: error, requests: requests.length }, 'the gate could not answer; nothing was sent')
    return { claimed: [], refused: requests.map((request) => ({ request, decision: unavailable })), beganMs }
  }
}

const unavailable: Decision = { allow: false, reason: 'unavailable' }

async function claim(
  deps: Pick<Deps, 'transaction' | 'clock'>,
  requests: readonly SendRequest[],
  { grantMs = defaultGrantMs, alongside }: ClaimOptions,
  beganMs: number,
): Promise<ClaimResult> {
  // From before the claim is asked for: this process's own reading can only run out earlier than the database's.
  const deadlineMs = beganMs + grantMs
  const now = deps.clock.now()
  return deps.transaction(async (stores) => {
    await stores.addresses.lockForClaim(requests.map(({ key }) => key))
    const facts = await gateFacts(stores, requests.map(gateQuestion), now)
    const decided = requests.map((request, index) => {
      const known = facts[index]
      const decision = known === undefined ? unavailable : decide(questionOf(request), known, now.getTime())
      return { request, decision }
    })
    const marked = await stores.deliveries.claim(decided, grantMs)
    const until = new Map(marked.map(({ deliveryId, handOverUntil }) => [deliveryId, handOverUntil]))
    const claimed: Claimed[] = []
    for (const { request, decision } of decided) {
      const handOverUntil = until.get(request.deliveryId)
      // Allowed but not marked: another worker has it, or it has gone already.
      if (handOverUntil === undefined) continue
      claimed.push({ request, decision, permit: makePermit(request, handOverUntil, deadlineMs) })
    }
    await alongside?.(
      stores,
      decided.map((one) => ({ ...one, marked: until.has(one.request.deliveryId) })),
    )
    // Nobody has these permits before the transaction has committed.
    return { claimed, refused: decided.filter(({ decision }) => !decision.allow), beganMs }
  })
}

function gateQuestion(request: SendRequest): GateQuestion {
  return {
    key: request.key,
    topicId: request.topicId,
    templateId: request.templateId,
    senderId: request.senderId,
    deliveryId: request.deliveryId,
    ...questionOf(request),
    repliesTo: request.repliesTo,
    askedByPerson: request.askedByPerson,
    ground: request.invitation?.ground,
    askedIn: request.invitation?.askedIn,
    channel: request.invitation?.channel,
  }
}

function questionOf(request: SendRequest) {
  return {
    purpose: request.purpose,
    form: formOf(request.content),
    marketing: request.marketing,
  }
}

function formOf(content: SendRequest['content']): Question['form'] {
  if (isChannelContent(content)) return 'channel'
  return content.kind === 'template' ? 'template' : 'free'
}

function makePermit(request: SendRequest, handOverUntil: Date, deadlineMs: number): Permit {
  return {
    deliveryId: request.deliveryId,
    bucket: request.key.bucket,
    addressId: request.key.addressId,
    handOverUntil,
    deadlineMs,
  } as Permit
}
