/** Flows as they are kept: a draft that people work on, versions that never change, and how many went which way in each. */
import type { Page, PageRequest } from '../page.ts'
import type { FlowDefinition } from './definition.ts'

export interface Flow {
  readonly workspaceId: string
  readonly flowId: string
  /** By which other flows call it; never changes. */
  readonly key: string
  readonly name: string
  readonly draft: FlowDefinition
  /** Rises with each save. */
  readonly draftRevision: number
  readonly draftAt: Date
  /** `member:<id>`, `key:<id>` or `system`. */
  readonly draftBy: string
  /** The version that runs begin on; null where none may begin. */
  readonly liveVersion: number | null
  readonly createdAt: Date
  readonly createdBy: string
  readonly archivedAt: Date | null
}

export interface FlowVersion {
  readonly workspaceId: string
  readonly flowId: string
  /** From 1, without a gap. */
  readonly version: number
  readonly definition: FlowDefinition
  /** What changed, in the words of whoever published it. */
  readonly note: string | null
  /** The version that this one brings back. */
  readonly rolledBackTo: number | null
  readonly publishedAt: Date
  readonly publishedBy: string
}

/** A version by its names alone: enough to know whether it is already at hand. */
export interface LiveFlow {
  readonly flowId: string
  readonly key: string
  readonly version: number
  readonly createdAt: Date
  /** Since when this version is live. */
  readonly publishedAt: Date
}

/** How many went this way out of this node. `exit` may also be `@` with a reason: here so many ended. */
export interface WayCount {
  readonly node: string
  readonly exit: string
  readonly count: number
}

/** Of a whole flow, over all of its versions. */
export interface FlowTally {
  readonly flowId: string
  readonly running: number
  /** Since the moment that was asked for. */
  readonly started: number
  /** Of these, those that came to an end of the flow. */
  readonly finished: number
  /** Of these, those in which somebody said yes. */
  readonly yeses: number
}

export const flowsMax = 200

export interface FlowStore {
  /** Throws `conflict` where the key is taken. */
  add(flow: Flow): Promise<void>
  find(workspaceId: string, flowId: string): Promise<Flow | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, flowId: string): Promise<Flow | undefined>
  /** By name; either those in use, or those that were put away. */
  list(workspaceId: string, which?: { readonly archived: boolean }): Promise<Flow[]>
  /** Writes name, draft, live version and whether it is archived. */
  update(flow: Flow): Promise<void>
  addVersion(version: FlowVersion): Promise<void>
  version(workspaceId: string, flowId: string, version: number): Promise<FlowVersion | undefined>
  /** The newest first. Keys are version numbers. */
  versions(workspaceId: string, flowId: string, page: PageRequest): Promise<Page<Omit<FlowVersion, 'definition'>>>
  lastVersion(workspaceId: string, flowId: string): Promise<number>
  /** What may be started now. */
  live(workspaceId: string): Promise<LiveFlow[]>
  tallies(workspaceId: string, since: Date): Promise<FlowTally[]>
  /** How many runs go on with each version. */
  running(workspaceId: string, flowId: string): Promise<ReadonlyMap<number, number>>
  /** Runs that stand at a node now; those that ended are among the counts. */
  standing(workspaceId: string, flowId: string, version: number): Promise<ReadonlyMap<string, number>>
  counts(workspaceId: string, flowId: string, version: number): Promise<WayCount[]>
  /** Workspaces in which a flow is live. */
  atWork(): Promise<string[]>
}
