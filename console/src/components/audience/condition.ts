/** A condition about a person, as a sentence: "Country is France". */
import type { Condition } from '@contract/audience.ts'
import { sayDate } from '../../lib/time.ts'
import { countryName, languageName } from '../../words/places.ts'

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

const known: Readonly<Record<string, string>> = {
  name: 'Name',
  language: 'Language',
  country: 'Country',
  opt_in: 'opt_in',
  created_at: 'Known since',
}

/** What can be asked about anybody; attributes of the business come besides. */
export const builtIn = Object.keys(known)

/** `last_order_at` → `Last order at`. */
export function attributeWord(attribute: string): string {
  const word = known[attribute] ?? attribute.replaceAll('_', ' ')
  return word === 'opt_in' ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/** `Country is`. */
export function sayKey(condition: Condition): string {
  const op = condition.attribute === 'created_at' && condition.op === 'above' ? '' : opWords[condition.op]
  return `${attributeWord(condition.attribute)} ${op}`.trim()
}

/** `Australia, India`. */
export function sayValue({ attribute, value }: Condition): string {
  if (value === undefined) return ''
  return (Array.isArray(value) ? value : [value]).map((one) => sayOne(attribute, one)).join(', ')
}

function sayOne(attribute: string, value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  if (attribute === 'country') return countryName(value)
  if (attribute === 'language') return languageName(value)
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return sayDate(value)
  return value
}

/** What was typed, as the value that it means: `4` is a number, `yes` for opt_in is true, a list has commas. */
export function readValue(attribute: string, op: Op, typed: string): Condition['value'] {
  const text = typed.trim()
  if (op === 'known' || op === 'unknown') return undefined
  if (op === 'in')
    return text
      .split(',')
      .map((one) => fold(attribute, one.trim()))
      .filter((one) => one !== '')
  if (attribute === 'opt_in') return text === 'true'
  if ((op === 'above' || op === 'below') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return fold(attribute, text)
}

function fold(attribute: string, text: string): string {
  return attribute === 'country' ? text.toUpperCase() : text
}
