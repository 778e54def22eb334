/** One yes for several purposes is none: each box says what comes, and to which number. */
import { type Finding, type GuidelineRule, inAny, showingOf } from './rule.ts'

export const oneBoxEach: GuidelineRule = {
  key: 'one_box_each',
  group: 'plain_and_fair',
  title: 'One box for each message type',
  find(subject): Finding | undefined {
    if (showingOf(subject.channel) === 'call') return undefined
    return inAny(subject, ({ tick }) => {
      if (tick.includes('{topic}') && tick.includes('{number}')) return undefined
      const lacking = tick.includes('{topic}') ? '{number}' : '{topic}'
      return {
        result: 'missing',
        detail: `The sentence beside the tick box lacks ${lacking}.`,
        mend: 'Write it with {topic} and {number}: each box then says what comes, and where to.',
      }
    })
  },
}
