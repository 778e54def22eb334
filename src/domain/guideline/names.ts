/** Nobody says yes to somebody hidden: the words name WhatsApp and the business. */
import { type GuidelineRule, inAny } from './rule.ts'

export const names: GuidelineRule = {
  key: 'names',
  group: 'plain_and_fair',
  title: 'Names WhatsApp and the business',
  find: (subject) =>
    inAny(subject, ({ heading, intro, tick, business, footer }) => {
      if (!/whatsapp/i.test(tick)) {
        return {
          result: 'missing',
          detail: 'The sentence beside the tick box does not say WhatsApp.',
          mend: 'Write it so that it says what comes, on WhatsApp, and to which number.',
        }
      }
      if ([heading, intro, footer ?? ''].some((text) => text.includes(business))) return undefined
      return {
        result: 'missing',
        detail: `Neither headline nor first lines name ${business}.`,
        mend: `Write ${business} into the headline.`,
      }
    }),
}
