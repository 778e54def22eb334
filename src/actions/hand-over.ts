/**
 * The way from a claim to the platform: each message waits for its turn, is handed over on one of a fixed number of lanes,
 * and what came of it is settled in batches. A message whose person said no meanwhile is dropped before it is written;
 * that is for speed, the guarantee is that it stands as being sent until it is settled.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Gatherer } from '../base/gatherer.ts'
import { keyText } from '../domain/address.ts'
import { isChannelContent } from '../domain/carrier.ts'
import type { Purpose } from '../domain/decision.ts'
import type { SendRequest, Settled } from '../domain/delivery.ts'
import { type HandOver, isSendable, type Messenger, type Recipient } from '../domain/messenger.ts'
import type { Permit } from '../domain/permit.ts'
import type { Claimed, ClaimResult } from './claim-delivery.ts'
import type { Deps } from './deps.ts'
import { heedRejections } from './heed-rejections.ts'
import { settleInvitation } from './settle-invitation.ts'
import { again, settlementOf } from './settlement.ts'

export interface HandOverOptions {
  /** Messages in the air at once: as many as there are connections. */
  readonly lanes?: number
}

/** One claimed message with its way and its turn. */
export interface Outgoing {
  readonly claimed: Claimed
  /** Undefined where no name is left to send to. Never throws. */
  readonly handOver: ((permit: Permit) => Promise<HandOver>) | undefined
  /** Not before this reading of `performance.now()`. */
  readonly turnMs: number
  /** Why this message can be written for nobody, in WhatsApp's code. */
  readonly unfit?: number
}

interface Waiting extends Outgoing {
  readonly beganMs: number
  dropped: boolean
}

/** A no that covers none of these is answered by them, or was said before they were asked for. */
const droppable: ReadonlySet<Purpose> = new Set([
  'topic',
  'confirmation_request',
  'consent_request',
  'invitation',
  'test',
])
/** A database that stays away for longer than about twice this is given up on. */
const settleWithinMs = 15_000
/** Longer than any claim takes. */
const stopsKeptMs = 60_000

/** WhatsApp would not take its file (`copy-media.ts`), so it is not sent without it. */
const mediaRefused: HandOver = { kind: 'rejected', code: 131053, details: 'its file was not taken', action: 'fail' }

/** The way by WhatsApp for one message; undefined where no name is left to send to. */
export function overWhatsApp(
  messenger: Messenger,
  to: Recipient | undefined,
  { content, quotes }: SendRequest,
): Outgoing['handOver'] {
  if (isChannelContent(content)) throw new Error(`a message of kind ${content.kind} came to WhatsApp`)
  if (!isSendable(content)) return async () => mediaRefused
  return to && ((permit) => messenger.send(permit, { to, content, replyTo: quotes }))
}

export class HandOvers {
  readonly #deps: Deps
  readonly #lanes: number
  readonly #settling: Gatherer<Settled, undefined>
  /** By priority: what answers a person goes before what a campaign says. In the order of their turns. */
  readonly #replies: Waiting[] = []
  readonly #queues = new Map<string, Waiting[]>()
  readonly #stops = new Map<string, number>()
  #inTheAir = 0
  #unsettled = 0
  #timer: NodeJS.Timeout | undefined
  #timerAt = Infinity
  #idle: (() => void)[] = []

  constructor(deps: Deps, { lanes = 128 }: HandOverOptions = {}) {
    this.#deps = deps
    this.#lanes = lanes
    this.#settling = new Gatherer((results) => this.#settle(results), { waitMs: 10, max: 500, atOnce: 2 })
  }

  /** How long ago the next message of this sender should have been handed over, ms. Whoever claims more makes it worse. */
  behindMs(senderId: string): number {
    const next = this.#queues.get(senderId)?.find(({ dropped }) => !dropped)
    return next === undefined ? 0 : Math.max(0, performance.now() - next.turnMs)
  }

  /** Takes what a claim allowed. Replies go ahead of everything; the rest keep to their turns, sender by sender. */
  take(outgoing: readonly Outgoing[], { beganMs }: Pick<ClaimResult, 'beganMs'>): void {
    for (const one of outgoing) {
      const { key, purpose, senderId } = one.claimed.request
      const waiting: Waiting = { ...one, beganMs, dropped: false }
      this.#unsettled += 1
      const stoppedMs = this.#stops.size === 0 ? undefined : this.#stops.get(addressName(key))
      if (stoppedMs !== undefined && beganMs < stoppedMs && droppable.has(purpose)) {
        this.#drop(waiting)
        continue
      }
      if (purpose !== 'topic') this.#replies.push(waiting)
      else this.#queueOf(senderId).push(waiting)
    }
    this.#pump()
  }

  /**
   * A no was recorded for this address: what waits for it goes through the gate once more. What was claimed before the
   * notice came, and returns only later, is dropped then.
   */
  stop(address: string): void {
    const now = performance.now()
    this.#stops.delete(address)
    this.#stops.set(address, now)
    // Nothing waits for long, so there is little to look through.
    for (const queue of [this.#replies, ...this.#queues.values()]) {
      for (const waiting of queue) {
        const { key, purpose } = waiting.claimed.request
        if (waiting.dropped || !address.endsWith(key.addressId) || !droppable.has(purpose)) continue
        if (addressName(key) !== address) continue
        waiting.dropped = true
        this.#drop(waiting)
      }
    }
    for (const [old, at] of this.#stops) {
      if (at > now - stopsKeptMs) break
      this.#stops.delete(old)
    }
  }

  /** Resolves when all that was taken is settled. */
  settled(): Promise<void> {
    if (this.#unsettled === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #queueOf(senderId: string): Waiting[] {
    const known = this.#queues.get(senderId)
    if (known !== undefined) return known
    const queue: Waiting[] = []
    this.#queues.set(senderId, queue)
    return queue
  }

  #pump(): void {
    const now = performance.now()
    let next = this.#pumpQueue(this.#replies, now)
    for (const queue of this.#queues.values()) next = Math.min(next, this.#pumpQueue(queue, now))
    // A lane that is given back pumps again; only a turn that is still to come needs a clock.
    if (next === Infinity || this.#inTheAir >= this.#lanes) return
    if (this.#timer !== undefined && this.#timerAt <= next) return
    clearTimeout(this.#timer)
    this.#timerAt = next
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        this.#pump()
      },
      Math.max(0, next - now),
    )
  }

  /** Returns when the next of this queue has its turn. */
  #pumpQueue(queue: Waiting[], now: number): number {
    let taken = 0
    for (; taken < queue.length && this.#inTheAir < this.#lanes; taken += 1) {
      const waiting = queue[taken] as Waiting
      if (waiting.dropped) continue
      if (waiting.turnMs > now) break
      this.#send(waiting)
    }
    if (taken > 0) queue.splice(0, taken)
    return queue[0]?.turnMs ?? Infinity
  }

  #send(waiting: Waiting): void {
    const { claimed, handOver, unfit } = waiting
    const { request, permit } = claimed
    const { key, deliveryId } = request
    if (handOver === undefined || unfit !== undefined) {
      const reason = handOver === undefined ? { reason: 'no_recipient' } : {}
      this.#finish({ key, deliveryId, outcome: 'failed', code: unfit ?? null, ...reason })
      return
    }
    this.#inTheAir += 1
    handOver(permit).then(
      (answer) => this.#answered(request, answer),
      (error: unknown) => {
        // The messenger never throws; if it does all the same, nobody knows how far it came.
        this.#deps.log.error({ err: error }, 'a hand-over broke')
        this.#answered(request, { kind: 'in_doubt', reason: 'unreadable_answer' })
      },
    )
  }

  #answered(request: SendRequest, answer: HandOver): void {
    this.#inTheAir -= 1
    const { secrets, clock, log } = this.#deps
    if (request.invitation !== undefined) {
      settleInvitation(this.#deps, request, answer).catch((error: unknown) =>
        log.error({ err: error }, 'what became of an invitation was not kept'),
      )
    }
    const hashOf = (wamid: string) => secrets.keyedHash('wamid', wamid)
    this.#finish(settlementOf(request, answer, hashOf, clock.now(), Math.random()), () => {
      // What a provider of another channel says is about its own codes; settleInvitation has heeded it.
      if (answer.kind !== 'rejected' || request.invitation !== undefined) return
      const { code, action } = answer
      void heedRejections(this.#deps, [{ ...request, code, action, acceptedAt: null }])
    })
    this.#pump()
  }

  #drop({ claimed: { request } }: Waiting): void {
    this.#finish(again(request, 0, this.#deps.clock.now()))
  }

  #finish(result: Settled, then?: () => void): void {
    void this.#settling.add(result).then(() => {
      then?.()
      this.#unsettled -= 1
      if (this.#unsettled > 0) return
      for (const resolve of this.#idle.splice(0)) resolve()
    })
  }

  /** While the database is away nothing is lost: what was not settled is swept into doubt, and never sent again unsaid. */
  async #settle(results: readonly Settled[]): Promise<undefined[]> {
    const accepted = results.filter((result) => result.outcome === 'accepted')
    const others = results.filter((result) => result.outcome !== 'accepted')
    for (let pause = 50; ; pause *= 2) {
      try {
        if (accepted.length > 0) await this.#deps.read.deliveries.settleAccepted(accepted)
        if (others.length > 0) await this.#deps.transaction((stores) => stores.deliveries.settle(others))
        break
      } catch (error) {
        this.#deps.log.error({ err: error, results: results.length }, 'hand-overs could not be settled')
        if (pause > settleWithinMs) break
        await sleep(pause)
      }
    }
    return results.map(() => undefined)
  }
}

/** As the notice of a stop names it. */
function addressName(key: SendRequest['key']): string {
  return `${key.workspaceId}.${keyText(key)}`
}
