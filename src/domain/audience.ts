/** Who is meant, as a rule over what is known of people. Who may be messaged is the gate's to say, person by person. */
export const conditionOps = ['is', 'is_not', 'contains', 'in', 'above', 'below', 'known', 'unknown'] as const
export type ConditionOp = (typeof conditionOps)[number]

/** Of attributes that hold a day: how far it lies from today, in days. */
export const dayOps = ['in_last_days', 'days_ago', 'in_next_days', 'days_ahead'] as const
export type DayOp = (typeof dayOps)[number]

export interface Condition {
  /** A contact's attribute, or one of `name`, `language`, `country`, `opt_in` and `created_at`. */
  readonly attribute: string
  readonly op: ConditionOp
  /** `known` and `unknown` have none; `in` has a list; moments are RFC 3339. */
  readonly value?: string | number | boolean | readonly string[]
}

export interface AttributeCondition extends Omit<Condition, 'op'> {
  readonly op: ConditionOp | DayOp | 'contains_not' | 'not_in'
}

export interface TagCondition {
  readonly tags: readonly string[]
  readonly op: 'has_any' | 'has_all' | 'has_none'
}

/** `withdrawn` is every no; the best state over all addresses of the person counts. */
export const topicStandings = ['given', 'pending', 'withdrawn', 'expired', 'unknown'] as const
export type TopicStanding = (typeof topicStandings)[number]

export interface TopicCondition {
  /** Its key. */
  readonly topic: string
  readonly op: 'is' | 'is_not'
  readonly states: readonly TopicStanding[]
}

/** Of the newest yeses, topic by topic: where one of them was said, or by which channel. */
export type YesCondition =
  /** Slug. */
  | { readonly capture_point: string; readonly op: 'is' | 'is_not' }
  | { readonly channel: string; readonly op: 'is' | 'is_not' }

/** When the person last wrote to us on WhatsApp. */
export interface HeardCondition {
  readonly heard: 'in_last_days' | 'not_in_last_days' | 'ever' | 'never'
  readonly days?: number
}

export interface EventCondition {
  readonly event: string
  readonly op: 'did' | 'did_not' | 'count_is' | 'count_above' | 'count_below'
  /** Of the `count_` ops. */
  readonly count?: number
  /** Only what happened in so many days up to now; whatever is kept where it is left out. */
  readonly days?: number
}

export interface SegmentCondition {
  /** Its key. */
  readonly segment: string
  readonly op: 'in' | 'not_in'
}

/** What can be asked about a person without looking anything else up. */
export type PlainCondition =
  | AttributeCondition
  | TagCondition
  | TopicCondition
  | YesCondition
  | HeardCondition
  | EventCondition
export type AudienceCondition = PlainCondition | SegmentCondition

export interface Rule<C> {
  /** All of them hold; none means everybody. */
  readonly all: readonly C[]
  /** And, where there are any, at least one of these sets, in which all hold. */
  readonly any?: readonly { readonly all: readonly C[] }[]
}

export type Audience = Rule<AudienceCondition>

/** Segments replaced by what they are: `src/actions/resolve-audience.ts`. */
export type ResolvedCondition =
  | PlainCondition
  | { readonly list: string; readonly op: 'in' | 'not_in' }
  | { readonly rule: ResolvedAudience; readonly op: 'in' | 'not_in' }
export interface ResolvedAudience extends Rule<ResolvedCondition> {}

/** Everything in it, with its place as a JSON pointer. */
export function conditionsOf<C>({ all, any = [] }: Rule<C>): { readonly path: string; readonly condition: C }[] {
  return [
    ...all.map((condition, at) => ({ path: `/all/${at}`, condition })),
    ...any.flatMap((set, at) => set.all.map((condition, place) => ({ path: `/any/${at}/all/${place}`, condition }))),
  ]
}

/** The day, `2026-11-23`, that lies so many days from that of the moment, in UTC. */
export function dayFrom(moment: Date, days: number): string {
  return new Date(moment.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The days that an op means, seen from `now`, both included. */
export function daysMeant(op: DayOp, days: number, now: Date): readonly [from: string, to: string] {
  switch (op) {
    case 'in_last_days':
      return [dayFrom(now, -days), dayFrom(now, 0)]
    case 'days_ago':
      return [dayFrom(now, -days), dayFrom(now, -days)]
    case 'in_next_days':
      return [dayFrom(now, 0), dayFrom(now, days)]
    case 'days_ahead':
      return [dayFrom(now, days), dayFrom(now, days)]
  }
}
