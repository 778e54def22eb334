/** A condition within a flow as a sentence, and what was typed as the value that it means. */
import type { Condition } from './definition.ts'

export type Op = Condition['op']

export const opWords: Readonly<Record<Op, string>> = {
  is: 'is',
  is_not: 'is not',
  contains: 'contains',
  in: 'is one of',
  above: 'is above',
  below: 'is below',
  known: 'is known',
  unknown: 'is unknown',
}

/** `variables.size` → `size`; `contact.opt_in` stays; `message.text` → `the message`. */
export function attributePath(path: string): string {
  if (path === 'message.text') return 'the message'
  return path.startsWith('variables.') ? path.slice('variables.'.length) : path
}

export function sayCondition({ attribute, op, value }: Condition): string {
  const said = value === undefined ? '' : (Array.isArray(value) ? value : [value]).join(', ')
  return `${attributePath(attribute)} ${opWords[op]} ${said}`.trim()
}

/** `4` is a number where numbers are compared, `true` is true, a list has commas. */
export function readConditionValue(op: Op, typed: string): Condition['value'] {
  const text = typed.trim()
  if (op === 'known' || op === 'unknown') return undefined
  if (op === 'in') {
    return text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  }
  if ((op === 'is' || op === 'is_not') && (text === 'true' || text === 'false')) return text === 'true'
  return (op === 'above' || op === 'below') && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
