/** Utterances as they are typed: one a line, however many are pasted. */
import type { Intent } from '@contract/intent.ts'

export type Utterances = Intent['utterances']

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Whether the same is said in the same languages. */
export function isSame(a: Utterances, b: Utterances): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))
}

function tidy(utterances: Utterances): [string, string[]][] {
  return Object.entries(utterances)
    .filter(([, lines]) => lines.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
