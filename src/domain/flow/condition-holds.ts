/** Whether a sentence about a run and its person holds: the same words as an audience's, asked of values at hand. */
import type { Condition } from '../audience.ts'
import type { FlowValue } from './definition.ts'
import { type View, valueAt } from './value.ts'

export function conditionHolds({ attribute, op, value }: Condition, view: View): boolean {
  const has = valueAt(attribute, view)
  switch (op) {
    case 'known':
      return isKnown(has)
    case 'unknown':
      return !isKnown(has)
    case 'is':
      return same(has, value)
    case 'is_not':
      return !same(has, value)
    case 'in':
      return Array.isArray(value) && value.some((one) => same(has, one))
    case 'contains':
      return typeof value === 'string' && has !== null && folded(has).includes(folded(value))
    case 'above':
      return compare(has, value, (one, other) => one > other)
    case 'below':
      return compare(has, value, (one, other) => one < other)
  }
}

function isKnown(value: FlowValue): boolean {
  return value !== null && value !== ''
}

/** However it is written: what a person types is text, and a number in it is one. */
function same(has: FlowValue, value: Condition['value'] | FlowValue): boolean {
  if (has === null || value === undefined || value === null || typeof value === 'object') return false
  return has === value || folded(has) === folded(value)
}

/** Numbers with numbers, moments with moments, words with words. */
function compare(
  has: FlowValue,
  value: Condition['value'],
  holds: (one: number | string, other: number | string) => boolean,
): boolean {
  if (has === null || typeof has === 'boolean' || (typeof value !== 'string' && typeof value !== 'number')) return false
  const [one, other] = [asNumber(has), asNumber(value)]
  if (one !== undefined && other !== undefined) return holds(one, other)
  const [early, late] = [asMoment(has), asMoment(value)]
  if (early !== undefined && late !== undefined) return holds(early, late)
  return typeof has === 'string' && typeof value === 'string' && holds(folded(has), folded(value))
}

function asNumber(value: string | number): number | undefined {
  if (typeof value === 'number') return value
  const text = value.trim()
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function asMoment(value: string | number): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : time
}

function folded(value: string | number | boolean): string {
  return String(value).normalize('NFKC').trim().toLowerCase()
}
