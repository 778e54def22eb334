/** Whom we asked over another channel, on what ground, and what came of it. */
import type { AddressKey } from '../domain/address.ts'
import type { Invitation, InvitationFilter, InvitationState, InvitationStore } from '../domain/invitation.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'

export function invitationStore(db: Queryable): InvitationStore {
  return {
    add: (invitations) => add(db, invitations),
    find: async (workspaceId, invitationId) =>
      (await select(db, 'where workspace_id = $1 and invitation_id = $2', [workspaceId, invitationId]))[0],
    findByToken: async (tokenHash) => (await select(db, 'where token_hash = $1', [tokenHash]))[0],
    lockByToken: async (tokenHash) => (await select(db, 'where token_hash = $1 for update', [tokenHash]))[0],
    findByProviderRef: async (workspaceId, ref) =>
      (
        await select(db, 'where workspace_id = $1 and provider_ref = $2 order by issued_at desc limit 1', [
          workspaceId,
          ref,
        ])
      )[0],
    answer: (invitation, answer, at) => answerOne(db, invitation, answer, at),
    settle: (workspaceId, invitationId, facts) => settle(db, workspaceId, invitationId, facts),
    tryAgain: async (workspaceId, invitationId, deliveryId) => {
      await db.query(
        `update invitation set delivery_id = $3, state = 'queued', reason = null, provider_ref = null
         where workspace_id = $1 and invitation_id = $2 and answer is null`,
        [workspaceId, invitationId, deliveryId],
      )
    },
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    listOf: ({ workspaceId, bucket, addressId }) =>
      select(db, 'where workspace_id = $1 and bucket = $2 and address_id = $3 order by issued_at', [
        workspaceId,
        bucket,
        addressId,
      ]),
  }
}

type Columns = Omit<Invitation, 'key'> & Pick<AddressKey, 'bucket' | 'addressId'>

const columns: Readonly<Record<keyof Columns, string>> = {
  workspaceId: 'workspace_id',
  invitationId: 'invitation_id',
  bucket: 'bucket',
  addressId: 'address_id',
  contactId: 'contact_id',
  channel: 'channel',
  capturePointId: 'capture_point_id',
  ground: 'ground',
  note: 'note',
  topics: 'topics',
  language: 'language',
  tokenHash: 'token_hash',
  deliveryId: 'delivery_id',
  providerRef: 'provider_ref',
  state: 'state',
  reason: 'reason',
  answer: 'answer',
  answeredAt: 'answered_at',
  afterSeq: 'after_seq',
  issuedAt: 'issued_at',
  expiresAt: 'expires_at',
  listId: 'list_id',
}
const names = Object.keys(columns) as (keyof Columns)[]
const selected = names.map((name) => `${columns[name]} as "${name}"`).join(', ')

async function select(db: Queryable, where: string, values: readonly unknown[]): Promise<Invitation[]> {
  const { rows } = await db.query<Columns>(`select ${selected} from invitation ${where}`, [...values])
  return rows.map(({ bucket, addressId, ...row }) => ({
    ...row,
    key: { workspaceId: row.workspaceId, bucket, addressId },
  }))
}

async function add(db: Queryable, invitations: readonly Invitation[]): Promise<void> {
  if (invitations.length === 0) return
  const rows = invitations.map(({ key, tokenHash, providerRef, ...one }) => ({
    ...Object.fromEntries(Object.entries(one).map(([name, value]) => [columns[name as keyof Columns], value])),
    bucket: key.bucket,
    address_id: key.addressId,
    token_hash: bytes(tokenHash),
    provider_ref: bytes(providerRef),
  }))
  await db.query({
    name: 'add-invitations',
    text: `insert into invitation select * from jsonb_populate_recordset(null::invitation, $1::jsonb)`,
    values: [JSON.stringify(rows)],
  })
}

/** As PostgreSQL writes bytes in text. */
function bytes(value: Buffer | null): string | null {
  return value === null ? null : `\\x${value.toString('hex')}`
}

async function answerOne(
  db: Queryable,
  { workspaceId, invitationId }: Invitation,
  answer: 'given' | 'refused',
  at: Date,
): Promise<void> {
  await db.query(
    `update invitation set answer = $3, answered_at = $4
     where workspace_id = $1 and invitation_id = $2 and answer is null`,
    [workspaceId, invitationId, answer, at],
  )
}

/** News arrives late and twice: what has been delivered stays so. */
async function settle(
  db: Queryable,
  workspaceId: string,
  invitationId: string,
  { state, reason = null, providerRef }: { state: InvitationState; reason?: string | null; providerRef?: Buffer },
): Promise<void> {
  await db.query(
    `update invitation set state = $3, reason = $4, provider_ref = coalesce($5, provider_ref)
     where workspace_id = $1 and invitation_id = $2 and state <> 'delivered' and not (state = 'failed' and $3 = 'sent')`,
    [workspaceId, invitationId, state, reason, providerRef ?? null],
  )
}

async function list(
  db: Queryable,
  workspaceId: string,
  { capturePointId, channel, state, listId }: InvitationFilter,
  { limit, after }: PageRequest,
): Promise<Page<Invitation>> {
  const rows = await select(
    db,
    `where workspace_id = $1 and ($2::uuid is null or capture_point_id = $2) and ($3::text is null or channel = $3)
       and ($4::text is null or state = $4) and ($5::uuid is null or list_id = $5)
       and ($6::uuid is null or invitation_id < $6)
     order by invitation_id desc limit $7`,
    [workspaceId, capturePointId ?? null, channel ?? null, state ?? null, listId ?? null, after ?? null, limit + 1],
  )
  return cutPage(rows, limit, ({ invitationId }) => invitationId)
}
