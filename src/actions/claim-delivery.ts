/**
 * Claim: one transaction locks the addresses, reads their facts, asks the gate, and marks what may go as being sent. The
 * hand-over follows after the commit, with the permit that only this file makes. Whoever records a no takes the same
 * lock and then waits for the hand-overs that were claimed before it: so nothing leaves after a no was answered.
 */
import { compareKeys } from '../domain/address.ts'
import { type Decision, decide } from '../domain/decision.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { Permit } from '../domain/permit.ts'
import type { Deps } from './deps.ts'
import { type GateQuestion, gateFacts } from './gate-facts.ts'

export interface Claimed {
  readonly request: SendRequest
  readonly decision: Decision
  readonly permit: Permit
}

export interface Refused {
  readonly request: SendRequest
  readonly decision: Decision
}

export interface ClaimOptions {
  /** From the claim until the hand-over has surely ended; the send timeout and two seconds. */
  readonly grantMs: number
}

/** A send that takes longer than this is given up, and is in doubt. */
export const sendTimeoutMs = 10_000
export const defaultGrantMs = sendTimeoutMs + 2_000

/** Never throws for the database: where the facts cannot be read the answer is `unavailable`, and nothing is sent. */
export async function claimDeliveries(
  deps: Pick<Deps, 'transaction' | 'clock' | 'log'>,
  requests: readonly SendRequest[],
  { grantMs }: ClaimOptions = { grantMs: defaultGrantMs },
): Promise<{ claimed: Claimed[]; refused: Refused[] }> {
  if (requests.length === 0) return { claimed: [], refused: [] }
  try {
    return await claim(deps, requests, grantMs)
  } catch (error) {
    deps.log.error({ err: error, requests: requests.length }, 'the gate could not answer; nothing was sent')
    return { claimed: [], refused: requests.map((request) => ({ request, decision: unavailable })) }
  }
}

const unavailable: Decision = { allow: false, reason: 'unavailable' }

async function claim(deps: Pick<Deps, 'transaction' | 'clock'>, requests: readonly SendRequest[], grantMs: number) {
  // Before the claim is asked for: this process's own reading can only run out earlier than the database's.
  const deadlineMs = performance.now() + grantMs
  const now = deps.clock.now()
  const { decided, marked } = await deps.transaction(async (stores) => {
    await stores.addresses.lockForClaim(requests.map(({ key }) => key).sort(compareKeys))
    const facts = await gateFacts(stores, requests.map(gateQuestion), now)
    const decided = requests.map((request, index) => {
      const known = facts[index]
      const decision = known === undefined ? unavailable : decide(questionOf(request), known, now.getTime())
      return { request, decision }
    })
    return { decided, marked: await stores.deliveries.claim(decided, grantMs) }
  })
  const until = new Map(marked.map(({ deliveryId, handOverUntil }) => [deliveryId, handOverUntil]))
  const claimed: Claimed[] = []
  for (const { request, decision } of decided) {
    const handOverUntil = until.get(request.deliveryId)
    // Allowed but not marked: another worker has it, or it has gone already.
    if (handOverUntil === undefined) continue
    claimed.push({ request, decision, permit: makePermit(request, handOverUntil, deadlineMs) })
  }
  return { claimed, refused: decided.filter(({ decision }) => !decision.allow) }
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
  }
}

function questionOf(request: SendRequest) {
  return {
    purpose: request.purpose,
    form: request.content.kind === 'template' ? ('template' as const) : ('free' as const),
    marketing: request.marketing,
  }
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
