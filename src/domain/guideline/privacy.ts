/** Whoever is asked can read on. */
import { type GuidelineRule, inAny } from './rule.ts'

export const privacy: GuidelineRule = {
  key: 'privacy',
  group: 'plain_and_fair',
  title: 'Privacy notice linked',
  find: (subject) =>
    inAny(subject, ({ privacy_url }) =>
      privacy_url !== null && /^https?:\/\//.test(privacy_url)
        ? undefined
        : {
            result: 'missing',
            detail: 'No privacy notice is linked.',
            mend: 'Add its address under Settings, Workspace, then make a new version.',
          },
    ),
}
