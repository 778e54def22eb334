/** A named audience: a rule that is asked anew each time, or a list of people that somebody keeps. */
import type { Audience, ResolvedAudience } from './audience.ts'
import type { Page, PageRequest } from './page.ts'

export interface Segment {
  readonly workspaceId: string
  readonly segmentId: string
  /** How rules, campaigns and flows name it; it never changes. */
  readonly key: string
  readonly name: string
  readonly description: string
  /** Null: it is a list. */
  readonly rule: Audience | null
  readonly createdAt: Date
  /** In words. */
  readonly createdBy: string
  /** It is offered to nobody any more; where it is used it goes on. */
  readonly archivedAt: Date | null
}

export interface PeopleCount {
  readonly people: number
  /** Of them, those whose `opt_in` is true. */
  readonly optedIn: number
  /** Of them, by topic, those whose best state is given. */
  readonly given: ReadonlyMap<string, number>
}

/** A segment that something waits for people to enter. */
export interface SegmentWatch {
  readonly workspaceId: string
  readonly segmentId: string
  /** Null until those who were in it from the beginning are known. */
  readonly lookedAt: Date | null
}

export interface SegmentStore {
  /** Throws `conflict` where the key is taken. */
  add(segment: Segment): Promise<void>
  find(workspaceId: string, segmentId: string): Promise<Segment | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, segmentId: string): Promise<Segment | undefined>
  /** All of the workspace, archived ones too, by name. */
  list(workspaceId: string): Promise<Segment[]>
  /** Writes name, description, rule and whether it is archived. */
  update(segment: Segment): Promise<void>

  /** To a list. Returns how many were not in it. */
  addMembers(segment: Segment, contactIds: readonly string[], at: Date): Promise<number>
  removeMembers(segment: Segment, contactIds: readonly string[]): Promise<number>
  /** Whoever was in a list as `from` is in it as `to` too. */
  joinLists(workspaceId: string, from: string, to: string): Promise<void>
  /** The lists that this person is in. */
  listsOf(workspaceId: string, contactId: string): Promise<string[]>

  /** Merged and erased people are in no segment. `at` is the moment from which days are counted. */
  count(workspaceId: string, rule: ResolvedAudience, at: Date): Promise<PeopleCount>
  /** In the order of their ids, which are the keys of the page. */
  people(workspaceId: string, rule: ResolvedAudience, page: PageRequest, at: Date): Promise<Page<string>>

  /** From now on these are watched in the workspace, and no others. Those that were watched before go on. */
  watch(workspaceId: string, segmentIds: readonly string[], at: Date): Promise<void>
  /** Of all workspaces; those that were looked at the longest ago first. */
  watches(): Promise<SegmentWatch[]>
  /** Whoever left the rule may enter it again. */
  noteLeft(watch: SegmentWatch, rule: ResolvedAudience, at: Date): Promise<number>
  /** Notes up to `most` who are in it and were not. Each is returned to one caller only. */
  noteEntered(watch: SegmentWatch, rule: ResolvedAudience, at: Date, most: number): Promise<string[]>
  /** Everybody who is in it is known. */
  noteLooked(watch: SegmentWatch, at: Date): Promise<void>
}
