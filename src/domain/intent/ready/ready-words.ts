/** The shape of one language's ready-made intents. A file can be read and corrected by a speaker who knows no code. */

export const readyKeys = ['start', 'help', 'person', 'preferences', 'order_status', 'thanks'] as const
export type ReadyKey = (typeof readyKeys)[number]

export interface ReadyIntentWords {
  /** On the button that offers it, at most 20 characters. */
  readonly label: string
  /** Ways in which people say it. */
  readonly utterances: readonly string[]
}

export type ReadyWords = Readonly<Record<ReadyKey, ReadyIntentWords>> & {
  /** The button that offers the stop. */
  readonly stop: { readonly label: string }
  /** What people also write, and none of these intents means: it shows which words are common, and what is something else. */
  readonly other: readonly string[]
  /** Noes that are near to an intent. They never make a no, the ladder does; they only speak against anything else. */
  readonly noes: readonly string[]
}
