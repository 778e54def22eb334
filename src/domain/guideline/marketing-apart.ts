/** Offers under the name of order news are marketing all the same. */
import { promotional } from './phrases.ts'
import { type GuidelineRule, inAny } from './rule.ts'

export const marketingApart: GuidelineRule = {
  key: 'marketing_apart',
  group: 'plain_and_fair',
  title: 'Marketing apart from utility',
  find: (subject) =>
    inAny(subject, ({ topics }) => {
      const mixed = topics.find(
        ({ key, category, name, description }) =>
          subject.topics.includes(key) && category === 'utility' && promotional.test(`${name} ${description}`),
      )
      if (mixed === undefined) return undefined
      return {
        result: 'look',
        detail: `${mixed.name} is utility, and its words speak of offers.`,
        mend: 'Move what is marketing to a topic of its own.',
      }
    }),
}
