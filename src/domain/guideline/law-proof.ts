/** An answer that is only reported to us stands by somebody's word: where that is thin, it should wait for the person's own act. */
import { reportedChannels } from '../capture-point.ts'
import { countryNames, lawsOf } from './law.ts'
import type { Finding, GuidelineRule } from './rule.ts'

export const lawProof: GuidelineRule = {
  key: 'law_proof',
  group: 'law',
  title: 'A yes that can be proved',
  channels: reportedChannels,
  find(subject): Finding | undefined {
    const laws = lawsOf(subject).filter(({ pack }) => pack.doubleOptIn)
    if (laws.length === 0) return undefined
    const { policy = 'confirm' } = subject.settings
    if (policy === 'confirm') return { result: 'met', detail: 'It waits for an act from the number itself.' }
    const word = policy === 'signed' ? 'a signature that you keep' : 'your word'
    return {
      result: 'look',
      detail: `For ${countryNames(laws.map(({ country }) => country))} it would rest on ${word} alone.`,
      mend: 'Let it wait for the person’s own message, unless you can show the proof at any time.',
    }
  },
}
