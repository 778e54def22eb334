/** Senders outside WhatsApp, each with its pace. */
import { Fault } from '../base/fault.ts'
import type { ChannelSender, ChannelSenderFacts, ChannelSenderStore } from '../domain/channel-sender.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export function channelSenderStore(db: Queryable): ChannelSenderStore {
  return {
    add: (sender) => add(db, sender),
    list: (workspaceId) => select(db, 'where workspace_id = $1 order by created_at, sender_id', [workspaceId]),
    find: async (workspaceId, senderId) =>
      (await select(db, 'where workspace_id = $1 and sender_id = $2', [workspaceId, senderId]))[0],
    findByInboundPath: async (path) => (await select(db, 'where inbound_path = $1', [path]))[0],
    all: () => select(db, 'order by created_at, sender_id', []),
    update: (workspaceId, senderId, facts) => update(db, workspaceId, senderId, facts),
  }
}

const columns: Readonly<Record<keyof ChannelSender, string>> = {
  workspaceId: 'workspace_id',
  senderId: 'sender_id',
  kind: 'kind',
  provider: 'provider',
  name: 'name',
  identity: 'identity',
  settings: 'settings',
  sealedSecrets: 'sealed_secrets',
  inboundPath: 'inbound_path',
  emulated: 'emulated',
  perSecond: 'per_second',
  stoppedAt: 'stopped_at',
  stoppedReason: 'stopped_reason',
  createdAt: 'created_at',
}
const names = Object.keys(columns) as (keyof ChannelSender)[]
const selected = names.map((name) => `${columns[name]} as "${name}"`).join(', ')

async function select(db: Queryable, where: string, values: readonly unknown[]): Promise<ChannelSender[]> {
  const { rows } = await db.query<ChannelSender>(`select ${selected} from channel_sender ${where}`, [...values])
  return rows
}

async function add(db: Queryable, sender: ChannelSender): Promise<void> {
  try {
    await db.query({
      text: `with made as (
               insert into channel_sender (${names.map((name) => columns[name]).join(', ')})
               values (${names.map((_, index) => `$${index + 1}`).join(', ')})
               returning workspace_id, sender_id, per_second
             )
             insert into sender_pace (workspace_id, sender_id, per_second)
             select workspace_id, sender_id, per_second from made`,
      values: names.map((name) => sender[name]),
    })
  } catch (error) {
    if (!isSqlState(error, 'uniqueViolation')) throw error
    throw new Fault('conflict', 'There is such a sender already.', { reason: 'sender_exists' })
  }
}

async function update(db: Queryable, workspaceId: string, senderId: string, facts: ChannelSenderFacts): Promise<void> {
  const changed = (Object.keys(facts) as (keyof ChannelSenderFacts)[]).filter((name) => facts[name] !== undefined)
  if (changed.length === 0) return
  await db.query({
    text: `with changed as (
             update channel_sender set ${changed.map((name, index) => `${columns[name]} = $${index + 3}`).join(', ')}
             where workspace_id = $1 and sender_id = $2
             returning workspace_id, sender_id, per_second
           )
           update sender_pace p set per_second = c.per_second
           from changed c where p.workspace_id = c.workspace_id and p.sender_id = c.sender_id`,
    values: [workspaceId, senderId, ...changed.map((name) => facts[name])],
  })
}
