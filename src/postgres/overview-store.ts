/** The figures of the first page. Each statement reads once over what it counts. */
import { day } from '../base/clock.ts'
import { earliestId } from '../base/ids.ts'
import type {
  Beginnings,
  CampaignAtWork,
  CampaignDay,
  DayCounts,
  OverviewStore,
  PointYeses,
  StateCounts,
  TopicCounts,
  Waiting,
} from '../domain/overview.ts'
import { countPeriod } from './overview-period.ts'
import type { Queryable } from './pool.ts'
import { ranks, stateRankSql } from './state-sql.ts'

export function overviewStore(db: Queryable): OverviewStore {
  return {
    states: (workspaceId, now) => states(db, workspaceId, now),
    period: (workspaceId, from, now) => countPeriod(db, workspaceId, from, now),
    days: (workspaceId, from) => days(db, workspaceId, from),
    campaignDays: (workspaceId, from, limit) => campaignDays(db, workspaceId, from, limit),
    campaignsAtWork: (workspaceId) => campaignsAtWork(db, workspaceId),
    points: (workspaceId, from, to, limit) => points(db, workspaceId, from, to, limit),
    waiting: (workspaceId, now) => waiting(db, workspaceId, now),
    beginnings: (workspaceId) => beginnings(db, workspaceId),
  }
}

async function states(db: Queryable, workspaceId: string, now: Date): Promise<StateCounts> {
  const rank = stateRankSql({ a: 'a', s: 's', marketing: `t.category = 'marketing'`, now: '$2::timestamptz' })
  const of = (name: keyof typeof ranks) => `count(*) filter (where rank = ${ranks[name]})`
  // Most addresses have been asked about few topics: only what was said is ranked, and the rest is what is left over. A
  // no to more than one topic may cover one of which nothing else was said.
  const { rows } = await db.query<TopicRow>(
    `with said as materialized (
       select a.bucket, a.address_id, t.topic_id, ${rank} as rank,
              greatest(a.no_all_at, case when t.category = 'marketing' then a.no_marketing_at end) > '-infinity' as wide
       from consent_state s
       join address a using (workspace_id, bucket, address_id)
       join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
       where s.workspace_id = $1 and a.closed_at is null and a.erased_at is null and t.archived_at is null
     ), counted as (
       select topic_id, ${of('given')} as given, ${of('withdrawn')} as no, ${of('pending')} as pending,
              ${of('expired')} as expired, count(*) as asked, count(*) filter (where wide) as wide
       from said
       group by topic_id
     ), people as (
       select count(*) as known, count(*) filter (where no_all_at > '-infinity') as wide_all,
              count(*) filter (where greatest(no_all_at, no_marketing_at) > '-infinity') as wide_marketing
       from address
       where workspace_id = $1 and closed_at is null and erased_at is null
     ), reach as (
       select count(*) filter (where given) as may_be_messaged, count(*) filter (where pending) as waiting
       from (
         select bool_or(rank = ${ranks.given}) as given, bool_or(rank = ${ranks.pending}) as pending
         from said
         group by bucket, address_id
       ) as address
     )
     select t.topic_id, coalesce(c.given, 0) as given, coalesce(c.pending, 0) as pending, coalesce(c.expired, 0) as expired,
            coalesce(c.asked, 0) as asked,
            coalesce(c.no, 0) + case when t.category = 'marketing' then p.wide_marketing else p.wide_all end
              - coalesce(c.wide, 0) as no,
            p.known, r.may_be_messaged, r.waiting
     from people p
     cross join reach r
     left join topic t on t.workspace_id = $1 and t.archived_at is null
     left join counted c on c.topic_id = t.topic_id`,
    [workspaceId, now],
  )
  const [first] = rows
  return {
    topics: rows.flatMap(({ topic_id: topicId, given, pending, expired, no, known, asked }): TopicCounts[] =>
      topicId === null
        ? []
        : [{ topicId, given, pending, expired, no, asked, unknown: known - given - pending - expired - no }],
    ),
    known: first?.known ?? 0,
    mayBeMessaged: first?.may_be_messaged ?? 0,
    waiting: first?.waiting ?? 0,
  }
}

interface TopicRow {
  readonly topic_id: string | null
  readonly given: number
  readonly no: number
  readonly pending: number
  readonly expired: number
  readonly asked: number
  readonly known: number
  readonly may_be_messaged: number
  readonly waiting: number
}

async function days(db: Queryable, workspaceId: string, from: Date): Promise<DayCounts[]> {
  const { rows } = await db.query<DayCounts>(
    `select said.day, count(*) filter (where yes)::integer as yes, count(*) filter (where not yes)::integer as no
     from (
       select distinct (recorded_at at time zone 'UTC')::date::text as day, bucket, address_id, recorded_at, act,
              state in ('given', 'renewed') as yes
       from consent_record
       where workspace_id = $1 and record_id >= $2 and state in ('given', 'renewed', 'refused', 'withdrawn', 'revoked')
         and act <> 'merge'
     ) as said
     group by said.day
     order by said.day`,
    [workspaceId, earliestId(from.getTime())],
  )
  return rows
}

async function campaignDays(db: Queryable, workspaceId: string, from: Date, limit: number): Promise<CampaignDay[]> {
  const { rows } = await db.query<{ day: string; campaign_id: string; name: string; opted_out: number }>(
    `select (p.received_at at time zone 'UTC')::date::text as day, c.campaign_id, c.name,
            count(distinct p.address_id)::integer as opted_out
     from stop_report p
     join campaign c on c.workspace_id = p.workspace_id and c.campaign_id = p.caused_by
     where p.workspace_id = $1 and p.caused_by is not null and p.received_at >= $2
     group by 1, c.campaign_id, c.name
     order by opted_out desc, day desc
     limit $3`,
    [workspaceId, from, limit],
  )
  return rows.map((row) => ({
    day: row.day,
    campaignId: row.campaign_id,
    name: row.name,
    optedOut: row.opted_out,
  }))
}

async function campaignsAtWork(db: Queryable, workspaceId: string): Promise<CampaignAtWork[]> {
  const { rows } = await db.query<{
    campaign_id: string
    name: string
    audience_size: number | null
    done: number
    refused: number
    opted_out: number
    paused: boolean
    paused_reason: string | null
  }>(
    `select c.campaign_id, c.name, c.audience_size, coalesce(sum(s.audience), 0)::bigint as done,
            coalesce(sum((select sum(reason.value::integer) from jsonb_each_text(s.refused) as reason)), 0)::bigint as refused,
            (select count(distinct p.address_id) from stop_report p
             where p.workspace_id = c.workspace_id and p.caused_by = c.campaign_id)::integer as opted_out,
            c.state = 'paused' as paused, c.paused_reason
     from campaign c
     left join campaign_strand s using (workspace_id, campaign_id)
     where c.workspace_id = $1 and c.state in ('running', 'paused')
     group by c.workspace_id, c.campaign_id
     order by c.started_at desc
     limit 20`,
    [workspaceId],
  )
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    name: row.name,
    audience: row.audience_size,
    done: row.done,
    refused: row.refused,
    optedOut: row.opted_out,
    paused: row.paused,
    pausedReason: row.paused_reason,
  }))
}

async function points(
  db: Queryable,
  workspaceId: string,
  from: string,
  to: string,
  limit: number,
): Promise<PointYeses[]> {
  const { rows } = await db.query<{
    capture_point_id: string
    shown: number
    started: number
    confirmed: number
    refused: number
  }>(
    `select p.capture_point_id,
            coalesce(sum(d.count) filter (where d.step = 'shown'), 0)::bigint as shown,
            coalesce(sum(d.count) filter (where d.step = 'started'), 0)::bigint as started,
            coalesce(sum(d.count) filter (where d.step = 'confirmed'), 0)::bigint as confirmed,
            coalesce(sum(d.count) filter (where d.step = 'refused'), 0)::bigint as refused
     from capture_point p
     left join capture_point_day d on d.workspace_id = p.workspace_id and d.capture_point_id = p.capture_point_id
       and d.day between $2 and $3
     where p.workspace_id = $1 and p.state = 'published'
     group by p.capture_point_id
     order by confirmed desc, p.capture_point_id desc
     limit $4`,
    [workspaceId, from, to, limit],
  )
  return rows.map(({ capture_point_id, ...counts }) => ({ capturePointId: capture_point_id, ...counts }))
}

async function waiting(db: Queryable, workspaceId: string, now: Date): Promise<Waiting> {
  const { rows: templates } = await db.query<{
    template_id: string
    name: string
    language: string
    state: string
    paused_until: Date | null
    correct_category: string | null
    category: string
    rejected_reason: string | null
  }>(
    `select template_id, name, language, state, paused_until, correct_category, category, rejected_reason
     from template
     where workspace_id = $1
       and (state in ('PAUSED', 'REJECTED', 'DISABLED') or correct_category is not null and correct_category <> category)
     order by updated_at desc
     limit 20`,
    [workspaceId],
  )
  const { rows: counted } = await db.query<{ held: number; unread: number; in_doubt: number }>(
    `select
       (select count(*) from address where workspace_id = $1 and hold in ('likely', 'unsure')) as held,
       (select count(*) from address where workspace_id = $1 and hold = 'unread') as unread,
       (select count(*) from delivery
        where workspace_id = $1 and status = 'in_doubt' and hand_over_until > $2) as in_doubt`,
    [workspaceId, new Date(now.getTime() - 2 * day)],
  )
  return {
    templates: templates.map((row) => ({
      templateId: row.template_id,
      name: row.name,
      language: row.language,
      state: row.state,
      pausedUntil: row.paused_until,
      correctCategory: row.correct_category,
      category: row.category,
      rejectedReason: row.rejected_reason,
    })),
    held: counted[0]?.held ?? 0,
    unread: counted[0]?.unread ?? 0,
    inDoubt: counted[0]?.in_doubt ?? 0,
  }
}

async function beginnings(db: Queryable, workspaceId: string): Promise<Beginnings> {
  const { rows } = await db.query<{ points: boolean; yeses: boolean; campaigns: boolean }>(
    `select
       exists (select from capture_point where workspace_id = $1 and published_at is not null) as points,
       exists (select from consent_state where workspace_id = $1 and (yes_seq is not null or weak_yes_seq is not null)) as yeses,
       exists (select from campaign where workspace_id = $1 and started_at is not null) as campaigns`,
    [workspaceId],
  )
  const row = rows[0]
  return {
    publishedPoint: row?.points ?? false,
    yes: row?.yeses ?? false,
    campaign: row?.campaigns ?? false,
  }
}
