/** Yeses that ended by themselves, found by the index over their ends, and `opt_in` read anew as one statement for many. */
import type { EndedYesStore, PersonKey } from '../domain/ended-yes.ts'
import type { Queryable } from './pool.ts'
import { addressRankSql, ranks } from './state-sql.ts'
import { toStamp } from './times.ts'

export function endedYesStore(db: Queryable): EndedYesStore {
  return {
    people: (since, until, most) => people(db, since, until, most),
    refreshOptIn: (wanted, now) => refreshOptIn(db, wanted, now),
  }
}

async function people(db: Queryable, since: number, until: Date, most: number) {
  const { rows } = await db.query<{
    workspace_id: string
    contact_id: string | null
    ended: number
    last: Date
  }>(
    `with ended as materialized (
       select workspace_id, bucket, address_id, expires_at
       from consent_record
       where state in ('given', 'renewed') and expires_at is not null and expires_at > $1 and expires_at <= $2
       order by expires_at
       fetch first $3 rows with ties
     )
     select distinct a.workspace_id, a.contact_id, (select count(*)::int from ended) as ended,
            (select max(expires_at) from ended) as last
     from ended join address a using (workspace_id, bucket, address_id)`,
    [toStamp(since), until, most],
  )
  const [first] = rows
  return {
    people: rows.flatMap((row) =>
      row.contact_id === null ? [] : [{ workspaceId: row.workspace_id, contactId: row.contact_id }],
    ),
    until: first === undefined || first.ended < most ? until : first.last,
  }
}

async function refreshOptIn(db: Queryable, wanted: readonly PersonKey[], now: Date): Promise<number> {
  const keys = [wanted.map(({ workspaceId }) => workspaceId), wanted.map(({ contactId }) => contactId)]
  // In a statement of its own, like every change of what a person may be sent: the next one sees what it waited for.
  await db.query(
    `select 1
     from unnest($1::uuid[], $2::uuid[]) as p (workspace_id, contact_id)
     join address a using (workspace_id, contact_id)
     order by a.workspace_id, a.bucket, a.address_id
     for no key update of a`,
    keys,
  )
  const { rowCount } = await db.query(
    `with person as (
       select p.workspace_id, p.contact_id,
              max(${addressRankSql({ a: 'a', s: 's', t: 't', now: '$3::timestamptz' })}) as rank
       from unnest($1::uuid[], $2::uuid[]) as p (workspace_id, contact_id)
       join address a using (workspace_id, contact_id)
       left join consent_state s
         on s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
       left join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
       group by p.workspace_id, p.contact_id
     ), said as (
       select workspace_id, contact_id,
              case rank when ${ranks.given} then true when ${ranks.withdrawn} then false end as opt_in
       from person
     )
     update contact c set opt_in = said.opt_in
     from said
     where c.workspace_id = said.workspace_id and c.contact_id = said.contact_id
       and c.opt_in is distinct from said.opt_in`,
    [...keys, now],
  )
  return rowCount ?? 0
}
