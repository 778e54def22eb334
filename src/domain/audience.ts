/** Who is meant, as a rule over what is known of people. Who may be messaged is the gate's to say, person by person. */
export const conditionOps = ['is', 'is_not', 'contains', 'in', 'above', 'below', 'known', 'unknown'] as const
export type ConditionOp = (typeof conditionOps)[number]

export interface Condition {
  /** A contact's attribute, or one of `name`, `language`, `country`, `opt_in` and `created_at`. */
  readonly attribute: string
  readonly op: ConditionOp
  /** `known` and `unknown` have none; `in` has a list; moments are RFC 3339. */
  readonly value?: string | number | boolean | readonly string[]
}

export interface Audience {
  /** All of them hold; none means everybody. */
  readonly all: readonly Condition[]
}

/** Why a condition cannot be asked, in words; undefined where it can. */
export function conditionFault({ attribute, op, value }: Condition): string | undefined {
  if (op === 'known' || op === 'unknown') return value === undefined ? undefined : `${op} takes no value.`
  if (op === 'in') return Array.isArray(value) ? undefined : 'in takes a list.'
  if (value === undefined || Array.isArray(value)) return `${op} takes one value.`
  if ((op === 'above' || op === 'below') && typeof value === 'boolean')
    return `${op} takes a number, a text or a moment.`
  if (op === 'contains' && typeof value !== 'string') return 'contains takes a text.'
  if (attribute === 'created_at' && (op === 'above' || op === 'below') && Number.isNaN(Date.parse(String(value)))) {
    return 'created_at is compared with a moment, such as 2026-11-23T09:30:00Z.'
  }
  return undefined
}
