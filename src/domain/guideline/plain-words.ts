/** No hurry, no prize, no double negative: in the notice, and in whatever words a channel adds to it. */
import { negated, pressing, shaming } from './phrases.ts'
import { type Finding, type GuidelineRule, inAny } from './rule.ts'

export const plainWords: GuidelineRule = {
  key: 'plain_words',
  group: 'plain_and_fair',
  title: 'No hurry, prize or double negative',
  find: (subject) =>
    inAny(subject, ({ heading, intro, tick, yes, no, footer }) => {
      const negative = [tick, yes].find((text) => negated.test(text))
      if (negative !== undefined) {
        return {
          result: 'missing',
          detail: `“${negative}” asks by way of a no.`,
          mend: 'Let a tick say what will come, and an empty box nothing.',
        }
      }
      return unfair([heading, intro, tick, yes, no, footer ?? ''])
    }),
}

/** What is unfair about words that a channel adds (a prompt, a poster's line, a first message); undefined where nothing is. */
export function unfair(texts: readonly string[]): Finding | undefined {
  const pushing = texts.find((text) => pressing.test(text))
  if (pushing !== undefined) {
    return {
      result: 'missing',
      detail: `“${pushing.slice(0, 120)}” presses the person.`,
      mend: 'Leave out hurry, prizes and gifts: a yes is only one when it was free.',
    }
  }
  const mocking = texts.find((text) => shaming.test(text))
  if (mocking === undefined) return undefined
  return {
    result: 'missing',
    detail: `“${mocking.slice(0, 120)}” makes a no look foolish.`,
    mend: 'Say plainly what comes, and that no is as good as yes.',
  }
}
