/**
 * One person's chat while runs move in it: under the lock of their address, in the transaction of whatever moves them. It
 * remembers what was said and recorded on the way, so that several runs in one turn see each other's work.
 */
import { newToken } from '../../base/ids.ts'
import { type AddressKey, keyText } from '../../domain/address.ts'
import type { LockedAddress } from '../../domain/address-store.ts'
import type { Contact } from '../../domain/contact.ts'
import type { SaidBefore } from '../../domain/counts-at.ts'
import type { CountedWays } from '../../domain/flow/run-store.ts'
import type { Sender } from '../../domain/sender.ts'
import type { StopScope } from '../../domain/stop-scope.ts'
import type { Deps } from '../deps.ts'
import type { Recorded } from '../record-statements.ts'
import type { Stores } from '../stores.ts'
import type { World } from '../world.ts'

export type TurnDeps = Pick<Deps, 'secrets' | 'publicUrl' | 'clock' | 'log'>

/** What the person has just written or tapped. */
export interface JustSaid {
  readonly at: Date
  /** Keyed hash of the wamid, hex. */
  readonly messageId: string
  readonly text: string
  readonly payload: string | null
  /** Of the words, where only one language has them. */
  readonly language: string | undefined
}

/** A no that was recorded in this turn, and whose one confirmation has not been queued yet. */
export interface FreshNo {
  readonly scope: StopScope
  readonly topicIds: readonly string[]
}

/** The no that a flow is started by: what it covers, and what stood before it. */
export interface ConfirmableNo extends FreshNo {
  readonly before: SaidBefore
}

export interface TurnParts {
  readonly stores: Stores
  readonly deps: TurnDeps
  readonly world: World
  readonly sender: Sender
  readonly address: LockedAddress
  readonly now: Date
  readonly said?: JustSaid | undefined
  /** When the person last wrote: what a reply answers. Null where they never have. */
  readonly lastInboundAt: Date | null
  /** As far as it was read from what they wrote, or is known of them. */
  readonly language: string
}

export class Turn {
  readonly stores: Stores
  readonly deps: TurnDeps
  readonly world: World
  readonly sender: Sender
  readonly key: AddressKey
  readonly now: Date
  readonly said: JustSaid | undefined
  readonly repliesTo: Date
  readonly language: string
  /** As it is after what was recorded on the way. */
  address: LockedAddress
  readonly recorded: Recorded[] = []
  readonly counted: CountedWays[] = []
  freshNo: FreshNo | undefined
  /** Until a run has confirmed it. */
  stop: ConfirmableNo | undefined
  /** What was queued in this turn, in its order: each leaves after the one before. */
  readonly queued: string[] = []
  /** Of the link to the person's own page; it is made when something carries it. */
  readonly pageToken = newToken()
  pageLinkMade = false
  /** Undefined: not read yet. */
  contact: Contact | null | undefined
  /** Runs that were started in it: a ring of flows that start each other comes to an end. */
  started = 0
  /** How often a run was moved in it. */
  moved = 0

  constructor(parts: TurnParts) {
    this.stores = parts.stores
    this.deps = parts.deps
    this.world = parts.world
    this.sender = parts.sender
    this.key = parts.address.key
    this.address = parts.address
    this.now = parts.now
    this.said = parts.said
    this.repliesTo = parts.said?.at ?? parts.lastInboundAt ?? new Date(0)
    this.language = parts.language
  }

  /** After a record: everything that follows sees what stands now. */
  async readAgain(): Promise<void> {
    const locked = await this.stores.addresses.lock([this.key])
    const own = locked.find(({ key }) => keyText(key) === keyText(this.key))
    if (own === undefined) throw new Error('the address of a run is not there')
    this.address = own
    this.contact = undefined
  }

  async person(): Promise<Contact | null> {
    if (this.contact === undefined) {
      const { contactId } = this.address
      this.contact =
        contactId === null ? null : ((await this.stores.contacts.find(this.key.workspaceId, contactId)) ?? null)
    }
    return this.contact
  }

  get lastQueued(): string | undefined {
    return this.queued.at(-1)
  }

  get choicesLink(): string {
    return `${this.deps.publicUrl}/p/${this.pageToken}`
  }
}
