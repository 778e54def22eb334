/** What a message was taken for, in words. */
import type { ReadingTrace, ReviewLabel } from '@contract/review.ts'

export const labelWords: Readonly<Record<ReadingTrace['label'], string>> = {
  opt_out: 'Stop everything',
  opt_out_topic: 'Stop only this',
  pause: 'A pause',
  wrong_number: 'Wrong number',
  delete_data: 'Delete my data',
  opt_in: 'Start again',
  help: 'Help',
  human: 'Wants a person',
  none: 'Nothing of the kind',
  answer: 'An answer to what we asked',
}

/** The key that corrects to it. */
export const labelKeys: Readonly<Record<ReviewLabel, string>> = {
  opt_out: '1',
  opt_out_topic: '2',
  pause: '3',
  wrong_number: '4',
  delete_data: '5',
  opt_in: '6',
  help: '7',
  human: '8',
  none: '9',
}

export const certaintyWords: Readonly<Record<ReadingTrace['certainty'], string>> = {
  certain: 'certain',
  likely: 'likely',
  unsure: 'unsure',
}

const rungs: Readonly<Record<string, string>> = {
  strong: 'A word that always means stop',
  scoped: 'Stop, and what is to stop',
  marked: 'A word that means stop after an offer',
  wrong_number: 'A word for a wrong number',
  doubtful: 'A word that may mean stop after an offer',
  edge: 'A strong word at the end of a sentence',
  phrase: 'A phrase',
  typo: 'One letter away from a strong word',
  classifier: 'The classifier',
  added: 'Words that you have added to STOP',
  payload: 'A button',
  code: 'A code of ours',
}

/** `A phrase: “stop … sending”`. */
export function sayWhy({ rule, matched }: Pick<ReadingTrace, 'rule' | 'matched'>): string {
  const rung = rungs[rule.split('.')[0] ?? ''] ?? 'A rule'
  return matched === '' ? rung : `${rung}: “${matched.replaceAll('|', ' / ').replaceAll('_', ' ')}”`
}

export function sayScore({ rule, score }: Pick<ReadingTrace, 'rule' | 'score'>): string | null {
  return rule === 'classifier' ? `${Math.round(score * 100)} % sure` : null
}

/** `0.3 ms`. */
export function sayMs(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
}

export function sayOutcome(ended: NonNullable<ReadingTrace['ended']>): string {
  switch (ended.outcome) {
    case 'stopped':
      return 'Ended by a no'
    case 'kept':
      return 'Nothing was meant to end'
    case 'lapsed':
      return 'Nobody answered for a day: it became a no'
    case 'done':
      return 'Seen to'
  }
}
