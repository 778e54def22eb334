/** Campaigns: what people made of them, and where they stand. Their strands are in strand-store.ts. */
import type { Campaign, CampaignFilter, CampaignMove, CampaignStore, Hearing } from '../domain/campaign.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'
import { productNow } from './times.ts'

export function campaignStore(db: Queryable): CampaignStore {
  return {
    add: (campaign) => add(db, campaign),
    find: async (workspaceId, campaignId) =>
      (await select(db, 'where workspace_id = $1 and campaign_id = $2', [workspaceId, campaignId]))[0],
    lock: async (workspaceId, campaignId) =>
      (
        await select(db, 'where workspace_id = $1 and campaign_id = $2 for no key update', [workspaceId, campaignId])
      )[0],
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    countRunning: (workspaceId) => countRunning(db, workspaceId),
    update: (campaign) => update(db, campaign),
    move: (workspaceId, campaignId, move) => moveOne(db, workspaceId, campaignId, move),
    running: () => select(db, `where state = 'running' order by started_at`, []),
    due: (now) => select(db, `where state = 'scheduled' and starts_at <= $1 order by starts_at`, [now]),
    finished: () => finished(db),
    noteWaiting: (workspaceId, senderId, reason) => noteWaiting(db, workspaceId, senderId, reason),
    hearing: (workspaceId, campaignId, longAgoMs, silenceMs) =>
      hearing(db, workspaceId, campaignId, longAgoMs, silenceMs),
    pauseThose: (workspaceId, those, reason) => pauseThose(db, workspaceId, those, reason),
  }
}

/** The channel on which workers hear that a campaign has something to do. */
export const campaignChannel = 'assent_campaign'

const columns = `workspace_id as "workspaceId", campaign_id as "campaignId", name, topic_id as "topicId",
  sender_id as "senderId", template_id as "templateId", variables, audience, resolved, every_address as "everyAddress",
  include_attested as "includeAttested", state, paused_reason as "pausedReason", starts_at as "startsAt",
  started_at as "startedAt", ended_at as "endedAt", audience_size as "audienceSize", created_at as "createdAt",
  created_by as "createdBy"`

async function select(db: Queryable, rest: string, values: readonly unknown[]): Promise<Campaign[]> {
  const { rows } = await db.query<Campaign>(`select ${columns} from campaign ${rest}`, [...values])
  return rows
}

async function add(db: Queryable, c: Campaign): Promise<void> {
  await db.query(
    `insert into campaign (workspace_id, campaign_id, name, topic_id, sender_id, template_id, variables, audience,
       every_address, include_attested, state, paused_reason, starts_at, started_at, ended_at, audience_size, created_at, created_by,
       resolved)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      c.workspaceId,
      c.campaignId,
      c.name,
      c.topicId,
      c.senderId,
      c.templateId,
      JSON.stringify(c.variables),
      JSON.stringify(c.audience),
      c.everyAddress,
      c.includeAttested,
      c.state,
      c.pausedReason,
      c.startsAt,
      c.startedAt,
      c.endedAt,
      c.audienceSize,
      c.createdAt,
      c.createdBy,
      c.resolved === null ? null : JSON.stringify(c.resolved),
    ],
  )
}

async function list(
  db: Queryable,
  workspaceId: string,
  { states, topicId }: CampaignFilter,
  { limit, after }: PageRequest,
): Promise<Page<Campaign>> {
  const rows = await select(
    db,
    `where workspace_id = $1 and ($2::text[] is null or state = any ($2)) and ($3::uuid is null or topic_id = $3)
       and ($4::uuid is null or campaign_id < $4)
     order by campaign_id desc limit $5`,
    [workspaceId, states ?? null, topicId ?? null, after ?? null, limit + 1],
  )
  return cutPage(rows, limit, ({ campaignId }) => campaignId)
}

async function countRunning(db: Queryable, workspaceId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from campaign where workspace_id = $1 and state = 'running'`,
    [workspaceId],
  )
  return rows[0]?.count ?? 0
}

async function update(db: Queryable, c: Campaign): Promise<void> {
  await db.query(
    `update campaign
     set name = $3, topic_id = $4, sender_id = $5, template_id = $6, variables = $7, audience = $8, every_address = $9,
         include_attested = $10, starts_at = $11
     where workspace_id = $1 and campaign_id = $2`,
    [
      c.workspaceId,
      c.campaignId,
      c.name,
      c.topicId,
      c.senderId,
      c.templateId,
      JSON.stringify(c.variables),
      JSON.stringify(c.audience),
      c.everyAddress,
      c.includeAttested,
      c.startsAt,
    ],
  )
}

async function moveOne(db: Queryable, workspaceId: string, campaignId: string, move: CampaignMove): Promise<boolean> {
  const { rowCount } = await db.query(
    `with moved as (
       update campaign
       set state = $4, paused_reason = $5, starts_at = case when $6 then $7 else starts_at end,
           started_at = coalesce(started_at, $8), ended_at = coalesce($9, ended_at),
           audience_size = coalesce($10, audience_size), resolved = coalesce($11, resolved)
       where workspace_id = $1 and campaign_id = $2 and state = any ($3)
       returning campaign_id
     )
     select pg_notify('${campaignChannel}', campaign_id::text) from moved`,
    [
      workspaceId,
      campaignId,
      move.from,
      move.to,
      move.pausedReason ?? null,
      move.startsAt !== undefined,
      move.startsAt ?? null,
      move.startedAt ?? null,
      move.endedAt ?? null,
      move.audienceSize ?? null,
      move.resolved === undefined ? null : JSON.stringify(move.resolved),
    ],
  )
  return (rowCount ?? 0) > 0
}

async function finished(db: Queryable): Promise<Campaign[]> {
  const lookedAt = await select(
    db,
    `c where state = 'running'
       and not exists (select 1 from campaign_strand s
                       where s.workspace_id = c.workspace_id and s.campaign_id = c.campaign_id and s.done_at is null)
       and not exists (select 1 from delivery_queue q
                       where q.workspace_id = c.workspace_id and q.campaign_id = c.campaign_id)`,
    [],
  )
  const finished: Campaign[] = []
  for (const campaign of lookedAt) if (!(await isInTheAir(db, campaign))) finished.push(campaign)
  return finished
}

/** Whether something of it may still come back to be tried again. A range of all that was handed over lately, asked last. */
async function isInTheAir(db: Queryable, { workspaceId, campaignId }: Campaign): Promise<boolean> {
  const { rows } = await db.query<{ flying: boolean }>(
    `select exists (select 1 from delivery
                    where hand_over_until > clock_timestamp() - interval '1 minute' and status = 'sending'
                      and workspace_id = $1 and campaign_id = $2) as flying`,
    [workspaceId, campaignId],
  )
  return rows[0]?.flying ?? false
}

async function noteWaiting(db: Queryable, workspaceId: string, senderId: string, reason: string | null): Promise<void> {
  await db.query(
    `update campaign set paused_reason = $3
     where workspace_id = $1 and sender_id = $2 and state = 'running' and paused_reason is distinct from $3`,
    [workspaceId, senderId, reason],
  )
}

async function hearing(
  db: Queryable,
  workspaceId: string,
  campaignId: string,
  longAgoMs: number,
  silenceMs: number,
): Promise<Hearing> {
  const { rows } = await db.query<Hearing>(
    `with t as (select ${productNow} - $3 * interval '1 millisecond' as long_ago,
                       ${productNow} - $4 * interval '1 millisecond' as silence,
                       clock_timestamp() - $4 * interval '1 millisecond' as claimed_since)
     select (select count(*)::int from (select 1 from delivery d, t
               where d.workspace_id = $1 and d.campaign_id = $2 and d.accepted_at < t.long_ago limit 20) as a) as "acceptedLongAgo",
            exists (select 1 from delivery d
               where d.workspace_id = $1 and d.campaign_id = $2
                 and (d.status in ('sent', 'delivered', 'read') or (d.accepted_at is not null and d.failed_at is not null))) as "anyStatus",
            (select count(*)::int from (select 1 from delivery d, t
               where d.workspace_id = $1 and d.campaign_id = $2 and d.hand_over_until > t.claimed_since
                 and d.accepted_at between t.silence and t.long_ago limit 20) as s) as "acceptedInSilence"`,
    [workspaceId, campaignId, longAgoMs, silenceMs],
  )
  return rows[0] ?? { acceptedLongAgo: 0, anyStatus: false, acceptedInSilence: 0 }
}

async function pauseThose(
  db: Queryable,
  workspaceId: string,
  { senderId, templateId }: { readonly senderId?: string; readonly templateId?: string },
  reason: string,
): Promise<string[]> {
  const { rows } = await db.query<{ campaign_id: string }>(
    `update campaign set state = 'paused', paused_reason = $4
     where workspace_id = $1 and state = 'running' and (sender_id = $2 or template_id = $3)
     returning campaign_id`,
    [workspaceId, senderId ?? null, templateId ?? null, reason],
  )
  return rows.map((row) => row.campaign_id)
}
