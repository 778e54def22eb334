/** "Provide an option for users to select multiple numbers." */
import { type Finding, type GuidelineRule, inAny, showingOf } from './rule.ts'

export const severalNumbers: GuidelineRule = {
  key: 'several_numbers',
  group: 'guideline',
  title: 'Several numbers can be chosen',
  find(subject): Finding | undefined {
    const showing = showingOf(subject.channel)
    // A call is about the number that is calling, and nothing is shown.
    if (showing === 'call') return undefined
    if (showing === 'chat') {
      return {
        result: 'look',
        detail: 'A chat asks about its own number only.',
        mend: 'Whoever has more numbers needs a page, too: put its link where people will find it.',
      }
    }
    return inAny(subject, (wording) =>
      wording.several_numbers
        ? undefined
        : {
            result: 'missing',
            detail: 'The person can name one number only.',
            mend: 'Let people add more than one number; each is confirmed on its own.',
          },
    )
  },
}
