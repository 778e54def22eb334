/**
 * What a button of ours says when it is tapped: the id of a reply button or list row, and the payload of a template's quick
 * reply. Labels are in the person's language; these words are not, so a tap is certain whatever was on the button.
 */
export type Payload =
  | { readonly kind: 'opt_out'; readonly scope: 'all' | 'marketing' | { readonly topicKey: string } }
  /** Answers the request of this code; `topicKey` chooses one of its topics. */
  | { readonly kind: 'opt_in'; readonly code: string; readonly answer: OptInAnswer }
  | { readonly kind: 'opt_in'; readonly code: string; readonly answer: 'yes'; readonly topicKey: string }
  /** After a stop: the utility topics that had been given are wanted after all. */
  | { readonly kind: 'keep_utility' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'pause' }

/** `choose` wants the topics as a list, `done` wants no more of it; `later` wants to be asked another day. */
export type OptInAnswer = 'yes' | 'no' | 'not_me' | 'choose' | 'done' | 'later'

export function writePayload(payload: Payload): string {
  switch (payload.kind) {
    case 'opt_out':
      return typeof payload.scope === 'string' ? `optout:${payload.scope}` : `optout:topic:${payload.scope.topicKey}`
    case 'opt_in':
      return 'topicKey' in payload
        ? `optin:${payload.code}:topic:${payload.topicKey}`
        : `optin:${payload.code}:${payload.answer}`
    case 'keep_utility':
      return 'keep:utility'
    case 'preferences':
      return 'open:preferences'
    case 'pause':
      return 'pause:month'
  }
}

const answers: readonly OptInAnswer[] = ['yes', 'no', 'not_me', 'choose', 'done', 'later']
const topicKey = /^[a-z][a-z0-9_]{0,39}$/
const code = /^[0-9A-Z]{16}$/

/** Undefined for whatever is not ours. */
export function readPayload(text: string): Payload | undefined {
  const [head, second, third, fourth, ...rest] = text.trim().split(':')
  if (rest.length > 0) return undefined
  if (head === 'optout' && fourth === undefined) {
    if (third === undefined && (second === 'all' || second === 'marketing')) return { kind: 'opt_out', scope: second }
    if (second === 'topic' && third !== undefined && topicKey.test(third)) {
      return { kind: 'opt_out', scope: { topicKey: third } }
    }
    return undefined
  }
  if (head === 'optin' && second !== undefined && code.test(second)) {
    const answer = answers.find((one) => one === third)
    if (fourth === undefined && answer !== undefined) return { kind: 'opt_in', code: second, answer }
    if (third === 'topic' && fourth !== undefined && topicKey.test(fourth)) {
      return { kind: 'opt_in', code: second, answer: 'yes', topicKey: fourth }
    }
    return undefined
  }
  if (text === 'keep:utility') return { kind: 'keep_utility' }
  if (text === 'open:preferences') return { kind: 'preferences' }
  return text === 'pause:month' ? { kind: 'pause' } : undefined
}
