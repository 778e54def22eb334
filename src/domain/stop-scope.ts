/**
 * How far a no reaches, by what the person did: the topics that it covers, now and later; the addresses it holds for; how
 * it is recorded; and what the one confirmation says. Only a no may be wider than one topic and one address.
 */
import { type Act, isNo, type RecordState, type Scope } from './consent.ts'
import { consentState } from './consent-state.ts'
import type { SaidBefore } from './counts-at.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { TopicCategory } from './topic.ts'

export interface StopScope {
  /** `none` ends no yes: it ends a request, or lets everything rest for a while. */
  readonly topics: 'all' | 'marketing' | 'topic' | 'none'
  /** All addresses of the person, those that join later too, or only the one that it was said for. */
  readonly of: 'person' | 'address'
  /** `said` becomes withdrawn or refused by what was given before; `revoked` is ended by somebody else. */
  readonly state: 'said' | 'revoked' | null
  /** What is confirmed; null: nothing is. */
  readonly confirms: 'all' | 'marketing' | 'topic' | 'number' | 'wrongNumber' | 'notMe' | 'paused' | null
  /** In the chat by one message; or there, where it was said: on the page, by the clerk, in the call, in the SMS. */
  readonly confirmed: 'in_chat' | 'there' | null
  /** Kept as the record's reason where the no is wide and yet only about one address: a merge must not carry it over. */
  readonly reason?: string
  /** The address is taken off the contact and kept only to block it. */
  readonly closes?: true
  /** No form may ask the address again for so long. */
  readonly noAskDays?: number
  /** The gate answers `paused` for so long, for everything. */
  readonly pauseDays?: number
}

const everything = { topics: 'all', of: 'person', state: 'said', confirms: 'all' } as const
const marketing = { topics: 'marketing', of: 'person', state: 'said', confirms: 'marketing' } as const
const oneTopic = { topics: 'topic', of: 'address', state: 'said', confirms: 'topic' } as const
const oneNumber = { topics: 'all', of: 'address', state: 'said', confirms: 'number' } as const

export const stopScopes = {
  /** STOP alone, or one of its like in any language. */
  stop_word: { ...everything, confirmed: 'in_chat' },
  stop_everything: { ...everything, confirmed: 'in_chat' },
  everything_switched_off: { ...everything, confirmed: 'there' },
  stop_key_in_call: { ...everything, confirmed: 'there' },
  stop_by_sms: { ...everything, confirmed: 'there' },
  /** By telephone, letter or e-mail, or at the counter. */
  told_staff: { ...everything, confirmed: 'there' },
  stop_promotions_button: { ...marketing, confirmed: 'in_chat' },
  stop_marketing_words: { ...marketing, confirmed: 'in_chat' },
  marketing_switched_off: { ...marketing, confirmed: 'there' },
  /** WhatsApp's own stop, and the same stop heard of by error 131050. WhatsApp has confirmed it. */
  whatsapp_control: { ...marketing, confirms: null, confirmed: null },
  marketing_failure: { ...marketing, confirms: null, confirmed: null },
  topic_button: { ...oneTopic, confirmed: 'in_chat' },
  topic_words: { ...oneTopic, confirmed: 'in_chat' },
  topic_switched_off: { ...oneTopic, confirmed: 'there' },
  not_this_number: { ...oneNumber, confirmed: 'in_chat', reason: 'not_this_number' },
  number_switched_off: { ...oneNumber, confirmed: 'there', reason: 'number_switched_off' },
  wrong_number: {
    topics: 'all',
    of: 'address',
    state: 'revoked',
    confirms: 'wrongNumber',
    confirmed: 'in_chat',
    reason: 'wrong_number',
    closes: true,
  },
  /** "This wasn't me", in answer to a request. A yes that exists stands. */
  not_me: { topics: 'none', of: 'address', state: null, confirms: 'notMe', confirmed: 'in_chat', noAskDays: 180 },
  not_for_a_month: {
    topics: 'none',
    of: 'person',
    state: null,
    confirms: 'paused',
    confirmed: 'in_chat',
    pauseDays: 30,
  },
} as const satisfies Readonly<Record<string, StopScope>>

/** What the person did. */
export type StopWay = keyof typeof stopScopes

/**
 * How far it reaches here. STOP alone is narrowed to marketing only where the workspace says so everywhere (`meansMarketing`)
 * and the pack allows it; nothing else ever is.
 */
export function stopScope(
  way: StopWay,
  { meansMarketing, pack }: { meansMarketing: boolean; pack: Pick<PolicyPack, 'stopMayMeanMarketing'> },
): StopScope {
  const narrowed = way === 'stop_word' && meansMarketing && pack.stopMayMeanMarketing
  return stopScopes[narrowed ? 'stop_marketing_words' : way]
}

/** The scopes to be recorded. `topicIds` are those that it was said about; they count only where it is about topics. */
export function scopesOf({ topics }: StopScope, topicIds: readonly string[] = []): Scope[] {
  if (topics === 'none') return []
  return topics === 'topic' ? topicIds.map((topicId) => ({ kind: 'topic', topicId })) : [{ kind: topics }]
}

/**
 * Topics about the person's own orders that a no to everything took away: the confirmation asks, with one neutral button,
 * whether to keep them. `before` is what stood when the no was said.
 */
export function utilityToKeep(
  scope: StopScope,
  before: SaidBefore,
  categories: ReadonlyMap<string, TopicCategory>,
  now: Date,
): string[] {
  if (scope.topics !== 'all' || scope.of !== 'person') return []
  return [...before.topics]
    .filter(([topicId]) => categories.get(topicId) === 'utility')
    .filter(([, topic]) => consentState(before.fold, topic, 'utility', now.getTime()).state === 'given')
    .map(([topicId]) => topicId)
}

const ofOneAddress: ReadonlySet<string> = new Set(
  Object.values<StopScope>(stopScopes).flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
)
const endsOneAddress: readonly Act[] = ['number_changed', 'new_owner', 'erasure']

/** What a wide no is recorded for where it holds for one address only: the way that was given, or that it was not for this number. */
export function reasonOfOneAddress(reason: string | undefined): string {
  return reason !== undefined && ofOneAddress.has(reason) ? reason : stopScopes.not_this_number.reason
}

/** Whether a record is a no that the whole person said, whatever address it was said from. */
export function isPersonWide(record: {
  readonly state: RecordState
  readonly scope: Scope
  readonly act: Act
  readonly reason: string | null
}): boolean {
  if (!isNo(record.state) || record.scope.kind === 'topic') return false
  return !endsOneAddress.includes(record.act) && !(record.reason !== null && ofOneAddress.has(record.reason))
}
