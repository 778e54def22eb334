/**
 * A meaning that people put into words of their own: what it is called, and examples of how it is said. Flows listen to it
 * by its key. What is read of a message by it starts something at most; consent is another matter (`built-in.ts`).
 */

/** By BCP 47 tag. */
export type Utterances = Readonly<Record<string, readonly string[]>>

export interface Intent {
  /** Flows name it; it stays. */
  readonly key: string
  readonly name: string
  readonly description: string
  /** By BCP 47 tag: what stands on the button that offers it, at most 20 characters. */
  readonly labels: Readonly<Record<string, string>>
  readonly utterances: Utterances
  /** From which score on it is believed, 0 to 1; the workspace's own where it is null. */
  readonly threshold: number | null
}

export interface StoredIntent extends Intent {
  readonly workspaceId: string
  readonly createdAt: Date
  readonly changedAt: Date
}

export interface IntentThresholds {
  /** From this score on an intent is believed. */
  readonly threshold: number
  /** From this score on the person is asked whether they meant it. */
  readonly askFrom: number
}

/** Chosen on the ready-made utterances, each read by a model that had not seen it. */
export const defaultThresholds: IntentThresholds = { threshold: 0.6, askFrom: 0.25 }

/** One line of a regression file: a message, and the intent that it should be taken for; `none` where it is none. */
export interface RegressionCase {
  readonly message: string
  readonly intent: string
  readonly language: string | null
}

export interface IntentSettings extends IntentThresholds {
  readonly workspaceId: string
  readonly regression: readonly RegressionCase[]
  /** Another one after each change of intents or thresholds: what was trained under it is still right. */
  readonly stamp: string
}

export const intentsMost = 60
/** Of all intents of a workspace. */
export const allUtterancesMost = 5_000
export const labelLongest = 20
export const regressionMost = 2_000

/** What a regression file calls a message that no intent should take. */
export const noIntent = 'none'

/** Words that are parts of an address, or mean something else where a key stands. */
export const reservedKeys: ReadonlySet<string> = new Set([
  noIntent,
  'tests',
  'clashes',
  'regressions',
  'settings',
  'ready',
])

export interface IntentStore {
  /** What was written in this workspace, by key; built-in ones that nobody touched are not among it. */
  list(workspaceId: string): Promise<StoredIntent[]>
  /** Adds it, or writes over the one with its key. */
  save(intent: StoredIntent): Promise<void>
  /** Whether it was there. */
  remove(workspaceId: string, key: string): Promise<boolean>
  /** Undefined where nobody has changed anything yet. */
  settings(workspaceId: string): Promise<IntentSettings | undefined>
  saveSettings(settings: IntentSettings): Promise<void>
  stamp(workspaceId: string): Promise<string | undefined>
  /** Flows that are live and start at an intent; for `stop` those that start at `opted_out`. */
  listeners(workspaceId: string): Promise<IntentListener[]>
}

export interface IntentListener {
  readonly intent: string
  readonly flowId: string
  readonly name: string
}

/** Those of all intents, with their language, in an order of their own: the same whoever wrote them first. */
export function listUtterances({ utterances }: Pick<Intent, 'utterances'>): { text: string; language: string }[] {
  return Object.entries(utterances)
    .flatMap(([language, texts]) => texts.map((text) => ({ text, language })))
    .sort((a, b) => compare(a.language, b.language) || compare(a.text, b.text))
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** In the language that is asked for, else in the fallback, else its name, cut to what fits on a button. */
export function intentLabel(
  { labels, name }: Pick<Intent, 'labels' | 'name'>,
  ...languages: readonly string[]
): string {
  for (const language of languages) {
    const label = labels[language]
    if (label !== undefined) return label
  }
  return Array.from(name).slice(0, labelLongest).join('')
}
