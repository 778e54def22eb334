/** What every channel makes of its evidence: who, about which topics, having been shown what, did which act. Nothing here awaits. */
import type { Identifier } from '../domain/address.ts'
import type { Act, ActClock, Strength } from '../domain/consent.ts'

/** What an answer at this place comes to before the address itself has confirmed it. */
export type FirstState =
  /** It waits for an act from the address. */
  | 'pending'
  /** The evidence stands for itself: signed on paper, or attested by the business under its capture point. */
  | 'given'
  /** Something is missing that would make it a statement. */
  | 'unknown'

/** The owner of the address is known by the way they came: WhatsApp carried the link that they opened. */
export interface Proof {
  readonly strength: 'vouched'
  /** How many records the address had when the link was made: the yes comes after every no among them. */
  readonly afterSeq: number
}

export interface CapturedPerson {
  /** Names of one address, the surest first. */
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  readonly topicIds: readonly string[]
  /** Where it differs from the capture's: one number may be proved by the link that was sent to it, the others not. */
  readonly first?: FirstState
  readonly proof?: Proof
}

/** One act of one person, maybe for several addresses. */
export interface Capture {
  readonly workspaceId: string
  readonly people: readonly CapturedPerson[]
  readonly answer: 'given' | 'refused'
  readonly first: FirstState
  /** What is missing for more than `unknown`. */
  readonly missing: readonly ('act' | 'notice' | 'evidence' | 'capture_point')[]
  readonly act: Act
  readonly channel: string
  readonly actor: string
  readonly strength: Strength
  readonly clock: ActClock
  readonly occurredAt: Date
  readonly capturePoint: {
    readonly capturePointId: string
    readonly country: string | null
    readonly confirmation: 'person_sends' | 'we_ask'
  } | null
  readonly notice: { readonly sha256: Buffer; readonly language: string } | null
  /** What was shown after filling in, personal values as placeholders; kept by its hash. */
  readonly rendered: Buffer | null
  readonly evidence: Readonly<Record<string, unknown>> | null
  /** The source's own id of this act; the same act sent twice records once. */
  readonly source: string
  readonly contact: {
    readonly contactId?: string | undefined
    readonly name?: string | undefined
    readonly language?: string | undefined
  }
}
