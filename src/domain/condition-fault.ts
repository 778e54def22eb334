/** Why a condition cannot be asked, in words that say the way out. What each op takes stands here and nowhere else. */
import type { FieldError } from '../base/fault.ts'
import {
  type AttributeCondition,
  type Audience,
  type AudienceCondition,
  conditionsOf,
  dayOps,
  type EventCondition,
  type HeardCondition,
} from './audience.ts'

const farthestDays = 3_650

/** Undefined where it can be asked. */
export function conditionFault(condition: AudienceCondition): string | undefined {
  if ('attribute' in condition) return attributeFault(condition)
  if ('event' in condition) return eventFault(condition)
  if ('heard' in condition) return heardFault(condition)
  return undefined
}

/** Of a whole audience; paths begin with `at`. */
export function audienceErrors(audience: Audience, at: string): FieldError[] {
  return conditionsOf(audience).flatMap(({ path, condition }) => {
    const message = conditionFault(condition)
    return message === undefined ? [] : [{ path: `${at}${path}`, message }]
  })
}

function attributeFault({ attribute, op, value }: AttributeCondition): string | undefined {
  if (op === 'known' || op === 'unknown') return value === undefined ? undefined : `${op} takes no value.`
  if (op === 'in' || op === 'not_in') return Array.isArray(value) ? undefined : `${op} takes a list.`
  if (value === undefined || Array.isArray(value)) return `${op} takes one value.`
  if ((dayOps as readonly string[]).includes(op)) return daysFault(op, value)
  if ((op === 'above' || op === 'below') && typeof value === 'boolean')
    return `${op} takes a number, a text or a moment.`
  if ((op === 'contains' || op === 'contains_not') && typeof value !== 'string') return `${op} takes a text.`
  if (attribute === 'created_at' && (op === 'above' || op === 'below') && Number.isNaN(Date.parse(String(value)))) {
    return 'created_at is compared with a moment, such as 2026-11-23T09:30:00Z.'
  }
  return undefined
}

function eventFault({ op, count, days }: EventCondition): string | undefined {
  if (op.startsWith('count_') && count === undefined) return `${op} takes count: how often.`
  if (!op.startsWith('count_') && count !== undefined)
    return `${op} takes no count; count_is, count_above and count_below do.`
  return days === undefined ? undefined : daysFault('days', days)
}

function heardFault({ heard, days }: HeardCondition): string | undefined {
  if (heard === 'ever' || heard === 'never') return days === undefined ? undefined : `${heard} takes no days.`
  return daysFault(heard, days)
}

function daysFault(op: string, value: unknown): string | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= farthestDays
    ? undefined
    : `${op} takes a whole number of days, 0 to ${farthestDays}.`
}
