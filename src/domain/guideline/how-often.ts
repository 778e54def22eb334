/** Whoever says yes knows how much will come. */
import { type GuidelineRule, inAny } from './rule.ts'

export const howOften: GuidelineRule = {
  key: 'how_often',
  group: 'plain_and_fair',
  title: 'Says how often',
  find: (subject) =>
    inAny(subject, (wording) => {
      const silent = wording.topics.filter(
        ({ key, frequency }) => subject.topics.includes(key) && frequency.trim() === '',
      )
      if (silent.length === 0) return undefined
      return {
        result: 'missing',
        detail: `No frequency: ${silent.map(({ name }) => name).join(', ')}.`,
        mend: 'Say how often, in the words of the topic.',
      }
    }),
}
