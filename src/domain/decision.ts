/**
 * The gate: may this message go to this address now, and why not. One question with one answer on every path that
 * sends. It is pure; who asks reads the facts under the address's lock (actions/claim-delivery.ts), and where the facts
 * cannot be read the answer is `unavailable` and nothing is sent.
 */
import { day, minute } from '../base/clock.ts'
import type { AddressFold, TopicFold } from './consent-fold.ts'
import {
  anyNo,
  everyNo,
  held,
  heldSince,
  identityChanged,
  no,
  noSinceAsked,
  noToTopic,
  notGiven,
  notListening,
  paused,
  platformBlocked,
  platformStopped,
  refusedBy,
  rest,
  restAfterNo,
  saidNoSince,
  suppressed,
  templateIs,
  topicState,
  wait,
  wideNo,
  windowClosed,
} from './decision/reasons.ts'
import type { TopicCategory } from './topic.ts'

/** Why a message leaves: a topic's yes, or one of the few purposes that may leave without. There are no others. */
export const purposes = [
  'topic',
  'reply',
  'stop_confirmation',
  'confirmation_request',
  'consent_request',
  'invitation',
  'code',
  'test',
] as const
export type Purpose = (typeof purposes)[number]

/** In this order: the first that applies is the answer. */
export const refusals = [
  'unavailable',
  'withdrawn',
  'refused',
  'revoked',
  'suppressed',
  'platform_stopped',
  'held',
  'identity_changed',
  'paused',
  'pending',
  'expired',
  'no_consent',
  'topic_mismatch',
  'template_not_approved',
  'platform_blocked',
  'not_listening',
  'frequency',
  'quiet_hours',
  'window_closed',
  'limit',
] as const
export type Refusal = (typeof refusals)[number]

export interface Decision {
  readonly allow: boolean
  /** A refusal; or, where it may go, `given` or the purpose that lets it. */
  readonly reason: Refusal | 'given' | Exclude<Purpose, 'topic'>
  /** When waiting helps, until when. */
  readonly until?: Date
  /** seq of the record on which the answer rests. */
  readonly record?: number
}

export interface TemplateFacts {
  /** As WhatsApp holds it now, which may differ from what was asked for. */
  readonly category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
  readonly approved: boolean
}

/** What the gate must know. Times are ms; -Infinity means never. */
export interface GateFacts {
  readonly address: {
    readonly fold: AddressFold
    /** WhatsApp's own stop stands, whatever we were told since. */
    readonly platformStopped: boolean
    readonly hold: 'unread' | 'likely' | 'unsure' | null
    /** When the message was written that it is held for. */
    readonly heldAt: number
    readonly identityChangedAt: number
    readonly pausedUntil: number
    /** "This wasn't me": nobody asks again before then. */
    readonly noAskUntil: number
    /** Erased or closed: the address is only kept to block it. */
    readonly suppressed: boolean
    readonly country: string | null
  }
  /** Every topic fold of the address, by topic id: a request must come after no no, whichever it was. */
  readonly topics: ReadonlyMap<string, TopicFold>
  readonly topic: { readonly fold: TopicFold; readonly category: TopicCategory } | null
  readonly template: TemplateFacts | null
  /** False while a live sender has not proved that it hears. */
  readonly senderHears: boolean
  /** Countries to which WhatsApp delivers no marketing. */
  readonly marketingBlockedIn: readonly string[]
  /** The 24-hour window of this person and this number. */
  readonly windowUntil: number
  /** When the message was written that a reply answers. */
  readonly repliesTo: number
  /** The person asked for this themselves (START, "preferences"): the rests between questions do not apply. */
  readonly askedByPerson: boolean
  readonly lastConfirmationRequestAt: number
  readonly lastInvitationAt: number
  /** A yes for some topic on this address is in force. */
  readonly hasYes: boolean
  /** When the newest stop was recorded, and whether its one confirmation has been sent. */
  readonly stop: { readonly recordedAt: number; readonly confirmed: boolean } | null
  readonly codeAskedAt: number
  /** A member's own number that has written to this sender. */
  readonly isTestNumber: boolean
  /** A recorded ground for asking, checked against the pack and the channel's own stops. */
  readonly hasInvitationGround: boolean
  readonly frequencyUntil: number
  readonly quietUntil: number
  readonly limitUntil: number
}

export interface Question {
  readonly purpose: Purpose
  /** Free-form messages need the window; templates do not; what goes over another channel knows neither. */
  readonly form: 'template' | 'free' | 'channel'
  /** A reply, test or request may not carry offers; what it is decides which stops apply. */
  readonly marketing: boolean
}

const confirmationRequestRestMs = 30 * day
const invitationRestMs = 180 * day
/** Whoever called us is answered, and not again at each call. */
const answerToCallRestMs = 30 * day
const stopConfirmationMs = 5 * minute
const codeMs = 10 * minute

export function decide(question: Question, facts: GateFacts, nowMs: number): Decision {
  const refusal = rules[question.purpose](question, facts, nowMs)
  if (refusal !== undefined) return refusal
  if (question.purpose !== 'topic') return { allow: true, reason: question.purpose }
  const seq = topicState(facts, nowMs)?.seq
  // A yes without a record is no proof, and what cannot be cited is not sent.
  return seq === null || seq === undefined ? no('unavailable') : { allow: true, reason: 'given', record: seq }
}

type Rule = (question: Question, facts: GateFacts, nowMs: number) => Decision | undefined

const rules: Readonly<Record<Purpose, Rule>> = {
  topic(question, facts, nowMs) {
    const marketing = facts.topic?.category === 'marketing'
    return (
      refusedBy(noToTopic(facts, nowMs)) ??
      suppressed(facts) ??
      platformStopped(marketing, facts) ??
      held(marketing, facts) ??
      identityChanged(facts, nowMs) ??
      paused(facts, nowMs) ??
      notGiven(facts, nowMs) ??
      templateIs(marketing ? ['UTILITY', 'MARKETING'] : ['UTILITY'], question, facts) ??
      platformBlocked(marketing, facts) ??
      notListening(facts) ??
      wait('frequency', facts.frequencyUntil, nowMs) ??
      (marketing ? wait('quiet_hours', facts.quietUntil, nowMs) : undefined) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** Free-form, inside the window, to what the person wrote; after a no only to what they wrote since; never marketing. */
  reply(question, facts, nowMs) {
    return (
      saidNoSince(facts.repliesTo, everyNo(facts)) ??
      suppressed(facts) ??
      heldSince(facts.repliesTo, facts) ??
      (question.marketing ? no('topic_mismatch') : undefined) ??
      (question.form === 'template' ? no('window_closed') : windowClosed(question, facts, nowMs)) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** One, free-form, within five minutes, inside the window, no marketing; also to somebody never seen before. */
  stop_confirmation(question, facts, nowMs) {
    const { stop } = facts
    const due = stop !== null && !stop.confirmed && nowMs - stop.recordedAt <= stopConfirmationMs
    return (
      (due ? undefined : saidNoSince(-Infinity, everyNo(facts))) ??
      (question.marketing || question.form === 'template' ? no('topic_mismatch') : undefined) ??
      (due ? undefined : no('frequency')) ??
      windowClosed(question, facts, nowMs)
    )
  },

  /** The number was left at a capture point: neutral words, one in 30 days, none after any no. */
  confirmation_request(question, facts, nowMs) {
    return (
      refusedBy(anyNo(facts, nowMs)) ??
      suppressed(facts) ??
      held(true, facts) ??
      paused(facts, nowMs) ??
      (question.marketing ? no('topic_mismatch') : undefined) ??
      templateIs(['UTILITY'], question, facts) ??
      notListening(facts) ??
      rest([facts.address.noAskUntil, facts.lastConfirmationRequestAt + confirmationRequestRestMs], nowMs) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** Opt-in buttons, to somebody inside the window or with a yes that is in force, also one that ends soon; none within 180 days of a no. */
  consent_request(question, facts, nowMs) {
    const unasked = !facts.askedByPerson
    const inWindow = facts.windowUntil > nowMs
    return (
      (unasked ? restAfterNo(facts, nowMs) : noSinceAsked(facts)) ??
      suppressed(facts) ??
      platformStopped(question.marketing, facts) ??
      held(true, facts) ??
      (unasked ? paused(facts, nowMs) : undefined) ??
      (inWindow || facts.hasYes ? undefined : no('no_consent')) ??
      templateIs(['UTILITY', 'MARKETING'], question, facts) ??
      platformBlocked(question.marketing, facts) ??
      (unasked ? rest([facts.address.noAskUntil], nowMs) : undefined) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /**
   * SMS, e-mail, a call: only with a recorded ground, one per topic in 180 days over all channels. The answer to a missed
   * call was asked for by the person, at this hour: it rests for 30 days and keeps no quiet hours.
   */
  invitation(question, facts, nowMs) {
    const restMs = facts.askedByPerson ? answerToCallRestMs : invitationRestMs
    return (
      refusedBy(anyNo(facts, nowMs)) ??
      suppressed(facts) ??
      platformStopped(question.marketing, facts) ??
      held(true, facts) ??
      paused(facts, nowMs) ??
      (facts.hasInvitationGround ? undefined : no('no_consent')) ??
      templateIs(['UTILITY', 'MARKETING'], question, facts) ??
      platformBlocked(question.marketing, facts) ??
      rest([facts.address.noAskUntil, facts.lastInvitationAt + restMs], nowMs) ??
      (facts.askedByPerson ? undefined : wait('quiet_hours', facts.quietUntil, nowMs)) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** An authentication template that the person asked for in the last ten minutes, and since they said no to everything. */
  code(question, facts, nowMs) {
    return (
      saidNoSince(facts.codeAskedAt, [facts.address.fold.noAll]) ??
      suppressed(facts) ??
      held(false, facts) ??
      (nowMs - facts.codeAskedAt > codeMs ? no('no_consent') : undefined) ??
      (question.form === 'template' ? undefined : no('topic_mismatch')) ??
      templateIs(['AUTHENTICATION'], question, facts) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** A member's own number, which has written to this sender. */
  test(question, facts, nowMs) {
    return (
      refusedBy(wideNo(facts)) ??
      suppressed(facts) ??
      platformStopped(question.marketing, facts) ??
      held(question.marketing, facts) ??
      (facts.isTestNumber ? undefined : no('no_consent')) ??
      templateIs(['UTILITY', 'MARKETING'], question, facts) ??
      platformBlocked(question.marketing, facts) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },
}
