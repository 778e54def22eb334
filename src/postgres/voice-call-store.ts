/** Calls, found by the provider's own id under a lock, so that webhooks of one call are heard one after another. */
import type { AddressKey } from '../domain/address.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { VoiceCall, VoiceCallFacts, VoiceCallFilter, VoiceCallStore } from '../domain/voice-call.ts'
import type { Queryable } from './pool.ts'

export function voiceCallStore(db: Queryable): VoiceCallStore {
  return {
    takeUp: (call) => takeUp(db, call),
    lock: async (workspaceId, senderId, providerRef) => (await locked(db, { workspaceId, senderId, providerRef }))[0],
    update: (call, facts) => update(db, call, facts),
    countFromRange: (workspaceId, capturePointId, range, since) =>
      count(db, 'capture_point_id = $2 and range = $3 and started_at >= $4', [
        workspaceId,
        capturePointId,
        range,
        since,
      ]),
    countOfInvitation: (workspaceId, invitationId) =>
      count(db, "invitation_id = $2 and direction = 'outbound'", [workspaceId, invitationId]),
    countRunning: (workspaceId, senderId, since) =>
      count(db, 'sender_id = $2 and ended_at is null and started_at >= $3', [workspaceId, senderId, since]),
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    forget: async (before) => {
      await db.query('delete from voice_call where started_at < $1', [before])
    },
  }
}

type Row = Omit<VoiceCall, 'key'> & { readonly bucket: number | null; readonly addressId: string | null }

const columns: Readonly<Record<keyof Row, string>> = {
  workspaceId: 'workspace_id',
  callId: 'call_id',
  senderId: 'sender_id',
  providerRef: 'provider_ref',
  direction: 'direction',
  capturePointId: 'capture_point_id',
  invitationId: 'invitation_id',
  bucket: 'bucket',
  addressId: 'address_id',
  caller: 'caller',
  range: 'range',
  country: 'country',
  status: 'status',
  outcome: 'outcome',
  sealedMenu: 'sealed_menu',
  turn: 'turn',
  seconds: 'seconds',
  startedAt: 'started_at',
  endedAt: 'ended_at',
}
const names = Object.keys(columns) as (keyof Row)[]
const selected = names.map((name) => `${columns[name]} as "${name}"`).join(', ')

function callOf({ bucket, addressId, ...row }: Row): VoiceCall {
  const key: AddressKey | null =
    bucket === null || addressId === null ? null : { workspaceId: row.workspaceId, bucket, addressId }
  return { ...row, key }
}

function rowOf({ key, ...call }: VoiceCall): Row {
  return { ...call, bucket: key?.bucket ?? null, addressId: key?.addressId ?? null }
}

async function takeUp(db: Queryable, call: VoiceCall): Promise<{ call: VoiceCall; isNew: boolean }> {
  const row = rowOf(call)
  const { rows } = await db.query<Row>({
    name: 'add-voice-call',
    text: `insert into voice_call (${names.map((name) => columns[name]).join(', ')})
           values (${names.map((_, at) => `$${at + 1}`).join(', ')})
           on conflict (workspace_id, sender_id, provider_ref) do nothing
           returning ${selected}`,
    values: names.map((name) => row[name]),
  })
  const [added] = rows
  if (added !== undefined) return { call: callOf(added), isNew: true }
  const [there] = await locked(db, call)
  if (there === undefined) throw new Error('a call is neither there nor new')
  return { call: there, isNew: false }
}

async function locked(
  db: Queryable,
  { workspaceId, senderId, providerRef }: Pick<VoiceCall, 'workspaceId' | 'senderId' | 'providerRef'>,
): Promise<VoiceCall[]> {
  const { rows } = await db.query<Row>(
    `select ${selected} from voice_call
     where workspace_id = $1 and sender_id = $2 and provider_ref = $3 for update`,
    [workspaceId, senderId, providerRef],
  )
  return rows.map(callOf)
}

async function update(
  db: Queryable,
  { workspaceId, callId }: Pick<VoiceCall, 'workspaceId' | 'callId'>,
  { key, ...facts }: VoiceCallFacts,
): Promise<void> {
  const changes: Partial<Row> = {
    ...facts,
    ...(key === undefined ? {} : { bucket: key?.bucket ?? null, addressId: key?.addressId ?? null }),
  }
  const changed = names.filter((name) => name in changes)
  if (changed.length === 0) return
  await db.query(
    `update voice_call set ${changed.map((name, at) => `${columns[name]} = $${at + 3}`).join(', ')}
     where workspace_id = $1 and call_id = $2`,
    [workspaceId, callId, ...changed.map((name) => changes[name])],
  )
}

async function count(db: Queryable, where: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from voice_call where workspace_id = $1 and ${where}`,
    [...values],
  )
  return rows[0]?.count ?? 0
}

async function list(
  db: Queryable,
  workspaceId: string,
  { capturePointId, outcome }: VoiceCallFilter,
  { limit, after }: PageRequest,
): Promise<Page<VoiceCall>> {
  const { rows } = await db.query<Row>(
    `select ${selected} from voice_call
     where workspace_id = $1 and ($2::uuid is null or capture_point_id = $2) and ($3::text is null or outcome = $3)
       and ($4::uuid is null or call_id < $4)
     order by call_id desc limit $5`,
    [workspaceId, capturePointId ?? null, outcome ?? null, after ?? null, limit + 1],
  )
  return cutPage(rows.map(callOf), limit, ({ callId }) => callId)
}
