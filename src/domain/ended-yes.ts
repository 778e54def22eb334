/** A yes that grows too old ends without a word: the gate knows by itself, and the attribute `opt_in` has to be read anew. */

export interface PersonKey {
  readonly workspaceId: string
  readonly contactId: string
}

export interface EndedYesStore {
  /**
   * Whose yes ended after `since` (ms) and until `until`, about `most` yeses at a time; answers how far that goes: what ends
   * in one moment is never divided.
   */
  people(since: number, until: Date, most: number): Promise<{ readonly people: PersonKey[]; readonly until: Date }>
  /** Reads `opt_in` of these from what stands now, under the locks of their addresses. Returns for how many it changed. */
  refreshOptIn(people: readonly PersonKey[], now: Date): Promise<number>
}
