/** A no that is harder to say than a yes, or makes its person look foolish, turns the yes into none. */
import { shaming } from './phrases.ts'
import { type GuidelineRule, inAny } from './rule.ts'

export const noAsHeavy: GuidelineRule = {
  key: 'no_as_heavy',
  group: 'plain_and_fair',
  title: 'No weighs as much as yes',
  find: (subject) =>
    inAny(subject, ({ yes, no }) => {
      if (yes.trim().toLowerCase() === no.trim().toLowerCase()) {
        return { result: 'missing', detail: 'Both buttons say the same.', mend: 'Say yes on one and no on the other.' }
      }
      if (no.trim() === '') {
        return { result: 'missing', detail: 'There is no button for a no.', mend: 'Write: No, thank you.' }
      }
      if (shaming.test(no)) {
        return { result: 'missing', detail: `“${no}” makes a no look foolish.`, mend: 'Say it plainly: No, thank you.' }
      }
      if (no.length > 24 && no.length > 2 * yes.length) {
        return { result: 'look', detail: 'The no is much longer than the yes.', mend: 'Say it in as few words.' }
      }
      return undefined
    }),
}
