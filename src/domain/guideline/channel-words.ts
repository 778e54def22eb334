/** What a channel says beside the notice is held to the same: the sign beside a number, the fields of a form. */
import { bundled, forced } from './phrases.ts'
import { unfair } from './plain-words.ts'
import { type Finding, type GuidelineRule, type GuidelineSubject, met } from './rule.ts'

export const channelWords: GuidelineRule = {
  key: 'channel_words',
  group: 'plain_and_fair',
  title: 'Fair words around the question, too',
  channels: ['missed_call', 'registration_form'],
  find(subject): Finding {
    const texts = wordsAround(subject)
    const binding = texts.find((text) => bundled.test(text) || forced.test(text))
    if (binding !== undefined) {
      return {
        result: 'missing',
        detail: `“${binding.slice(0, 120)}” ties the messages to something else.`,
        mend: 'Ask for that apart, and let everything else go on without a yes.',
      }
    }
    return unfair(texts) ?? met
  },
}

function wordsAround({ settings }: GuidelineSubject): string[] {
  const fields = settings.registrationForm?.fields ?? []
  return [
    ...(settings.missedCall?.printed === undefined ? [] : [settings.missedCall.printed]),
    ...fields.flatMap(({ labels = {} }) => Object.values(labels)),
  ]
}
