/** "Provide details of each type of message for users to select." */
import { type GuidelineRule, inAny } from './rule.ts'

export const details: GuidelineRule = {
  key: 'details',
  group: 'guideline',
  title: 'Each message type is explained',
  find: (subject) =>
    inAny(subject, (wording) => {
      const bare = subject.topics.filter(
        (key) => !wording.topics.find((topic) => topic.key === key)?.description.trim(),
      )
      if (bare.length === 0) return undefined
      return {
        result: 'missing',
        detail: `Without words in ${wording.language}: ${bare.join(', ')}.`,
        mend: 'Make a version of the notice that explains each topic that is asked here.',
      }
    }),
}
