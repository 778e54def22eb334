/** Counts what became of campaigns. Each reads all deliveries of a campaign: whoever asks often remembers the answer. */
import type {
  CampaignAnswers,
  CampaignDelivery,
  CampaignReportStore,
  CampaignStop,
  CampaignStops,
  CampaignTally,
  DeliveryFilter,
  SeriesStep,
} from '../domain/campaign-report.ts'
import type { DeliveryStatus } from '../domain/delivery.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'
import { productNow } from './times.ts'

export function campaignReportStore(db: Queryable): CampaignReportStore {
  return {
    tallies: (workspaceId, campaignIds) => tallies(db, workspaceId, campaignIds),
    series: (workspaceId, campaignId, stepS) => series(db, workspaceId, campaignId, stepS),
    rate: (workspaceId, campaignId) => rate(db, workspaceId, campaignId),
    answers: (workspaceId, campaignId) => answers(db, workspaceId, campaignId),
    optOuts: (workspaceId, campaignId) => optOuts(db, workspaceId, campaignId),
    stops: (workspaceId, campaignId) => stops(db, workspaceId, campaignId),
    deliveries: (workspaceId, campaignId, filter, page) => deliveries(db, workspaceId, campaignId, filter, page),
  }
}

interface TallyRow {
  campaign_id: string
  what: 'looked' | 'refused' | 'delivery' | 'opted_out'
  status: DeliveryStatus | null
  reason: string | null
  code: number | null
  count: number
}

async function tallies(
  db: Queryable,
  workspaceId: string,
  campaignIds: readonly string[],
): Promise<Map<string, CampaignTally>> {
  const { rows } = await db.query<TallyRow>({
    name: 'campaign-tallies',
    // One statement, so that all of it is from one moment.
    text: `select campaign_id, 'looked' as what, null as status, null as reason, null::integer as code, sum(audience)::int as count
           from campaign_strand where workspace_id = $1 and campaign_id = any ($2::uuid[]) group by campaign_id
           union all
           select s.campaign_id, 'refused', null, r.key, null, sum(r.value::int)::int
           from campaign_strand s, jsonb_each_text(s.refused) r
           where s.workspace_id = $1 and s.campaign_id = any ($2::uuid[]) group by s.campaign_id, r.key
           union all
           select campaign_id, 'delivery', status, case when status = 'refused' then reason end,
                  case when status = 'failed' then error_code end, count(*)::int
           from delivery where workspace_id = $1 and campaign_id = any ($2::uuid[]) group by 1, 3, 4, 5
           union all
           select caused_by, 'opted_out', null, null, null, count(distinct (bucket, address_id))::int
           from stop_report where workspace_id = $1 and caused_by = any ($2::uuid[]) group by caused_by`,
    values: [workspaceId, campaignIds],
  })
  const byCampaign = Map.groupBy(rows, (row) => row.campaign_id)
  return new Map(campaignIds.map((campaignId) => [campaignId, readTally(byCampaign.get(campaignId) ?? [])]))
}

function readTally(rows: readonly TallyRow[]): CampaignTally {
  const refused: Record<string, number> = {}
  const statuses: Partial<Record<DeliveryStatus, number>> = {}
  const failed: { code: number | null; count: number }[] = []
  let lookedAt = 0
  let takenBack = 0
  let optedOut = 0
  for (const { what, status, reason, code, count } of rows) {
    if (what === 'looked') lookedAt = count
    else if (what === 'opted_out') optedOut = count
    else if (status === 'refused' && reason === 'cancelled') takenBack += count
    else if (what === 'refused' || status === 'refused')
      refused[reason ?? 'unavailable'] = (refused[reason ?? 'unavailable'] ?? 0) + count
    else if (status !== null) {
      statuses[status] = (statuses[status] ?? 0) + count
      if (status === 'failed') failed.push({ code, count })
    }
  }
  return { lookedAt, refused, statuses, takenBack, failed: failed.sort((a, b) => b.count - a.count), optedOut }
}

async function series(db: Queryable, workspaceId: string, campaignId: string, stepS: number): Promise<SeriesStep[]> {
  const { rows } = await db.query<{
    step: number
    accepted: number
    refused: number
    failed: number
    opted_out: number
  }>({
    name: 'campaign-series',
    text: `select step, sum(accepted)::int as accepted, sum(refused)::int as refused, sum(failed)::int as failed,
                  sum(opted_out)::int as opted_out
           from (
             select floor(extract(epoch from accepted_at) / $3) as step, count(*) as accepted, 0 as refused, 0 as failed, 0 as opted_out
             from delivery where workspace_id = $1 and campaign_id = $2 and accepted_at is not null group by 1
             union all
             select floor(extract(epoch from failed_at) / $3), 0, 0, count(*), 0
             from delivery where workspace_id = $1 and campaign_id = $2 and status = 'failed' and failed_at is not null group by 1
             union all
             select floor(extract(epoch from at) / $3), 0, sum(refused), 0, 0
             from campaign_step where workspace_id = $1 and campaign_id = $2 group by 1
             union all
             select floor(extract(epoch from received_at) / $3), 0, 0, 0, count(distinct (bucket, address_id))
             from stop_report where workspace_id = $1 and caused_by = $2 group by 1
           ) as s (step, accepted, refused, failed, opted_out)
           group by step order by step`,
    values: [workspaceId, campaignId, stepS],
  })
  return rows.map((row) => ({
    at: new Date(Number(row.step) * stepS * 1_000),
    accepted: row.accepted,
    refused: row.refused,
    failed: row.failed,
    optedOut: row.opted_out,
  }))
}

async function rate(db: Queryable, workspaceId: string, campaignId: string) {
  const { rows } = await db.query<{ accepted: number; refused: number }>({
    name: 'campaign-rate',
    // A hand-over ends before its time does, so what was accepted in ten seconds lies in a short range of that index.
    text: `select (select count(*)::int from delivery
                   where hand_over_until > clock_timestamp() - interval '30 seconds' and workspace_id = $1 and campaign_id = $2
                     and accepted_at > ${productNow} - interval '10 seconds') as accepted,
                  (select coalesce(sum(refused), 0)::int from campaign_step
                   where workspace_id = $1 and campaign_id = $2 and at > ${productNow} - interval '10 seconds') as refused`,
    values: [workspaceId, campaignId],
  })
  return rows[0] ?? { accepted: 0, refused: 0 }
}

async function answers(db: Queryable, workspaceId: string, campaignId: string): Promise<CampaignAnswers> {
  const { rows } = await db.query<{ label: string | null; count: number }>({
    name: 'campaign-answers',
    text: `with answer as (
             select distinct d.bucket, d.address_id, coalesce(left(m.content ->> 'title', 80), 'text') as label
             from delivery d
             join message m on m.workspace_id = d.workspace_id and m.bucket = d.bucket and m.address_id = d.address_id
             where d.workspace_id = $1 and d.campaign_id = $2 and m.direction = 'in'
               and m.at between date_trunc('second', d.accepted_at) and d.accepted_at + interval '3 days'
           )
           select label, count(*)::int as count from answer group by label
           union all
           select null, count(distinct (bucket, address_id))::int from answer
           order by count desc`,
    values: [workspaceId, campaignId],
  })
  return {
    people: rows.find(({ label }) => label === null)?.count ?? 0,
    labels: rows.flatMap(({ label, count }) => (label === null ? [] : [{ label, count }])).slice(0, 50),
  }
}

async function optOuts(db: Queryable, workspaceId: string, campaignId: string) {
  const { rows } = await db.query<{ act: string; count: number }>({
    name: 'campaign-opt-outs',
    text: `select r.act, count(distinct (s.bucket, s.address_id))::int as count
           from stop_report s join consent_record r using (workspace_id, bucket, address_id, seq)
           where s.workspace_id = $1 and s.caused_by = $2
           group by r.act order by count desc, r.act limit 20`,
    values: [workspaceId, campaignId],
  })
  return rows
}

interface StopRow {
  workspace_id: string
  bucket: number
  address_id: string
  contact_id: string | null
  name: string | null
  received_at: Date
  closed_ms: number
  answered_ms: number | null
  accepted_before: number
  in_doubt: number
  confirmed_ms: number | null
}

async function stops(db: Queryable, workspaceId: string, campaignId: string): Promise<CampaignStops> {
  const [{ rows: sums }, { rows: latest }] = await Promise.all([
    db.query<{
      kept_p50: number | null
      kept_max: number | null
      answered_p50: number | null
      answered_max: number | null
      accepted_after: number
    }>({
      name: 'campaign-stop-sums',
      text: `with s as (
               select *, (extract(epoch from closed_at - received_at) * 1000)::float8 as kept,
                      (extract(epoch from answered_at - received_at) * 1000)::float8 as answered
               from stop_report where workspace_id = $1 and caused_by = $2
             )
             select percentile_cont(0.5) within group (order by kept) as kept_p50, max(kept) as kept_max,
                    percentile_cont(0.5) within group (order by answered) as answered_p50, max(answered) as answered_max,
                    (select count(*)::int
                     from s join delivery d using (workspace_id, bucket, address_id)
                     where d.purpose = 'topic' and d.record_seq < s.seq and d.accepted_at > s.answered_at) as accepted_after
             from s`,
      values: [workspaceId, campaignId],
    }),
    db.query<StopRow>({
      name: 'campaign-latest-stops',
      text: `select s.workspace_id, s.bucket, s.address_id, c.contact_id, c.name, s.received_at,
                    (extract(epoch from s.closed_at - s.received_at) * 1000)::float8 as closed_ms,
                    (extract(epoch from s.answered_at - s.received_at) * 1000)::float8 as answered_ms,
                    s.accepted_before, s.in_doubt,
                    (select (extract(epoch from min(d.accepted_at) - s.received_at) * 1000)::float8 from delivery d
                     where d.workspace_id = s.workspace_id and d.bucket = s.bucket and d.address_id = s.address_id
                       and d.purpose = 'stop_confirmation' and d.accepted_at >= s.received_at
                       and d.accepted_at < s.received_at + interval '5 minutes') as confirmed_ms
             from stop_report s
             join address a using (workspace_id, bucket, address_id)
             left join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
             where s.workspace_id = $1 and s.caused_by = $2
             order by s.received_at desc limit 50`,
      values: [workspaceId, campaignId],
    }),
  ])
  const sum = sums[0]
  return {
    keptP50Ms: sum?.kept_p50 ?? null,
    keptMaxMs: sum?.kept_max ?? null,
    answeredP50Ms: sum?.answered_p50 ?? null,
    answeredMaxMs: sum?.answered_max ?? null,
    acceptedAfter: sum?.accepted_after ?? 0,
    latest: latest.map(
      (row): CampaignStop => ({
        key: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
        contactId: row.contact_id,
        name: row.name,
        receivedAt: row.received_at,
        closedMs: row.closed_ms,
        answeredMs: row.answered_ms,
        acceptedBefore: row.accepted_before,
        inDoubt: row.in_doubt,
        confirmedMs: row.confirmed_ms,
      }),
    ),
  }
}

interface DeliveryRow {
  workspace_id: string
  bucket: number
  address_id: string
  delivery_id: string
  contact_id: string | null
  name: string | null
  status: DeliveryStatus
  reason: string | null
  error_code: number | null
  at: Date
}

async function deliveries(
  db: Queryable,
  workspaceId: string,
  campaignId: string,
  { statuses, errorCode, reason }: DeliveryFilter,
  { limit, after }: PageRequest,
): Promise<Page<CampaignDelivery>> {
  const [bucket, addressId] = after?.split('.') ?? []
  const { rows } = await db.query<DeliveryRow>(
    `select d.workspace_id, d.bucket, d.address_id, d.delivery_id, c.contact_id, c.name, d.status, d.reason, d.error_code,
            coalesce(d.read_at, d.delivered_at, d.failed_at, d.sent_at, d.accepted_at, d.claimed_at, d.created_at) as at
     from delivery d
     join address a using (workspace_id, bucket, address_id)
     left join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
     where d.workspace_id = $1 and d.campaign_id = $2 and ($3::text[] is null or d.status = any ($3))
       and ($4::integer is null or d.error_code = $4) and ($5::text is null or d.reason = $5)
       and ($6::smallint is null or (d.bucket, d.address_id) > ($6, $7::uuid))
     order by d.bucket, d.address_id
     limit $8`,
    [
      workspaceId,
      campaignId,
      statuses ?? null,
      errorCode ?? null,
      reason ?? null,
      bucket ?? null,
      addressId ?? null,
      limit + 1,
    ],
  )
  const found = rows.map((row) => ({
    key: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    deliveryId: row.delivery_id,
    contactId: row.contact_id,
    name: row.name,
    status: row.status,
    reason: row.reason,
    errorCode: row.error_code,
    at: row.at,
  }))
  return cutPage(found, limit, ({ key }) => `${key.bucket}.${key.addressId}`)
}
