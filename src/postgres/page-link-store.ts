/** Links to people's own pages, found by the hash of their token. */
import type { PageLink, PageLinkStore } from '../domain/page-link.ts'
import type { Queryable } from './pool.ts'

export function pageLinkStore(db: Queryable): PageLinkStore {
  return {
    add: (link) => add(db, link),
    find: (tokenHash) => byToken(db, tokenHash, ''),
    lock: (tokenHash) => byToken(db, tokenHash, ' for update'),
    useForYes: (link, at) => useForYes(db, link, at),
  }
}

async function add(db: Queryable, link: PageLink): Promise<void> {
  await db.query({
    text: `insert into page_link (workspace_id, token_hash, kind, bucket, address_id, sent_at, after_seq, created_at)
           values ($1, $2, 'preferences', $3, $4, $5, $6, $7)`,
    values: [
      link.address.workspaceId,
      link.tokenHash,
      link.address.bucket,
      link.address.addressId,
      link.sentAt,
      link.afterSeq,
      link.createdAt,
    ],
  })
}

async function byToken(db: Queryable, tokenHash: Buffer, lock: string): Promise<PageLink | undefined> {
  const { rows } = await db.query<{
    workspace_id: string
    bucket: number
    address_id: string
    sent_at: Date | null
    after_seq: number
    yes_used_at: Date | null
    created_at: Date
  }>({
    text: `select workspace_id, bucket, address_id, sent_at, after_seq, yes_used_at, created_at
           from page_link where token_hash = $1${lock}`,
    values: [tokenHash],
  })
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    tokenHash,
    address: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    sentAt: row.sent_at,
    afterSeq: row.after_seq,
    yesUsedAt: row.yes_used_at,
    createdAt: row.created_at,
  }
}

async function useForYes(db: Queryable, link: PageLink, at: Date): Promise<void> {
  await db.query({
    text: `update page_link set yes_used_at = $3 where workspace_id = $1 and token_hash = $2`,
    values: [link.address.workspaceId, link.tokenHash, at],
  })
}
