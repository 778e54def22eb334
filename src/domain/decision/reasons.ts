/**
 * What may stand against a message, each by itself: a refusal, with until when where waiting helps and the record that it
 * rests on, or undefined where nothing does. decision.ts asks them in the order that a purpose wants.
 */
import { day } from '../../base/clock.ts'
import { coveringNo, type FoldedNo } from '../consent-fold.ts'
import { type ConsentState, consentState } from '../consent-state.ts'
import type { Decision, GateFacts, Question, Refusal, TemplateFacts } from '../decision.ts'

const consentRequestRestMs = 180 * day

export function topicState(facts: GateFacts, nowMs: number): ConsentState | undefined {
  return facts.topic === null
    ? undefined
    : consentState(facts.address.fold, facts.topic.fold, facts.topic.category, nowMs)
}

export function no(reason: Refusal, extra: { until?: Date; record?: number } = {}): Decision {
  return { allow: false, reason, ...extra }
}

function cited(seq: number | null): { record?: number } {
  return seq === null ? {} : { record: seq }
}

export function wait(reason: Refusal, untilMs: number, nowMs: number): Decision | undefined {
  if (!(untilMs > nowMs)) return undefined
  return no(reason, Number.isFinite(untilMs) ? { until: new Date(untilMs) } : {})
}

/** Nobody is asked again before the last of these. */
export function rest(untilsMs: readonly number[], nowMs: number): Decision | undefined {
  return wait('frequency', Math.max(...untilsMs), nowMs)
}

export function refusedBy(said: FoldedNo | undefined): Decision | undefined {
  return said === undefined || said.state === null ? undefined : no(said.state, cited(said.seq))
}

/** The no that stands against the topic; where no topic is asked about, one to everything. */
export function noToTopic(facts: GateFacts, nowMs: number): FoldedNo | undefined {
  const { fold } = facts.address
  if (facts.topic === null) return fold.noAll
  const state = topicState(facts, nowMs)?.state
  const answered = state === 'given' || state === 'pending' || state === 'expired'
  return answered ? undefined : coveringNo(fold, facts.topic.fold, facts.topic.category)
}

export function notGiven(facts: GateFacts, nowMs: number): Decision | undefined {
  const state = topicState(facts, nowMs)
  if (state?.state === 'given') return undefined
  if (state?.state === 'expired') return no('expired', cited(state.seq))
  return no(state?.state === 'pending' ? 'pending' : 'no_consent')
}

/** A no to everything or to all marketing that no later yes has answered. */
export function wideNo({ address, topics }: GateFacts): FoldedNo | undefined {
  const { noAll, noMarketing } = address.fold
  const newest = noAll.at >= noMarketing.at ? noAll : noMarketing
  return topics.values().some(({ yes }) => yes.at > newest.at) ? undefined : newest
}

/** Any no that stands: to the topic that is asked about, to everything, or to some other topic. */
export function anyNo(facts: GateFacts, nowMs: number): FoldedNo | undefined {
  const others = facts.topics.values().map((topic) => (topic.no.at >= topic.yes.at ? topic.no : undefined))
  return [noToTopic(facts, nowMs), wideNo(facts), ...others].find((said) => refusedBy(said) !== undefined)
}

/** Every kind of no that was said from the address, answered since or not. */
export function everyNo({ address, topics }: GateFacts): FoldedNo[] {
  return [address.fold.noAll, address.fold.noMarketing, ...topics.values().map((topic) => topic.no)]
}

/** The newest of these noes, unless it was said before this. */
export function saidNoSince(atMs: number, noes: readonly FoldedNo[]): Decision | undefined {
  const newest = noes.reduce((a, b) => (b.at > a.at ? b : a))
  return newest.at >= atMs ? refusedBy(newest) : undefined
}

/** After a no to the topic (where no topic is named, after any) nobody is asked again for a while. */
export function restAfterNo(facts: GateFacts, nowMs: number): Decision | undefined {
  const said = facts.topic === null ? anyNo(facts, nowMs) : noToTopic(facts, nowMs)
  const refusal = refusedBy(said)
  const untilMs = (said?.at ?? -Infinity) + consentRequestRestMs
  return refusal === undefined || untilMs <= nowMs ? undefined : { ...refusal, until: new Date(untilMs) }
}

/** Who asks to be asked has not said no with it, nor since. */
export function noSinceAsked({ address: { fold }, topic, repliesTo }: GateFacts): Decision | undefined {
  return saidNoSince(repliesTo, [topic === null ? fold.noAll : coveringNo(fold, topic.fold, topic.category)])
}

export function suppressed(facts: GateFacts): Decision | undefined {
  return facts.address.suppressed ? no('suppressed') : undefined
}

export function platformStopped(marketing: boolean, facts: GateFacts): Decision | undefined {
  return marketing && facts.address.platformStopped ? no('platform_stopped') : undefined
}

/** An unread message or a likely no holds everything; an unsure one holds marketing. */
export function held(marketing: boolean, facts: GateFacts): Decision | undefined {
  const { hold } = facts.address
  return hold !== null && (hold !== 'unsure' || marketing) ? no('held') : undefined
}

/**
 * What was written with the message in doubt, or after it, may be answered, as after a no: how else would the person be
 * asked what they meant? While a message could not even be read, nothing is.
 */
export function heldSince(repliesToMs: number, facts: GateFacts): Decision | undefined {
  const { hold, heldAt } = facts.address
  return hold === 'likely' && repliesToMs >= heldAt ? undefined : held(false, facts)
}

export function identityChanged(facts: GateFacts, nowMs: number): Decision | undefined {
  const state = topicState(facts, nowMs)
  const stale = state?.state === 'given' && state.since <= facts.address.identityChangedAt
  return stale ? no('identity_changed', cited(state.seq)) : undefined
}

export function paused(facts: GateFacts, nowMs: number): Decision | undefined {
  return wait('paused', facts.address.pausedUntil, nowMs)
}

/** WhatsApp holds the template in one of these categories now, and has approved it. */
export function templateIs(
  categories: readonly TemplateFacts['category'][],
  { form }: Question,
  { template }: GateFacts,
): Decision | undefined {
  if (form !== 'template') return undefined
  if (template !== null && !categories.includes(template.category)) return no('topic_mismatch')
  return template?.approved === true ? undefined : no('template_not_approved')
}

export function platformBlocked(marketing: boolean, facts: GateFacts): Decision | undefined {
  const { country } = facts.address
  return marketing && country !== null && facts.marketingBlockedIn.includes(country)
    ? no('platform_blocked')
    : undefined
}

export function notListening(facts: GateFacts): Decision | undefined {
  return facts.senderHears ? undefined : no('not_listening')
}

export function windowClosed(question: Question, facts: GateFacts, nowMs: number): Decision | undefined {
  return question.form === 'free' && facts.windowUntil <= nowMs ? no('window_closed') : undefined
}
