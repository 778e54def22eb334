/** WhatsApp numbers and what we know of them. */
import { Fault } from '../base/fault.ts'
import type { AddressKey } from '../domain/address.ts'
import type { Pace, Sender, SenderFacts, SenderStore } from '../domain/sender.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export function senderStore(db: Queryable): SenderStore {
  return {
    add: (sender, pace) => add(db, sender, pace),
    list: (workspaceId) => select(db, 'where workspace_id = $1 order by created_at', [workspaceId]),
    find: async (workspaceId, senderId) =>
      (await select(db, 'where workspace_id = $1 and sender_id = $2', [workspaceId, senderId]))[0],
    findByInboundPath: (path) => findByInboundPath(db, path),
    all: () => select(db, 'order by created_at', []),
    update: (workspaceId, senderId, facts) => update(db, workspaceId, senderId, facts),
    blockCountryOf: (key, senderId) => blockCountryOf(db, key, senderId),
    setPace: (workspaceId, senderId, pace) => setPace(db, workspaceId, senderId, pace),
  }
}

const columns: Readonly<Record<Exclude<keyof Sender, 'workspaceId' | 'senderId'>, string>> = {
  phoneNumberId: 'phone_number_id',
  wabaId: 'waba_id',
  appId: 'app_id',
  inboundPath: 'inbound_path',
  displayNumber: 'display_number',
  verifiedName: 'verified_name',
  graphUrl: 'graph_url',
  graphVersion: 'graph_version',
  sealedSecrets: 'sealed_secrets',
  emulated: 'emulated',
  quality: 'quality',
  messagingLimit: 'messaging_limit',
  throughput: 'throughput',
  status: 'status',
  handshakeAt: 'handshake_at',
  fields: 'fields',
  fieldsCheckedAt: 'fields_checked_at',
  heardMessagesAt: 'heard_messages_at',
  heardPreferencesAt: 'heard_preferences_at',
  heardStatusesAt: 'heard_statuses_at',
  stoppedAt: 'stopped_at',
  stoppedReason: 'stopped_reason',
  createdAt: 'created_at',
}
const names = Object.keys(columns) as (keyof typeof columns)[]
const selected = ['workspace_id as "workspaceId"', 'sender_id as "senderId"']
  .concat(names.map((name) => `${columns[name]} as "${name}"`))
  .join(', ')

async function select(db: Queryable, where: string, values: readonly unknown[]): Promise<Sender[]> {
  const { rows } = await db.query<Sender>({ text: `select ${selected} from sender ${where}`, values: [...values] })
  return rows
}

async function findByInboundPath(db: Queryable, path: string | undefined): Promise<Sender | undefined> {
  if (path !== undefined) return (await select(db, 'where inbound_path = $1', [path]))[0]
  const found = await select(db, 'fetch first 2 rows only', [])
  return found.length === 1 ? found[0] : undefined
}

async function add(db: Queryable, sender: Sender, { perSecond, dailyLimit }: Pace): Promise<void> {
  const values = [sender.workspaceId, sender.senderId, ...names.map((name) => sender[name])]
  try {
    await db.query({
      text: `with number as (
               insert into sender (workspace_id, sender_id, ${names.map((name) => columns[name]).join(', ')})
               values (${values.map((_, index) => `$${index + 1}`).join(', ')})
               returning workspace_id, sender_id
             )
             insert into sender_pace (workspace_id, sender_id, per_second, daily_limit)
             select workspace_id, sender_id, $${values.length + 1}, $${values.length + 2} from number`,
      values: [...values, perSecond, dailyLimit],
    })
  } catch (error) {
    if (!isSqlState(error, 'uniqueViolation')) throw error
    throw new Fault('conflict', 'This number is connected already. Disconnect it there first, or use another number.', {
      reason: 'sender_exists',
    })
  }
}

async function update(db: Queryable, workspaceId: string, senderId: string, facts: SenderFacts): Promise<void> {
  const changed = names.filter((name) => (facts as Record<string, unknown>)[name] !== undefined)
  if (changed.length === 0) return
  await db.query({
    text: `update sender set ${changed.map((name, index) => `${columns[name]} = $${index + 3}`).join(', ')}
           where workspace_id = $1 and sender_id = $2`,
    values: [workspaceId, senderId, ...changed.map((name) => (facts as Record<string, unknown>)[name])],
  })
}

async function setPace(
  db: Queryable,
  workspaceId: string,
  senderId: string,
  { perSecond, dailyLimit }: Partial<Pace>,
): Promise<void> {
  await db.query({
    text: `update sender_pace
           set per_second = coalesce($3, per_second), daily_limit = case when $4 then $5 else daily_limit end
           where workspace_id = $1 and sender_id = $2`,
    values: [workspaceId, senderId, perSecond ?? null, dailyLimit !== undefined, dailyLimit ?? null],
  })
}

async function blockCountryOf(db: Queryable, key: AddressKey, senderId: string): Promise<void> {
  await db.query(
    `update sender s set blocked_countries = array_append(s.blocked_countries, a.country)
     from address a
     where s.workspace_id = $1 and s.sender_id = $4 and a.workspace_id = $1 and a.bucket = $2 and a.address_id = $3
       and a.country is not null and not a.country = any (s.blocked_countries)`,
    [key.workspaceId, key.bucket, key.addressId, senderId],
  )
}
