/** The way out is told before the way in is taken. */
import { type GuidelineRule, inAny } from './rule.ts'

export const howToStop: GuidelineRule = {
  key: 'how_to_stop',
  group: 'plain_and_fair',
  title: 'Says how to stop',
  find: (subject) =>
    inAny(subject, ({ stop }) =>
      /\bstop\b/i.test(stop)
        ? undefined
        : {
            result: 'missing',
            detail: 'The line does not name the word STOP, which works in every language.',
            mend: 'Write: Type STOP at any time to stop receiving WhatsApp messages.',
          },
    ),
}
