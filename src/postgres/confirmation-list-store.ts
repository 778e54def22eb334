/** Confirmations as a list shows them. An open one that has had its time is expired, whether or not anybody wrote it down. */

import type { ConfirmationKind } from '../domain/confirmation.ts'
import type {
  ConfirmationFilter,
  ConfirmationListStore,
  ConfirmationState,
  ListedConfirmation,
} from '../domain/confirmation-list.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export function confirmationListStore(db: Queryable): ConfirmationListStore {
  return {
    list: (workspaceId, filter, page, now) => list(db, workspaceId, filter, page, now),
  }
}

interface ListRow extends KeyRow {
  readonly confirmation_id: string
  readonly state: ConfirmationState
  readonly kind: ConfirmationKind
  readonly contact_id: string | null
  readonly contact_name: string | null
  readonly topics: string[]
  readonly capture_point_id: string | null
  readonly capture_point: string | null
  readonly notice_sha256: Buffer
  readonly language: string
  readonly issued_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

async function list(
  db: Queryable,
  workspaceId: string,
  { state, contactId, capturePointId, confirmationId }: ConfirmationFilter,
  { limit, after }: PageRequest,
  now: Date,
): Promise<Page<ListedConfirmation>> {
  const { rows } = await db.query<ListRow>(
    `select * from (
       select c.workspace_id, c.bucket, c.address_id, c.confirmation_id, c.kind, c.topics, c.notice_sha256, c.language,
              c.issued_at, c.expires_at, c.used_at, c.capture_point_id, p.name as capture_point, a.contact_id,
              k.name as contact_name,
              coalesce(c.answer, case when c.expires_at <= $2 then 'expired' else 'open' end) as state
       from confirmation c
       join address a using (workspace_id, bucket, address_id)
       left join contact k on k.workspace_id = a.workspace_id and k.contact_id = a.contact_id
       left join capture_point p on p.workspace_id = c.workspace_id and p.capture_point_id = c.capture_point_id
       where c.workspace_id = $1
     ) as one
     where ($3::text is null or state = $3)
       and ($4::uuid is null or contact_id = $4)
       and ($5::uuid is null or capture_point_id = $5)
       and ($6::uuid is null or confirmation_id = $6)
       and ($7::uuid is null or confirmation_id < $7)
     order by confirmation_id desc
     limit $8`,
    [workspaceId, now, state, contactId, capturePointId, confirmationId, after, limit + 1],
  )
  return cutPage(rows.map(fromRow), limit, (one) => one.confirmationId)
}

function fromRow(row: ListRow): ListedConfirmation {
  return {
    confirmationId: row.confirmation_id,
    state: row.state,
    kind: row.kind,
    address: keyOf(row),
    contactId: row.contact_id,
    contactName: row.contact_name,
    topics: row.topics,
    capturePoint:
      row.capture_point_id === null || row.capture_point === null
        ? null
        : { capturePointId: row.capture_point_id, name: row.capture_point },
    noticeSha256: row.notice_sha256,
    language: row.language,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  }
}
