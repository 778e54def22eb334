/** A box that was ticked beforehand says nothing about the person. */
import { type Finding, type GuidelineRule, showingOf, unseen } from './rule.ts'

export const nothingTicked: GuidelineRule = {
  key: 'nothing_ticked',
  group: 'plain_and_fair',
  title: 'Nothing ticked beforehand',
  find({ channel }): Finding | undefined {
    switch (showingOf(channel)) {
      case 'page':
        return { result: 'met', detail: 'A page of ours has no way to do it.' }
      case 'chat':
        return { result: 'met', detail: 'Nothing is chosen before the person taps.' }
      case 'paper':
        return { result: 'met', detail: 'The boxes are printed empty.' }
      case 'call':
        return undefined
      case 'elsewhere':
        return unseen('Leave every box there empty.')
    }
  },
}
