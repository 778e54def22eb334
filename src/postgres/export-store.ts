/** Reads everything of a workspace, a page at a time in the order of the keys. */
import type { ResolvedAudience } from '../domain/audience.ts'
import type { ConsentCursor, ExportedConsent, ExportedContactRow, ExportStore } from '../domain/export.ts'
import { peopleSql } from './audience-sql.ts'
import { type RecordRow, readRecord } from './consent-store.ts'
import { exportedEvents } from './event-store.ts'
import type { Queryable } from './pool.ts'
import { ranks, stateRankSql } from './state-sql.ts'

export function exportStore(db: Queryable): ExportStore {
  return {
    consents: (workspaceId, after, limit) => consents(db, workspaceId, after, limit),
    contacts: (workspaceId, after, limit, now, audience) => contacts(db, workspaceId, after, limit, now, audience),
    events: (workspaceId, after, limit) => exportedEvents(db, workspaceId, after, limit),
  }
}

const namesSql = (a: string) => `(
  select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value) order by i.kind, i.value), '[]')
  from identifier i
  where i.workspace_id = ${a}.workspace_id and i.bucket = ${a}.bucket and i.address_id = ${a}.address_id
    and i.valid_to is null and i.value is not null)`

type ConsentRow = RecordRow & { readonly contact_id: string | null; readonly names: ExportedConsent['names'] }

async function consents(
  db: Queryable,
  workspaceId: string,
  after: ConsentCursor | undefined,
  limit: number,
): Promise<ExportedConsent[]> {
  // Not prepared: with a limit that it does not know PostgreSQL would plan for all of it.
  const { rows } = await db.query<ConsentRow>(
    `select r.*, a.contact_id, ${namesSql('a')} as names
     from (select workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel, actor, strength,
                  confirms, capture_point_id, policy_pack, reason, occurred_at, recorded_at, expires_at, counts_at,
                  notice_sha256, rendered_sha256, language, statement
           from consent_record
           where workspace_id = $1 and (bucket, address_id, seq) > ($2::smallint, $3::uuid, $4::integer)
           order by bucket, address_id, seq
           limit ${Math.floor(limit)}) r
     join address a using (workspace_id, bucket, address_id)
     order by r.bucket, r.address_id, r.seq`,
    [workspaceId, after?.key.bucket ?? -1, after?.key.addressId ?? nobody, after?.seq ?? 0],
  )
  return rows.map((row) => ({ record: readRecord(row), contactId: row.contact_id, names: row.names }))
}

interface ContactRow {
  readonly contact_id: string
  readonly name: string | null
  readonly language: string | null
  readonly opt_in: boolean | null
  readonly created_at: Date
  readonly attributes: ExportedContactRow['attributes']
  readonly tags: string[]
  readonly names: ExportedContactRow['names']
  readonly given: string[]
}

async function contacts(
  db: Queryable,
  workspaceId: string,
  after: string | undefined,
  limit: number,
  now: Date,
  audience: ResolvedAudience,
): Promise<ExportedContactRow[]> {
  const values: unknown[] = [workspaceId, after ?? nobody, now]
  const bind = (value: unknown) => `$${values.push(value)}`
  const state = stateRankSql({ a: 'a', s: 's', marketing: "t.category = 'marketing'", now: '$3::timestamptz' })
  const { rows } = await db.query<ContactRow>(
    `select c.contact_id, c.name, c.language, c.opt_in, c.created_at, c.attributes, c.tags,
            coalesce((select json_agg(n.name) from address a, lateral json_array_elements(${namesSql('a')}) as n (name)
                      where a.workspace_id = c.workspace_id and a.contact_id = c.contact_id), '[]') as names,
            coalesce((select array_agg(distinct t.key)
                      from address a
                      join consent_state s using (workspace_id, bucket, address_id)
                      join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
                      where a.workspace_id = c.workspace_id and a.contact_id = c.contact_id and a.erased_at is null
                        and ${state} = ${ranks.given}), '{}') as given
     from (select c.workspace_id, c.contact_id, c.name, c.language, c.opt_in, c.created_at, c.attributes, c.tags
           ${peopleSql(audience, bind, now)} and c.contact_id > $2::uuid
           order by c.contact_id
           limit ${Math.floor(limit)}) c
     order by c.contact_id`,
    values,
  )
  return rows.map((row) => ({
    contactId: row.contact_id,
    name: row.name,
    language: row.language,
    optIn: row.opt_in,
    createdAt: row.created_at,
    attributes: row.attributes,
    tags: row.tags,
    names: row.names,
    given: row.given,
  }))
}

const nobody = '00000000-0000-0000-0000-000000000000'
