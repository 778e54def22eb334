/** Words of examples never face the public. */
import { placeholders } from './phrases.ts'
import { type Finding, type GuidelineRule, inAny } from './rule.ts'

export const ownWords: GuidelineRule = {
  key: 'own_words',
  group: 'plain_and_fair',
  title: 'No example words',
  find(subject): Finding | undefined {
    if (subject.workspace.kind === 'demo') return undefined
    return inAny(subject, ({ heading, intro, stop, business, privacy_url, footer }) => {
      const left = [heading, intro, stop, business, privacy_url ?? '', footer ?? ''].find((text) =>
        placeholders.test(text),
      )
      if (left === undefined) return undefined
      return { result: 'missing', detail: `“${left.slice(0, 120)}” is an example.`, mend: 'Put your own words there.' }
    })
  },
}
