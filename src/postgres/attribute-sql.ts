/** What is known of a person under a name, compared in SQL: their attributes, and what is read as one. */
import { type AttributeCondition, daysMeant } from '../domain/audience.ts'
import type { Bind } from './audience-sql.ts'

export function attributeSql(condition: AttributeCondition, c: string, bind: Bind, now: Date): string {
  const { attribute, op, value } = condition
  const of = subjectSql(attribute, c, bind)
  switch (op) {
    case 'known':
      return `(${of.known})`
    case 'unknown':
      return `(not ${of.known})`
    case 'is':
      return `coalesce(${equals(of, value, bind)}, false)`
    case 'is_not':
      return `(not coalesce(${equals(of, value, bind)}, false))`
    case 'contains':
      return holds(of, value, bind)
    case 'contains_not':
      return `(not ${holds(of, value, bind)})`
    case 'in':
      return isOneOf(of, value, bind)
    case 'not_in':
      return `(not ${isOneOf(of, value, bind)})`
    case 'above':
      return `coalesce(${compare(of, '>', value, bind)}, false)`
    case 'below':
      return `coalesce(${compare(of, '<', value, bind)}, false)`
    default: {
      const [from, to] = daysMeant(op, Number(value), now)
      return `coalesce(${of.day} collate "C" between ${bind(from)}::text and ${bind(to)}::text, false)`
    }
  }
}

interface Subject {
  readonly known: string
  readonly text: string
  readonly number: string
  readonly moment: string | null
  /** `2026-11-23`, or null where none is written in it. */
  readonly day: string
}

function subjectSql(attribute: string, c: string, bind: Bind): Subject {
  const plain = { number: 'null::numeric', moment: null, day: 'null::text' }
  if (attribute === 'name' || attribute === 'language') {
    return { ...plain, known: `${c}.${attribute} is not null`, text: `${c}.${attribute}` }
  }
  if (attribute === 'created_at') {
    return {
      known: 'true',
      text: `${c}.created_at::text`,
      number: 'null::numeric',
      moment: `${c}.created_at`,
      day: `to_char(${c}.created_at at time zone 'UTC', 'YYYY-MM-DD')`,
    }
  }
  if (attribute === 'opt_in') {
    const text = `case when ${c}.opt_in is null then 'unknown' else ${c}.opt_in::text end`
    return { ...plain, known: `${c}.opt_in is not null`, text }
  }
  if (attribute === 'country') {
    // A person is where their preferred address is; where none is preferred, where their first is.
    const text = `(select home.country from address home
                   where home.workspace_id = ${c}.workspace_id and home.contact_id = ${c}.contact_id and home.country is not null
                   order by home.preferred desc, home.address_id limit 1)`
    return { ...plain, known: `${text} is not null`, text }
  }
  const name = bind(attribute)
  const value = `(${c}.attributes -> ${name}::text)`
  const text = `(${c}.attributes ->> ${name}::text)`
  return {
    known: `coalesce(jsonb_typeof(${value}) <> 'null', false)`,
    text,
    number: `case when jsonb_typeof(${value}) = 'number' then (${value})::numeric end`,
    moment: null,
    // A moment counts on the day that is written in it.
    day: `case when ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(${text}, 10) end`,
  }
}

type Value = AttributeCondition['value']

function equals(of: Subject, value: Value, bind: Bind): string {
  if (typeof value === 'number') return `${of.number} = ${bind(value)}::numeric`
  return `lower(${of.text}) = lower(${bind(String(value))}::text)`
}

function holds(of: Subject, value: Value, bind: Bind): string {
  return `coalesce(position(lower(${bind(value)}::text) in lower(${of.text})) > 0, false)`
}

function isOneOf(of: Subject, value: Value, bind: Bind): string {
  return `coalesce(lower(${of.text}) = any (select lower(v) from unnest(${bind(value)}::text[]) as v), false)`
}

function compare(of: Subject, sign: '<' | '>', value: Value, bind: Bind): string {
  if (typeof value === 'number') return `${of.number} ${sign} ${bind(value)}::numeric`
  if (of.moment !== null) return `${of.moment} ${sign} ${bind(value)}::timestamptz`
  return `${of.text} collate "C" ${sign} ${bind(value)}::text collate "C"`
}
