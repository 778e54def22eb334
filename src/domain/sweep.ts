/** What is looked at from time to time, and how far each look came. */
export interface SweepStore {
  /**
   * Hand-overs whose time is over and that nobody settled are in doubt. Looks at what ended since the last look, and
   * `overlapMs` before it: a claim may have committed late. Returns how many.
   */
  inDoubt(overlapMs: number): Promise<number>
  /** After a day without a word a message in doubt is lost. Returns how many. */
  lost(overlapMs: number): Promise<number>
  /** How far it came, ms; -Infinity before the first look. */
  since(name: SweepName): Promise<number>
  /** Only ever forward. */
  moveTo(name: SweepName, until: Date): Promise<void>
}

export type SweepName = 'opt_in' | 'message_bodies'
