/** What is kept for a time and then let go: words of messages, and what proves an act. The records themselves stay. */
import { day } from '../base/clock.ts'

/** Messages and notes of the team: their words. That one was written, and what it was taken for, stays. */
export const wordsKeptMs = 90 * day

export interface RetentionStore {
  /** Empties messages of the time after `since` (ms) and until `until`; returns how many, at most `most`. */
  emptyMessages(since: number, until: Date, most: number): Promise<number>
  /** The same for what the team wrote to itself in chats. */
  emptyNotes(since: number, until: Date, most: number): Promise<number>
  /** Deletes evidence whose time is over, as the eraser; its hash stands in the record. Returns how many, at most `most`. */
  deleteEvidence(until: Date, most: number): Promise<number>
}
