/** Whoever has to say yes in order to go on has not said it: messages are never the price of an order or an account. */
import { forced } from './phrases.ts'
import { type GuidelineRule, inAny } from './rule.ts'

export const freeChoice: GuidelineRule = {
  key: 'free_choice',
  group: 'plain_and_fair',
  title: 'Nobody has to say yes',
  find: (subject) =>
    inAny(subject, ({ heading, intro, tick, yes, footer }) => {
      const forcing = [intro, tick, heading, yes, footer ?? ''].find((text) => forced.test(text))
      if (forcing === undefined) return undefined
      return {
        result: 'missing',
        detail: `“${forcing.slice(0, 120)}” makes a yes the way on.`,
        mend: 'Let everything else go on without it, and say so.',
      }
    }),
}
