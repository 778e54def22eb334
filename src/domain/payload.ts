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
  /** Answers what was asked about a message in doubt. */
  | { readonly kind: 'hold'; readonly readingId: string; readonly answer: HoldAnswer }
  /** A way out of a node of a flow, or a choice of its question; of this run, as long as it goes on. */
  | { readonly kind: 'run'; readonly runId: string; readonly node: string; readonly exit: string }
  /** What somebody meant, of what they were asked about: the key of an intent. */
  | { readonly kind: 'intent'; readonly intent: string }

/** `choose` wants the topics as a list, `done` wants no more of it; `later` wants to be asked another day. */
export type OptInAnswer = 'yes' | 'no' | 'not_me' | 'choose' | 'done' | 'later'

/** Everything is to stop; only what the message was about; or nothing was meant to end. */
export type HoldAnswer = 'all' | 'only' | 'keep'

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
    case 'run':
      return `run:${payload.runId}:${payload.node}:${payload.exit}`
    case 'intent':
      return `intent:${payload.intent}`
    case 'hold':
      return `hold:${payload.readingId}:${payload.answer}`
  }
}

const answers: readonly OptInAnswer[] = ['yes', 'no', 'not_me', 'choose', 'done', 'later']
/** Of a topic or an intent. */
const key = /^[a-z][a-z0-9_]{0,39}$/
const code = /^[0-9A-Z]{16}$/
const place = /^[A-Za-z0-9_]{1,40}$/
const holdAnswers: readonly HoldAnswer[] = ['all', 'only', 'keep']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Undefined for whatever is not ours. */
export function readPayload(text: string): Payload | undefined {
  const [head, second, third, fourth, ...rest] = text.trim().split(':')
  if (rest.length > 0) return undefined
  if (head === 'optout' && fourth === undefined) {
    if (third === undefined && (second === 'all' || second === 'marketing')) return { kind: 'opt_out', scope: second }
    if (second === 'topic' && third !== undefined && key.test(third)) {
      return { kind: 'opt_out', scope: { topicKey: third } }
    }
    return undefined
  }
  if (head === 'optin' && second !== undefined && code.test(second)) {
    const answer = answers.find((one) => one === third)
    if (fourth === undefined && answer !== undefined) return { kind: 'opt_in', code: second, answer }
    if (third === 'topic' && fourth !== undefined && key.test(fourth)) {
      return { kind: 'opt_in', code: second, answer: 'yes', topicKey: fourth }
    }
    return undefined
  }
  if (head === 'hold' && second !== undefined && uuid.test(second) && fourth === undefined) {
    const answer = holdAnswers.find((one) => one === third)
    return answer === undefined ? undefined : { kind: 'hold', readingId: second, answer }
  }
  if (head === 'run' && second !== undefined && third !== undefined && fourth !== undefined) {
    const isOne = uuid.test(second) && place.test(third) && place.test(fourth)
    return isOne ? { kind: 'run', runId: second, node: third, exit: fourth } : undefined
  }
  if (head === 'intent' && second !== undefined && third === undefined) {
    return key.test(second) ? { kind: 'intent', intent: second } : undefined
  }
  if (text === 'keep:utility') return { kind: 'keep_utility' }
  if (text === 'open:preferences') return { kind: 'preferences' }
  return text === 'pause:month' ? { kind: 'pause' } : undefined
}
