/** Agreeing to terms is another question: a box that asks both asks neither. */
import { bundled } from './phrases.ts'
import { type GuidelineRule, inAny } from './rule.ts'

export const termsApart: GuidelineRule = {
  key: 'terms_apart',
  group: 'plain_and_fair',
  title: 'Nothing else is agreed to with it',
  find: (subject) =>
    inAny(subject, ({ heading, tick, yes }) => {
      const both = [tick, yes, heading].find((text) => bundled.test(text))
      if (both === undefined) return undefined
      return {
        result: 'missing',
        detail: `“${both.slice(0, 120)}” asks for messages and terms at once.`,
        mend: 'Ask about your terms in a place and a box of their own.',
      }
    }),
}
