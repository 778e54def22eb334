/**
 * What one sender has to say to its audiences. Turns are drawn a quarter of a second ahead and no further, so that a no,
 * a pause and a reply never wait behind a long row of claims.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DailyRoom } from '../actions/daily-room.ts'
import type { Deps } from '../actions/deps.ts'
import { type HandOvers, type Outgoing, overWhatsApp } from '../actions/hand-over.ts'
import { LostLease, type SentBatch, StandsStill, sendBatch } from '../actions/send-batch.ts'
import { standStill } from '../actions/stand-still.ts'
import { recipientOf } from '../domain/campaign.ts'
import type { Messenger } from '../domain/messenger.ts'
import { aheadMs } from '../domain/pace.ts'
import type { Sender } from '../domain/sender.ts'
import { StrandHolder } from './strand-holder.ts'
import { TurnBook } from './turns.ts'

export interface CampaignLoopParts {
  readonly deps: Deps
  readonly handOvers: HandOvers
  readonly room: DailyRoom
  /** Who holds the leases. */
  readonly worker: string
  /**
   * A second one for a number that is fast: while it asks the gate, what the first has claimed is handed over. It leaves
   * alone what may begin with so many people a day and no more: two who count the same room would fill it twice.
   */
  readonly helps?: boolean
}

/** From this pace on one claim after the other is not enough. */
const fastPerSecond = 500

/** As many as one claim is worth; more would only wait longer under their locks. */
const batchMax = 500
/** Turns are drawn again when the last of them is nearer than this. */
const drawBeforeMs = 150
/** Claims a second where the pace is what keeps us from more. */
const batchesPerSecond = 10
/** A claim is good for two seconds; nothing is claimed while those before it wait for longer than this. */
const behindMaxMs = 100
const afterFailureMs = 1_000
const whenIdleMs = 1_000
const whenFullMs = 5_000

export class CampaignLoop {
  readonly #parts: CampaignLoopParts
  readonly #holder: StrandHolder
  readonly #turns = new TurnBook()
  readonly #stopping = new AbortController()
  #sender: Sender
  #perSecond = 80
  /** Nobody more may be begun with today; undefined until that was said or taken back. */
  #full: boolean | undefined
  #running: Promise<void> | undefined

  constructor(parts: CampaignLoopParts, sender: Sender) {
    this.#parts = parts
    this.#sender = sender
    this.#holder = new StrandHolder(parts.deps, sender, parts.worker)
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** What is known of the sender may have changed: its token, its address. */
  use(sender: Sender): void {
    this.#sender = sender
  }

  /** Claims nothing more. What was claimed is handed over by whoever took it. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      let pause: number
      try {
        pause = await this.#round()
      } catch (error) {
        await this.#letGo()
        pause = await this.#recover(error)
      }
      if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => {})
    }
    await this.#letGo()
  }

  async #recover(error: unknown): Promise<number> {
    const { deps } = this.#parts
    if (error instanceof LostLease) return 0
    if (error instanceof StandsStill) {
      await standStill(deps, this.#sender.workspaceId, error.campaignId, error.reason)
      return 0
    }
    deps.log.error({ err: error }, 'a batch could not be sent')
    return afterFailureMs
  }

  async #letGo(): Promise<void> {
    await this.#holder
      .letGo()
      .catch((error: unknown) =>
        this.#parts.deps.log.warn({ err: error }, 'strands are given up when their lease ends'),
      )
  }

  /** One claim, or a reason to wait. Returns for how many ms. */
  async #round(): Promise<number> {
    const { handOvers, room, helps = false } = this.#parts
    if (helps && !(await this.#isFast())) return whenIdleMs
    // The lanes are behind: what is claimed now would stand as being sent, and come too late.
    if (handOvers.behindMs(this.#sender.senderId) > behindMaxMs) return 10
    const batch = Math.max(1, Math.min(batchMax, Math.floor(this.#perSecond / batchesPerSecond)))
    await this.#holder.fill(batch)
    if (this.#holder.holds === 0) return whenIdleMs
    const wanted = Math.min(batch, Math.max(1, this.#holder.people))
    const wait = this.#holder.people === 0 ? 0 : await this.#draw(wanted)
    if (wait > 0) return wait
    const parts = this.#holder.take(Math.min(this.#turns.count, batchMax))
    if (parts.length === 0) return 5
    // First the way out: what is claimed without one would never be handed over.
    const messenger = this.#parts.deps.whatsapp.messenger(this.#sender)
    const sent = await sendBatch(this.#parts.deps, parts)
    this.#handOver(sent, messenger)
    this.#holder.moved(parts)
    room.used(this.#sender, sent.claimed.length)
    await this.#noteFull(false)
    return 0
  }

  /** Sees to it that `wanted` turns are at hand. Returns how many ms it should wait for them, 0 where they are there. */
  async #draw(wanted: number): Promise<number> {
    const { deps, room, helps = false } = this.#parts
    const { workspaceId, senderId } = this.#sender
    this.#turns.forgetPast(performance.now())
    if (this.#turns.count >= wanted) return 0
    const early = this.#turns.lastMs - drawBeforeMs - performance.now()
    if (early > 0) return early
    const turns = await deps.read.paces.draw(workspaceId, senderId, batchMax - this.#turns.count, aheadMs.campaign)
    if (turns === undefined) return afterFailureMs
    this.#perSecond = turns.perSecond
    if (helps && turns.dailyLimit !== null) {
      this.#perSecond = 0
      this.#turns.keep(0)
      return whenIdleMs
    }
    this.#turns.add(turns, performance.now())
    const { people } = await room.of(this.#sender, turns.dailyLimit, turns.perSecond)
    if (people < this.#turns.count) {
      // Near the limit of the day people are asked about as room is left, and then not at all.
      if (people === 0) {
        await this.#letGo()
        await this.#noteFull(true)
        return whenFullMs
      }
      this.#turns.keep(people)
      return 0
    }
    if (this.#turns.count === 0) return Math.max(1, turns.startsInMs - drawBeforeMs)
    // Others draw too: what was given to us is used when its time comes, however little it is.
    return this.#turns.count >= wanted ? 0 : Math.max(0, this.#turns.firstMs - performance.now())
  }

  /** And without a limit of the day. */
  async #isFast(): Promise<boolean> {
    if (this.#perSecond < fastPerSecond) {
      const { workspaceId, senderId } = this.#sender
      const pace = await this.#parts.deps.read.paces.draw(workspaceId, senderId, 0, 0)
      if (pace !== undefined && pace.dailyLimit === null) this.#perSecond = pace.perSecond
    }
    return this.#perSecond >= fastPerSecond
  }

  async #noteFull(full: boolean): Promise<void> {
    if (full === this.#full) return
    this.#full = full
    const { workspaceId, senderId } = this.#sender
    await this.#parts.deps.read.campaigns.noteWaiting(workspaceId, senderId, full ? 'limit' : null)
  }

  #handOver(sent: SentBatch, messenger: Messenger): void {
    const outgoing = sent.claimed.map((claimed): Outgoing => {
      const { deliveryId } = claimed.request
      const member = sent.members.get(deliveryId)
      const unfit = sent.unfit.get(deliveryId)
      return {
        claimed,
        handOver: overWhatsApp(messenger, member && recipientOf(member), claimed.request),
        turnMs: this.#turns.take(),
        ...(unfit === undefined ? {} : { unfit }),
      }
    })
    this.#parts.handOvers.take(outgoing, sent)
  }
}
