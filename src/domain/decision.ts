/**
 * The gate: may this message go to this address now, and why not. One question with one answer on every path that
 * sends. It is pure; who asks reads the facts under the address's lock (actions/claim-delivery.ts), and where the facts
 * cannot be read the answer is `unavailable` and nothing is sent.
 */
import { day, minute } from '../base/clock.ts'
import { isNo } from './consent.ts'
import { type AddressFold, coveringNo, newestNoAt, type TopicFold } from './consent-fold.ts'
import { type ConsentState, consentState } from './consent-state.ts'
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
  /** A yes for some other topic on this address. */
  readonly hasAnotherYes: boolean
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
  /** Free-form messages need the window; templates do not. */
  readonly form: 'template' | 'free'
  /** A reply, test or request may not carry offers; what it is decides which stops apply. */
  readonly marketing: boolean
}

const confirmationRequestRestMs = 30 * day
const consentRequestRestMs = 180 * day
const invitationRestMs = 180 * day
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
      aNo(facts, nowMs) ??
      suppressed(facts) ??
      platformStopped(marketing, facts) ??
      held(marketing, facts) ??
      identityChanged(facts, nowMs) ??
      paused(facts, nowMs) ??
      notGiven(facts, nowMs) ??
      templateFits(question, facts) ??
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
    const newestNo = newestWideNo(facts)
    if (newestNo !== undefined && facts.repliesTo <= newestNo.at) return newestNo.decision
    return (
      suppressed(facts) ??
      held(false, facts) ??
      (question.marketing ? no('topic_mismatch') : undefined) ??
      (question.form === 'template' ? no('window_closed') : windowClosed(question, facts, nowMs)) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** One, free-form, within five minutes, inside the window, no marketing; also to somebody never seen before. */
  stop_confirmation(question, facts, nowMs) {
    if (facts.stop === null || facts.stop.confirmed || nowMs - facts.stop.recordedAt > stopConfirmationMs) {
      return newestWideNo(facts)?.decision ?? no('frequency')
    }
    if (question.marketing || question.form === 'template') return no('topic_mismatch')
    return windowClosed(question, facts, nowMs)
  },

  /** The number was left at a capture point: neutral words, one in 30 days, none after any no. */
  confirmation_request(question, facts, nowMs) {
    return (
      anyNo(facts) ??
      suppressed(facts) ??
      held(true, facts) ??
      paused(facts, nowMs) ??
      (question.marketing ? no('topic_mismatch') : undefined) ??
      (facts.template?.category === 'MARKETING' ? no('topic_mismatch') : undefined) ??
      templateApproved(question, facts) ??
      notListening(facts) ??
      wait('frequency', facts.address.noAskUntil, nowMs) ??
      wait('frequency', facts.lastConfirmationRequestAt + confirmationRequestRestMs, nowMs) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** Opt-in buttons, to somebody inside the window or with a yes for another topic; none within 180 days of a no. */
  consent_request(question, facts, nowMs) {
    if (!facts.askedByPerson) {
      const refusal = restAfterNo(facts, nowMs) ?? wait('frequency', facts.address.noAskUntil, nowMs)
      if (refusal !== undefined) return refusal
    }
    const inWindow = facts.windowUntil > nowMs
    return (
      suppressed(facts) ??
      held(true, facts) ??
      (inWindow || facts.hasAnotherYes ? undefined : no('no_consent')) ??
      templateApproved(question, facts) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** SMS, e-mail, a call, the answer to a missed call: only with a recorded ground, one in 180 days over all channels. */
  invitation(question, facts, nowMs) {
    return (
      anyNo(facts) ??
      suppressed(facts) ??
      platformStopped(question.marketing, facts) ??
      held(true, facts) ??
      paused(facts, nowMs) ??
      (facts.hasInvitationGround ? undefined : no('no_consent')) ??
      templateApproved(question, facts) ??
      platformBlocked(question.marketing, facts) ??
      wait('frequency', facts.address.noAskUntil, nowMs) ??
      wait('frequency', facts.lastInvitationAt + invitationRestMs, nowMs) ??
      wait('quiet_hours', facts.quietUntil, nowMs) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** An authentication template that the person asked for in the last ten minutes. */
  code(question, facts, nowMs) {
    return (
      suppressed(facts) ??
      held(false, facts) ??
      (nowMs - facts.codeAskedAt > codeMs ? no('no_consent') : undefined) ??
      (facts.template?.category === 'AUTHENTICATION' ? undefined : no('topic_mismatch')) ??
      templateApproved(question, facts) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },

  /** A member's own number, which has written to this sender. */
  test(question, facts, nowMs) {
    return (
      suppressed(facts) ??
      anyWideNo(facts) ??
      platformStopped(question.marketing, facts) ??
      held(question.marketing, facts) ??
      (facts.isTestNumber ? undefined : no('no_consent')) ??
      templateApproved(question, facts) ??
      platformBlocked(question.marketing, facts) ??
      windowClosed(question, facts, nowMs) ??
      wait('limit', facts.limitUntil, nowMs)
    )
  },
}

function topicState(facts: GateFacts, nowMs: number): ConsentState | undefined {
  return facts.topic === null
    ? undefined
    : consentState(facts.address.fold, facts.topic.fold, facts.topic.category, nowMs)
}

function no(reason: Refusal, extra: { until?: Date; record?: number } = {}): Decision {
  return { allow: false, reason, ...extra }
}

function cited(seq: number | null): { record?: number } {
  return seq === null ? {} : { record: seq }
}

function wait(reason: Refusal, untilMs: number, nowMs: number): Decision | undefined {
  if (!(untilMs > nowMs)) return undefined
  return no(reason, Number.isFinite(untilMs) ? { until: new Date(untilMs) } : {})
}

function aNo(facts: GateFacts, nowMs: number): Decision | undefined {
  const state = topicState(facts, nowMs)
  if (state === undefined) return no('no_consent')
  if (facts.address.suppressed) return undefined
  return isNo(state.state as 'refused') ? no(state.state as Refusal, cited(state.seq)) : undefined
}

function notGiven(facts: GateFacts, nowMs: number): Decision | undefined {
  const state = topicState(facts, nowMs)
  if (state?.state === 'given') return undefined
  if (state?.state === 'expired') return no('expired', cited(state.seq))
  return no(state?.state === 'pending' ? 'pending' : 'no_consent')
}

/** A no to everything or to all marketing; the newest of them. */
function newestWideNo(facts: GateFacts): { at: number; decision: Decision } | undefined {
  const { noAll, noMarketing } = facts.address.fold
  const newest = noAll.at >= noMarketing.at ? noAll : noMarketing
  if (newest.state === null) return undefined
  return { at: newest.at, decision: no(newest.state, cited(newest.seq)) }
}

/** A wide no that no later yes has answered. */
function anyWideNo(facts: GateFacts): Decision | undefined {
  const wide = newestWideNo(facts)
  if (wide === undefined) return undefined
  for (const topic of facts.topics.values()) if (topic.yes.at > wide.at) return undefined
  return wide.decision
}

/** Any no at all, to any topic, that no later yes has answered. */
function anyNo(facts: GateFacts): Decision | undefined {
  const wide = anyWideNo(facts)
  if (wide !== undefined) return wide
  for (const topic of facts.topics.values()) {
    if (topic.no.state !== null && topic.no.at >= topic.yes.at) return no(topic.no.state, cited(topic.no.seq))
  }
  return undefined
}

function restAfterNo(facts: GateFacts, nowMs: number): Decision | undefined {
  const at =
    facts.topic === null
      ? newestNoAt(facts.address.fold, facts.topics.values())
      : coveringNo(facts.address.fold, facts.topic.fold, facts.topic.category).at
  const decision = facts.topic === null ? anyNo(facts) : (aNo(facts, nowMs) ?? anyNo(facts))
  if (decision === undefined || !(at + consentRequestRestMs > nowMs)) return undefined
  return { ...decision, until: new Date(at + consentRequestRestMs) }
}

function suppressed(facts: GateFacts): Decision | undefined {
  return facts.address.suppressed ? no('suppressed') : undefined
}

function platformStopped(marketing: boolean, facts: GateFacts): Decision | undefined {
  return marketing && facts.address.platformStopped ? no('platform_stopped') : undefined
}

/** An unread message or a likely no holds everything; an unsure one holds marketing. */
function held(marketing: boolean, facts: GateFacts): Decision | undefined {
  const { hold } = facts.address
  return hold !== null && (hold !== 'unsure' || marketing) ? no('held') : undefined
}

function identityChanged(facts: GateFacts, nowMs: number): Decision | undefined {
  const state = topicState(facts, nowMs)
  const stale = state?.state === 'given' && state.since <= facts.address.identityChangedAt
  return stale ? no('identity_changed', cited(state.seq)) : undefined
}

function paused(facts: GateFacts, nowMs: number): Decision | undefined {
  return wait('paused', facts.address.pausedUntil, nowMs)
}

function templateFits(question: Question, facts: GateFacts): Decision | undefined {
  const { template, topic } = facts
  if (question.form !== 'template') return undefined
  if (template?.category === 'AUTHENTICATION') return no('topic_mismatch')
  if (template?.category === 'MARKETING' && topic?.category !== 'marketing') return no('topic_mismatch')
  return templateApproved(question, facts)
}

function templateApproved(question: Question, facts: GateFacts): Decision | undefined {
  return question.form === 'template' && facts.template?.approved !== true ? no('template_not_approved') : undefined
}

function platformBlocked(marketing: boolean, facts: GateFacts): Decision | undefined {
  const { country } = facts.address
  return marketing && country !== null && facts.marketingBlockedIn.includes(country)
    ? no('platform_blocked')
    : undefined
}

function notListening(facts: GateFacts): Decision | undefined {
  return facts.senderHears ? undefined : no('not_listening')
}

function windowClosed(question: Question, facts: GateFacts, nowMs: number): Decision | undefined {
  return question.form === 'free' && facts.windowUntil <= nowMs ? no('window_closed') : undefined
}
