/** The strands of one sender that this worker holds, and the next people in them, fetched ahead of their claims. */
import type { Deps } from '../actions/deps.ts'
import { type PreparedCampaign, prepareCampaign } from '../actions/prepare-campaign.ts'
import type { StrandPart } from '../actions/send-batch.ts'
import { Remembered } from '../base/remembered.ts'
import type { AudienceMember, LeasedStrand } from '../domain/campaign.ts'
import type { Sender } from '../domain/sender.ts'

interface Held {
  leased: LeasedStrand
  readonly campaign: PreparedCampaign
  people: AudienceMember[]
  /** Everybody up to here is in `people` or was claimed. */
  fetchedTo: string
  /** Nobody comes after `fetchedTo`. */
  atEnd: boolean
}

/** Strands that are leased at a time. */
const strandsAtOnce = 8
const preparedForMs = 2_000

export class StrandHolder {
  readonly #deps: Deps
  readonly #sender: Sender
  readonly #worker: string
  readonly #prepared: Remembered<PreparedCampaign | undefined>
  #held: Held[] = []

  constructor(deps: Deps, sender: Sender, worker: string) {
    this.#deps = deps
    this.#sender = sender
    this.#worker = worker
    this.#prepared = new Remembered(preparedForMs, async (campaignId) => {
      const campaign = await deps.read.campaigns.find(sender.workspaceId, campaignId)
      return campaign === undefined ? undefined : prepareCampaign(deps.read, campaign)
    })
  }

  get holds(): number {
    return this.#held.length
  }

  get people(): number {
    return this.#held.reduce((sum, { people }) => sum + people.length, 0)
  }

  /** Sees to it that `wanted` people are at hand, if there are so many left. */
  async fill(wanted: number): Promise<void> {
    while (this.people < wanted) {
      if (!(await this.#fetch(wanted)) && !(await this.#lease())) return
    }
  }

  /** The next `count` people, strand by strand; strands that are at their end come along to be closed. */
  take(count: number): StrandPart[] {
    const parts: StrandPart[] = []
    let left = count
    for (const held of this.#held) {
      if (left === 0 && !(held.atEnd && held.people.length === 0)) continue
      const people = held.people.splice(0, left)
      left -= people.length
      const last = held.atEnd && held.people.length === 0
      if (people.length > 0 || last) parts.push({ strand: held.leased, campaign: held.campaign, people, last })
    }
    return parts
  }

  /** The cursors moved: a strand that is at its end is given up. */
  moved(parts: readonly StrandPart[]): void {
    const moved = new Map(parts.map((part) => [nameOf(part.strand), part]))
    this.#held = this.#held.filter((held) => {
      const part = moved.get(nameOf(held.leased))
      if (part === undefined) return true
      held.leased = { ...held.leased, afterAddress: part.people.at(-1)?.key.addressId ?? held.leased.afterAddress }
      return !part.last
    })
  }

  /** What was fetched is worth nothing any more: another worker may have it. */
  async letGo(): Promise<void> {
    const strands = this.#held.map(({ leased }) => leased)
    this.#held = []
    await this.#deps.read.strands.release(strands)
  }

  async #lease(): Promise<boolean> {
    const { workspaceId, senderId } = this.#sender
    const leased = await this.#deps.read.strands.lease(workspaceId, senderId, this.#worker, strandsAtOnce)
    for (const strand of leased) {
      const campaign = await this.#prepared.get(strand.campaignId)
      if (campaign === undefined) continue
      this.#held.push({ leased: strand, campaign, people: [], fetchedTo: strand.afterAddress, atEnd: false })
    }
    return leased.length > 0
  }

  /** Fetches the next people of the strands that have run out of them. Returns whether any had. */
  async #fetch(wanted: number): Promise<boolean> {
    const empty = this.#held.filter(({ people, atEnd }) => people.length === 0 && !atEnd)
    const byCampaign = Map.groupBy(empty, ({ campaign }) => campaign)
    for (const [campaign, strands] of byCampaign) {
      const each = Math.ceil((2 * wanted) / strands.length)
      const found = Map.groupBy(
        await this.#deps.read.strands.nextPeople(
          campaign.meant,
          strands.map(({ leased, fetchedTo }) => ({ bucket: leased.bucket, afterAddress: fetchedTo })),
          each,
        ),
        ({ key }) => key.bucket,
      )
      for (const strand of strands) {
        strand.people = found.get(strand.leased.bucket) ?? []
        strand.fetchedTo = strand.people.at(-1)?.key.addressId ?? strand.fetchedTo
        strand.atEnd = strand.people.length < each
      }
    }
    return empty.length > 0
  }
}

function nameOf({ campaignId, bucket }: LeasedStrand): string {
  return `${campaignId}/${bucket}`
}
