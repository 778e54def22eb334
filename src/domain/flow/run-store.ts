/** Runs as they are kept: where each stands, every step that it took, and the errands that it waits for. */
import type { AddressKey } from '../address.ts'
import type { DeliveryStatus } from '../delivery.ts'
import type { Page, PageRequest } from '../page.ts'
import type { NodeId } from './definition.ts'
import type { WayCount } from './flow-store.ts'
import type { Effect, RunEnd, RunFacts, RunInput, RunState, Taken } from './run.ts'

/** `suspended`: another flow goes on in its place, and it goes on after that. */
export type RunStatus = 'running' | 'suspended' | 'ended'

export interface Run {
  readonly key: AddressKey
  readonly runId: string
  readonly senderId: string
  readonly flowId: string
  readonly version: number
  readonly parentRun: string | null
  readonly status: RunStatus
  /** Where it stands; where it stood, once it has ended. */
  readonly node: NodeId | null
  readonly endedBecause: RunEnd | null
  readonly state: RunState
  /** The kind of trigger that started it. */
  readonly trigger: string
  readonly steps: number
  readonly saidYes: boolean
  /** The request for consent whose answer it waits for, by the hash of its token. */
  readonly askedToken: Buffer | null
  readonly dueAt: Date | null
  /** Rises with each move. */
  readonly fence: number
  readonly startedAt: Date
  readonly movedAt: Date
  readonly endedAt: Date | null
}

export interface RunStep {
  readonly key: AddressKey
  readonly runId: string
  /** From 0. */
  readonly step: number
  readonly input: RunInput
  /** What it saw: with the inputs before it, it gives the same again. Null where it was ended from outside. */
  readonly facts: RunFacts | null
  readonly taken: readonly Taken[]
  /** Where it stood afterwards. */
  readonly node: NodeId | null
  readonly effects: readonly Effect[]
  readonly said: readonly SaidBy[]
  /** How many records the address had when this was asked. */
  readonly records: number
  readonly at: Date
}

/** The delivery that carries an effect to the person; one may take several. */
export interface SaidBy {
  /** Its place among the effects of the step. */
  readonly effect: number
  readonly deliveryId: string
}

/** What a run has others do outside of the database: at least once, under its id. */
export interface Errand {
  readonly key: AddressKey
  readonly errandId: string
  readonly runId: string
  readonly node: NodeId
  /** Whether the run waits for what becomes of it. */
  readonly awaited: boolean
  readonly work: Extract<Effect, { readonly kind: 'call_api' | 'notify' }>
  readonly attempts: number
  readonly createdAt: Date
}

export interface RunFilter {
  readonly flowId?: string
  readonly ended?: boolean
  readonly endedBecause?: RunEnd
  readonly keys?: readonly AddressKey[]
  readonly version?: number
  /** Those that stand, or ended, at this node. */
  readonly node?: string
}

export interface SaidStatus {
  readonly status: DeliveryStatus
  /** Why the gate refused it, or it failed. */
  readonly reason: string | null
  /** WhatsApp's, where it said no. */
  readonly code: number | null
}

/** Ways counted for one version of a flow, in the bucket of who went. */
export interface CountedWays {
  readonly flowId: string
  readonly version: number
  readonly ways: readonly WayCount[]
}

export interface RunStore {
  add(run: Run): Promise<void>
  /** The one that is running here, for whoever holds the lock of the address. */
  active(key: AddressKey, senderId: string): Promise<Run | undefined>
  find(workspaceId: string, runId: string): Promise<Run | undefined>
  /** By its whole key. */
  get(key: AddressKey, runId: string): Promise<Run | undefined>
  /** All that has not ended at these addresses. */
  openOf(keys: readonly AddressKey[]): Promise<Run[]>
  /** The one that waits for the answer to this request. */
  waitingFor(key: AddressKey, askedToken: Buffer): Promise<Run | undefined>
  /** Writes what changes if nobody has moved it since it was read; `fence` is the one that was read. Throws where somebody has. */
  update(run: Run): Promise<void>
  addSteps(steps: readonly RunStep[]): Promise<void>
  /** In their order. */
  stepsOf(key: AddressKey, runId: string): Promise<RunStep[]>
  /** What became of what it said. */
  deliveriesOf(key: AddressKey, deliveryIds: readonly string[]): Promise<ReadonlyMap<string, SaidStatus>>
  /** The step in which this node last said something. */
  lastSaid(key: AddressKey, runId: string, node: NodeId): Promise<RunStep | undefined>
  count(key: AddressKey, counted: readonly CountedWays[]): Promise<void>
  /** The newest first. Keys are run ids. */
  list(workspaceId: string, filter: RunFilter, page: PageRequest): Promise<Page<Run>>
  runsOf(keys: readonly AddressKey[]): Promise<Run[]>
  /** Takes what is due and whose chat no person has, for `forMs`: whoever ends without moving it leaves it to others. */
  leaseDue(most: number, forMs: number, now: Date): Promise<Run[]>
  addErrands(errands: readonly Errand[]): Promise<void>
  /** The same; letters to the team go out whoever has the chat. */
  leaseErrands(most: number, forMs: number, now: Date): Promise<Errand[]>
  /** Tried in vain; again then. */
  putOff(errand: Errand, notBefore: Date): Promise<void>
  /** False where it was done, or called off, meanwhile. */
  endErrand(errand: Errand): Promise<boolean>
  /** What these runs waited for is done for nobody. */
  callOff(runs: readonly Run[]): Promise<void>
  /** A node's word beside a record that stood already. */
  attach(run: Run, node: NodeId, seqs: readonly number[], at: Date): Promise<void>
  attachments(keys: readonly AddressKey[]): Promise<Attachment[]>
  /** Deletes runs that ended before. Returns how many. */
  forget(before: Date, most: number): Promise<number>
}

export interface Attachment {
  readonly key: AddressKey
  readonly seq: number
  readonly runId: string
  readonly flowId: string
  readonly version: number
  readonly node: NodeId
  readonly at: Date
}
