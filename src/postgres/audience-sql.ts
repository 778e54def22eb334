/** Conditions about people, said in SQL. Values are always parameters; nothing of a condition is ever part of the text. */
import type { Condition } from '../domain/audience.ts'

/** Adds a parameter and answers its name, `$7`. */
export type Bind = (value: unknown) => string

/** A condition over the contact row `c`; it is never null. */
export function conditionSql(condition: Condition, c: string, bind: Bind): string {
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
      return `coalesce(position(lower(${bind(value)}::text) in lower(${of.text})) > 0, false)`
    case 'in':
      return `coalesce(lower(${of.text}) = any (select lower(v) from unnest(${bind(value)}::text[]) as v), false)`
    case 'above':
      return `coalesce(${compare(of, '>', value, bind)}, false)`
    case 'below':
      return `coalesce(${compare(of, '<', value, bind)}, false)`
  }
}

interface Subject {
  readonly known: string
  readonly text: string
  readonly number: string
  readonly moment: string | null
}

function subjectSql(attribute: string, c: string, bind: Bind): Subject {
  if (attribute === 'name' || attribute === 'language') {
    return { known: `${c}.${attribute} is not null`, text: `${c}.${attribute}`, number: 'null::numeric', moment: null }
  }
  if (attribute === 'created_at') {
    return { known: 'true', text: `${c}.created_at::text`, number: 'null::numeric', moment: `${c}.created_at` }
  }
  if (attribute === 'opt_in') {
    const text = `case when ${c}.opt_in is null then 'unknown' else ${c}.opt_in::text end`
    return { known: `${c}.opt_in is not null`, text, number: 'null::numeric', moment: null }
  }
  if (attribute === 'country') {
    // A person is where their preferred address is; where none is preferred, where their first is.
    const text = `(select home.country from address home
                   where home.workspace_id = ${c}.workspace_id and home.contact_id = ${c}.contact_id and home.country is not null
                   order by home.preferred desc, home.address_id limit 1)`
    return { known: `${text} is not null`, text, number: 'null::numeric', moment: null }
  }
  const name = bind(attribute)
  const value = `(${c}.attributes -> ${name}::text)`
  return {
    known: `coalesce(jsonb_typeof(${value}) <> 'null', false)`,
    text: `(${c}.attributes ->> ${name}::text)`,
    number: `case when jsonb_typeof(${value}) = 'number' then (${value})::numeric end`,
    moment: null,
  }
}

function equals(of: Subject, value: Condition['value'], bind: Bind): string {
  if (typeof value === 'number') return `${of.number} = ${bind(value)}::numeric`
  return `lower(${of.text}) = lower(${bind(String(value))}::text)`
}

function compare(of: Subject, sign: '<' | '>', value: Condition['value'], bind: Bind): string {
  if (typeof value === 'number') return `${of.number} ${sign} ${bind(value)}::numeric`
  if (of.moment !== null) return `${of.moment} ${sign} ${bind(value)}::timestamptz`
  return `${of.text} collate "C" ${sign} ${bind(value)}::text collate "C"`
}
