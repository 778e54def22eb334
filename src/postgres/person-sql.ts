/** What a person carries, said and did, asked in SQL over the contact row `c`. Each answer is true or false, never null. */
import { day } from '../base/clock.ts'
import type { EventCondition, HeardCondition, TagCondition, TopicCondition, YesCondition } from '../domain/audience.ts'
import { consentEvents } from '../domain/event.ts'
import { foldTag } from '../domain/tags.ts'
import type { Bind } from './audience-sql.ts'
import { ranks, stateRankSql } from './state-sql.ts'

export function tagSql({ tags, op }: TagCondition, c: string, bind: Bind): string {
  const list = `${bind(tags.map((tag) => foldTag(tag) ?? tag))}::text[]`
  if (op === 'has_all') return `(${c}.tags @> ${list})`
  // The index holds only those who have any, and is used where that is said.
  const any = `(${c}.tags <> '{}' and ${c}.tags && ${list})`
  return op === 'has_any' ? any : `(not ${any})`
}

const mine = (row: string, c: string) =>
  `${row}.workspace_id = ${c}.workspace_id and ${row}.contact_id = ${c}.contact_id`
const same = (row: string, a: string) =>
  `${row}.workspace_id = ${a}.workspace_id and ${row}.bucket = ${a}.bucket and ${row}.address_id = ${a}.address_id`

/** The best state over the person's addresses, as lists show it. */
export function topicSql({ topic, op, states }: TopicCondition, c: string, bind: Bind, now: Date): string {
  const rank = stateRankSql({ a: 'a', s: 's', marketing: "t.category = 'marketing'", now: `${bind(now)}::timestamptz` })
  const best = `coalesce((
         select max(${rank})
         from address a
         join topic t on t.workspace_id = a.workspace_id and t.key = ${bind(topic)}::text
         left join consent_state s on ${same('s', 'a')} and s.topic_id = t.topic_id
         where ${mine('a', c)}), 0)`
  return `(${best} ${op === 'is' ? '= any' : '<> all'} (${bind(states.map((state) => ranks[state]))}::integer[]))`
}

/** Of each topic the newest yes that WhatsApp vouches for, and the newest of the others: those that can count. */
export function yesSql(condition: YesCondition, c: string, bind: Bind): string {
  const from =
    'channel' in condition
      ? `r.channel = ${bind(condition.channel)}::text`
      : `r.capture_point_id = (select p.capture_point_id from capture_point p
                                 where p.workspace_id = r.workspace_id and p.slug = ${bind(condition.capture_point)}::text)`
  const said = `exists (
         select from address a
         join consent_state s on ${same('s', 'a')}
         join consent_record r on ${same('r', 'a')} and r.seq in (s.yes_seq, s.weak_yes_seq)
         where ${mine('a', c)} and ${from})`
  return condition.op === 'is' ? said : `(not ${said})`
}

export function heardSql({ heard, days = 0 }: HeardCondition, c: string, bind: Bind, now: Date): string {
  const from = heard === 'ever' || heard === 'never' ? "'-infinity'" : bind(daysBefore(now, days))
  const did = `exists (
         select from address a join conversation v on ${same('v', 'a')}
         where ${mine('a', c)} and v.last_inbound_at > ${from}::timestamptz)`
  return heard === 'in_last_days' || heard === 'ever' ? did : `(not ${did})`
}

export function eventSql({ event, op, count = 0, days }: EventCondition, c: string, bind: Bind, now: Date): string {
  const within = (column: string) =>
    `${column} <= ${bind(now)}::timestamptz${days === undefined ? '' : ` and ${column} > ${bind(daysBefore(now, days))}::timestamptz`}`
  const found = (consentEvents as readonly string[]).includes(event)
    ? `from address a join consent_record r on ${same('r', 'a')}
         where ${mine('a', c)} and r.state = any (${bind(event === 'opted_in' ? yeses : noes)}::text[])
           and ${within('r.occurred_at')}`
    : `from event e where ${mine('e', c)} and e.name = ${bind(event)}::text and ${within('e.occurred_at')}`
  switch (op) {
    case 'did':
      return `exists (select ${found})`
    case 'did_not':
      return `(not exists (select ${found}))`
    case 'count_is':
      return `((select count(*) ${found}) = ${bind(count)}::integer)`
    case 'count_above':
      return `((select count(*) ${found}) > ${bind(count)}::integer)`
    case 'count_below':
      return `((select count(*) ${found}) < ${bind(count)}::integer)`
  }
}

const yeses = ['given', 'renewed']
const noes = ['withdrawn', 'revoked']

export function listSql({ list, op }: { list: string; op: 'in' | 'not_in' }, c: string, bind: Bind): string {
  const inside = `exists (select from segment_member m where ${mine('m', c)} and m.segment_id = ${bind(list)}::uuid)`
  return op === 'in' ? inside : `(not ${inside})`
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day)
}
