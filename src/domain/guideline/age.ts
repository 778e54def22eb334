/** Where the business asks for an age, the words say so. What the law asks for is `law-age.ts`. */
import { type Finding, type GuidelineRule, inAny } from './rule.ts'

export const age: GuidelineRule = {
  key: 'age',
  group: 'plain_and_fair',
  title: 'Says for which age',
  find(subject): Finding | undefined {
    const { ageMin } = subject.workspace.profile
    if (ageMin === undefined || ageMin === 0) return undefined
    return inAny(subject, ({ age }) =>
      age === null || age.trim() === ''
        ? { result: 'missing', detail: `The profile says ${ageMin} and over.`, mend: 'Write the line about age.' }
        : undefined,
    )
  },
}
