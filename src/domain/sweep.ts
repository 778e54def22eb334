/** What is done about hand-overs that were never settled: a worker that died says nothing more. */
export interface SweepStore {
  /**
   * Hand-overs whose time is over and that nobody settled are in doubt. Looks at what ended since the last look, and
   * `overlapMs` before it: a claim may have committed late. Returns how many.
   */
  inDoubt(overlapMs: number): Promise<number>
  /** After a day without a word a message in doubt is lost. Returns how many. */
  lost(overlapMs: number): Promise<number>
}
