/** Audiences, said in SQL. Values are always parameters; nothing of a condition is ever part of the text. */
import type { ResolvedAudience, ResolvedCondition } from '../domain/audience.ts'
import { attributeSql } from './attribute-sql.ts'
import { eventSql, heardSql, listSql, tagSql, topicSql, yesSql } from './person-sql.ts'

/** Adds a parameter and answers its name, `$7`. */
export type Bind = (value: unknown) => string

/** Over the contact row `c`; it is never null. Days are counted from `now`. */
export function audienceSql({ all, any = [] }: ResolvedAudience, c: string, bind: Bind, now: Date): string {
  const sets = any.map((set) => everySql(set.all, c, bind, now))
  return [
    everySql(all, c, bind, now),
    ...(sets.length === 0 ? [] : [`(${sets.map((set) => `(${set})`).join(' or ')})`]),
  ].join(' and ')
}

/** Everybody of the workspace `$1` who fits, as `from` and `where` over `c`. */
export function peopleSql(rule: ResolvedAudience, bind: Bind, at: Date): string {
  return `from contact c
     where c.workspace_id = $1 and c.merged_into is null and c.erased_at is null and ${audienceSql(rule, 'c', bind, at)}`
}

function everySql(conditions: readonly ResolvedCondition[], c: string, bind: Bind, now: Date): string {
  return conditions.length === 0 ? 'true' : conditions.map((one) => conditionSql(one, c, bind, now)).join(' and ')
}

/** One condition over the contact row `c`; it is never null. */
export function conditionSql(condition: ResolvedCondition, c: string, bind: Bind, now: Date): string {
  if ('attribute' in condition) return attributeSql(condition, c, bind, now)
  if ('tags' in condition) return tagSql(condition, c, bind)
  if ('topic' in condition) return topicSql(condition, c, bind, now)
  if ('heard' in condition) return heardSql(condition, c, bind, now)
  if ('event' in condition) return eventSql(condition, c, bind, now)
  if ('list' in condition) return listSql(condition, c, bind)
  if ('rule' in condition) {
    const inside = `(${audienceSql(condition.rule, c, bind, now)})`
    return condition.op === 'in' ? inside : `(not ${inside})`
  }
  return yesSql(condition, c, bind)
}
