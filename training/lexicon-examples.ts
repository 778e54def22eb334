/** The whole-message words of every language, as messages to learn from: they cost nothing, and say what they mean. */
import type { Words } from '../src/domain/keyword/language-lexicon.ts'
import { lexicons } from '../src/domain/keyword/lexicon.ts'
import { allWords } from '../src/domain/keyword/word-index.ts'
import type { Example } from './read-messages.ts'

export function lexiconExamples(): readonly Example[] {
  return lexicons.flatMap(({ language, stop, wrongNumber, start, help, yes, no }) => {
    const of = (label: Example['label'], words: Words): Example[] =>
      allWords(words).map((text) => ({ language, label, text }))
    return [
      ...of('opt_out', stop),
      ...of('wrong_number', wrongNumber),
      ...of('opt_in', start),
      ...of('help', help),
      ...of('none', yes),
      ...of('none', no),
    ]
  })
}
