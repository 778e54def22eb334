/** What nobody reads, nobody has agreed to. */
import type { NoticeContent } from '../notice.ts'
import type { Finding, GuidelineRule } from './rule.ts'

const wordsEasy = 150
const wordsMost = 400
const wordsASecond = 3

export const short: GuidelineRule = {
  key: 'short',
  group: 'plain_and_fair',
  title: 'Short enough to read',
  find({ wordings, topics }): Finding {
    const longest = Math.max(0, ...wordings.map((wording) => countWords(wording, topics)))
    const detail = `${longest} words, about ${Math.ceil(longest / wordsASecond)} seconds.`
    if (longest <= wordsEasy) return { result: 'met', detail }
    const mend = 'Say less: who, what, how often, how to stop. The rest belongs into the privacy notice.'
    return { result: longest <= wordsMost ? 'look' : 'missing', detail, mend }
  },
}

function countWords(wording: NoticeContent, topics: readonly string[]): number {
  const shown = wording.topics.filter(({ key }) => topics.includes(key))
  const text = [
    wording.heading,
    wording.intro,
    ...shown.flatMap((topic) => [topic.name, topic.description, topic.frequency]),
    wording.stop,
    wording.age ?? '',
    wording.yes,
    wording.no,
    wording.footer ?? '',
  ].join('\n')
  const words = new Intl.Segmenter(wording.language, { granularity: 'word' }).segment(text)
  return Array.from(words).filter(({ isWordLike }) => isWordLike).length
}
