/** A second opinion of who is meant: a rule asked of one person in plain JavaScript, with nothing of the SQL in it. */
import { type AudienceCondition, daysMeant, type ResolvedCondition, type Rule } from '../../src/domain/audience.ts'

export interface PersonFacts {
  readonly name: string | null
  readonly language: string | null
  readonly country: string | null
  readonly opt_in: boolean | null
  readonly created_at: Date
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  readonly tags: readonly string[]
  /** By topic key; unknown where it is left out. */
  readonly states: Readonly<Record<string, string>>
  readonly yeses: readonly { readonly capturePoint: string | null; readonly channel: string }[]
  readonly heardAt: Date | null
  readonly events: readonly { readonly name: string; readonly at: Date }[]
  readonly lists: readonly string[]
}

const day = 86_400_000

export function matches(rule: Rule<ResolvedCondition>, person: PersonFacts, now: Date): boolean {
  const every = (conditions: readonly ResolvedCondition[]) => conditions.every((one) => holds(one, person, now))
  return every(rule.all) && (rule.any === undefined || rule.any.length === 0 || rule.any.some((set) => every(set.all)))
}

function holds(condition: ResolvedCondition, person: PersonFacts, now: Date): boolean {
  if ('attribute' in condition) return attributeHolds(condition, person, now)
  if ('tags' in condition) {
    const has = condition.tags.filter((tag) => person.tags.includes(tag.trim().toLowerCase())).length
    if (condition.op === 'has_all') return has === condition.tags.length
    return condition.op === 'has_any' ? has > 0 : has === 0
  }
  if ('topic' in condition) {
    const is = (condition.states as readonly string[]).includes(person.states[condition.topic] ?? 'unknown')
    return condition.op === 'is' ? is : !is
  }
  if ('heard' in condition) {
    const since = person.heardAt === null ? Number.POSITIVE_INFINITY : now.getTime() - person.heardAt.getTime()
    const lately = since < (condition.days ?? 0) * day
    return {
      in_last_days: lately,
      not_in_last_days: !lately,
      ever: since < Number.POSITIVE_INFINITY,
      never: since === Number.POSITIVE_INFINITY,
    }[condition.heard]
  }
  if ('event' in condition) {
    const { event, op, count = 0, days } = condition
    const ago = (at: Date) => now.getTime() - at.getTime()
    const did = person.events.filter(
      ({ name, at }) => name === event && ago(at) >= 0 && (days === undefined || ago(at) < days * day),
    ).length
    return {
      did: did > 0,
      did_not: did === 0,
      count_is: did === count,
      count_above: did > count,
      count_below: did < count,
    }[op]
  }
  if ('list' in condition) return person.lists.includes(condition.list) === (condition.op === 'in')
  if ('rule' in condition) return matches(condition.rule, person, now) === (condition.op === 'in')
  const said = person.yeses.some(({ capturePoint, channel }) =>
    'channel' in condition ? channel === condition.channel : capturePoint === condition.capture_point,
  )
  return said === (condition.op === 'is')
}

function attributeHolds(
  { attribute, op, value }: Extract<AudienceCondition, { attribute: string }>,
  person: PersonFacts,
  now: Date,
): boolean {
  const own = known(attribute, person)
  const small = own === null ? null : String(own).toLowerCase()
  const lower = (one: unknown) => String(one).toLowerCase()
  switch (op) {
    case 'known':
      return attribute === 'opt_in' ? person.opt_in !== null : own !== null
    case 'unknown':
      return attribute === 'opt_in' ? person.opt_in === null : own === null
    case 'is':
      return typeof value === 'number' ? own === value : small === lower(value)
    case 'is_not':
      return typeof value === 'number' ? own !== value : small !== lower(value)
    case 'contains':
      return small?.includes(lower(value)) ?? false
    case 'contains_not':
      return !(small?.includes(lower(value)) ?? false)
    case 'in':
      return (value as string[]).map(lower).includes(small ?? '\0')
    case 'not_in':
      return !(value as string[]).map(lower).includes(small ?? '\0')
    case 'above':
    case 'below': {
      if (own === null) return false
      const [a, b] =
        attribute === 'created_at'
          ? [person.created_at.getTime(), Date.parse(String(value))]
          : typeof value === 'number'
            ? [typeof own === 'number' ? own : Number.NaN, value]
            : [String(own), String(value)]
      return op === 'above' ? a > b : a < b
    }
    default: {
      const text = attribute === 'created_at' ? person.created_at.toISOString() : own === null ? '' : String(own)
      const dated = /^\d{4}-\d{2}-\d{2}/.test(text) && (attribute === 'created_at' || attribute in person.attributes)
      const [from, to] = daysMeant(op, Number(value), now)
      return dated && text.slice(0, 10) >= from && text.slice(0, 10) <= to
    }
  }
}

function known(attribute: string, person: PersonFacts): string | number | boolean | null {
  switch (attribute) {
    case 'name':
    case 'language':
    case 'country':
      return person[attribute]
    case 'opt_in':
      return person.opt_in ?? 'unknown'
    case 'created_at':
      return person.created_at.toISOString()
    default:
      return person.attributes[attribute] ?? null
  }
}
