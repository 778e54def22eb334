/** A condition about a person, as a sentence: "Country is France". */
import type { AudienceCondition, Condition, EventCondition } from '@contract/audience.ts'
import { counted } from '../../lib/count.ts'
import { sayDate } from '../../lib/time.ts'
import { channelWord } from '../../words/acts.ts'
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
  contains_not: 'does not contain',
  not_in: 'is none of',
  in_last_days: 'is in the last',
  days_ago: 'is exactly',
  in_next_days: 'is in the next',
  days_ahead: 'is exactly',
}

/** What follows the number of days. */
const dayWords: Readonly<Partial<Record<Op, string>>> = {
  in_last_days: '',
  days_ago: ' ago',
  in_next_days: '',
  days_ahead: ' ahead',
}

export const takesDays = (op: Op) => op in dayWords

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

/** `Country is`; `Tagged`; `Did order.paid more than`. */
export function sayKey(condition: AudienceCondition): string {
  if ('attribute' in condition) {
    const op = condition.attribute === 'created_at' && condition.op === 'above' ? '' : opWords[condition.op]
    return `${attributeWord(condition.attribute)} ${op}`.trim()
  }
  if ('tags' in condition) return tagWords[condition.op]
  if ('topic' in condition) return `${attributeWord(condition.topic)} ${condition.op === 'is' ? 'is' : 'is not'}`
  if ('capture_point' in condition) return condition.op === 'is' ? 'Said yes at' : 'Did not say yes at'
  if ('channel' in condition) return condition.op === 'is' ? 'Said yes by' : 'Did not say yes by'
  if ('heard' in condition) return heardWords[condition.heard]
  if ('event' in condition)
    return `${condition.op === 'did_not' ? 'Did not' : 'Did'} ${condition.event}${often(condition)}`
  return condition.op === 'in' ? 'In segment' : 'Not in segment'
}

/** `Australia, India`; `2 times, in the last 30 days`. */
export function sayValue(condition: AudienceCondition): string {
  if ('attribute' in condition) {
    const { attribute, op, value } = condition
    if (value === undefined) return ''
    if (takesDays(op)) return `${counted(Number(value), 'day')}${dayWords[op]}`
    return (Array.isArray(value) ? value : [value]).map((one) => sayOne(attribute, one)).join(', ')
  }
  if ('tags' in condition) return condition.tags.join(', ')
  if ('topic' in condition) return condition.states.join(' or ')
  if ('capture_point' in condition) return condition.capture_point
  if ('channel' in condition) return channelWord(condition.channel)
  if ('heard' in condition) return condition.days === undefined ? '' : counted(condition.days, 'day')
  if ('event' in condition) {
    const times = condition.count === undefined ? [] : [counted(condition.count, 'time')]
    return [...times, ...(condition.days === undefined ? [] : [`in the last ${counted(condition.days, 'day')}`])].join(
      ', ',
    )
  }
  return attributeWord(condition.segment)
}

const tagWords = { has_any: 'Tagged', has_all: 'Tagged with all of', has_none: 'Not tagged' } as const

export const heardWords = {
  in_last_days: 'Wrote in the last',
  not_in_last_days: 'Did not write in the last',
  ever: 'Has written to us',
  never: 'Never wrote to us',
} as const

function often({ op }: EventCondition): string {
  if (op === 'count_is') return ' exactly'
  if (op === 'count_above') return ' more than'
  return op === 'count_below' ? ' fewer than' : ''
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
  if (op === 'in' || op === 'not_in')
    return text
      .split(',')
      .map((one) => fold(attribute, one.trim()))
      .filter((one) => one !== '')
  if (attribute === 'opt_in') return text === 'true'
  if (takesDays(op)) return Number(text)
  if ((op === 'above' || op === 'below') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return fold(attribute, text)
}

function fold(attribute: string, text: string): string {
  return attribute === 'country' ? text.toUpperCase() : text
}
