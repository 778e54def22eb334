/** Whether words are a certain no by themselves, whatever was asked: then a no is written before any flow sees them. */
import { noes } from '../../keyword/classifier/labels.ts'
import { understand } from '../../keyword/understand.ts'
import type { FlowDefinition } from '../definition.ts'
import { startsByNo } from '../starts-by-no.ts'

export function saysStop(words: string): boolean {
  const unasked = { at: new Date(0), packs: [], lastMarketingAt: -Infinity, topics: [] }
  const { label, certainty } = understand(words, unasked)
  return certainty === 'certain' && noes.has(label)
}

/** Whether a no has been written before it starts. */
export function hearsNoes({ triggers }: FlowDefinition): boolean {
  return triggers.some(startsByNo)
}
