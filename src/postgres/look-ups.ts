/** What stands behind the ids and names that the outside uses. */
import type { AddressKey } from '../domain/address.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export async function recordIds(
  db: Queryable,
  wanted: readonly { readonly key: AddressKey; readonly seq: number }[],
): Promise<ReadonlyMap<string, string>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await db.query<{ address_id: string; seq: number; record_id: string }>({
    name: 'ids-of-records',
    text: `select r.address_id, r.seq, r.record_id
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::integer[]) as k (workspace_id, bucket, address_id, seq)
           join consent_record r using (workspace_id, bucket, address_id, seq)`,
    values: [...keyColumns(wanted.map(({ key }) => key)), wanted.map(({ seq }) => seq)],
  })
  return new Map(rows.map((row) => [`${row.address_id}/${row.seq}`, row.record_id]))
}

export async function addressees(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AddressKey>> {
  const { rows } = await db.query<KeyRow & { readonly asked: string }>({
    name: 'addressees',
    text: `select address_id as asked, workspace_id, bucket, address_id
           from address
           where workspace_id = $1 and address_id = any ($2::uuid[])
           union all
           (select distinct on (contact_id) contact_id, workspace_id, bucket, address_id
            from address
            where workspace_id = $1 and contact_id = any ($2::uuid[]) and closed_at is null and erased_at is null
            order by contact_id, preferred desc, address_id)`,
    values: [workspaceId, ids],
  })
  return new Map(rows.map((row) => [row.asked, keyOf(row)]))
}

export async function templateIds(
  db: Queryable,
  workspaceId: string,
  named: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ asked: string; template_id: string }>({
    name: 'template-ids',
    text: `select distinct on (n.asked) n.asked, t.template_id
           from unnest($2::text[]) as n (asked)
           join template t on t.workspace_id = $1 and (t.name = n.asked or t.template_id::text = n.asked)
           order by n.asked, (t.state = 'APPROVED') desc, t.template_id desc`,
    values: [workspaceId, named],
  })
  return new Map(rows.map((row) => [row.asked, row.template_id]))
}
