/**
 * How fast a number may speak: messages a second, in and out, over all workers; and how many people a day it may begin
 * with. Turns are drawn in slices from one row, by the database's clock.
 */

/** How far ahead of the present turns may be drawn. Replies go before campaigns, because they may run further ahead. */
export const aheadMs = { reply: 2_000, campaign: 250, channel: 1_000 } as const

export interface Turns {
  readonly granted: number
  /** From the answer until the first of them. Where none was granted, until one would have been the next. */
  readonly startsInMs: number
  readonly everyMs: number
  readonly perSecond: number
  readonly dailyLimit: number | null
}

export interface PeopleToday {
  /** Unique people written to with a template in the last 24 hours, by all senders of the workspace. */
  readonly people: number
  /** When the first of them no longer counts. */
  readonly freesAt: Date | null
}

export interface PaceStore {
  /** Draws up to `wanted` turns that lie no further ahead than `ahead` ms. Undefined where there is no such sender. */
  draw(workspaceId: string, senderId: string, wanted: number, ahead: number): Promise<Turns | undefined>
  /** Nobody speaks for so long: the platform said that it was too fast. */
  hold(workspaceId: string, senderId: string, ms: number): Promise<void>
  /** What came in counts too, and is never refused. */
  note(workspaceId: string, senderId: string, count: number): Promise<void>
  peopleToday(workspaceId: string): Promise<PeopleToday>
}
