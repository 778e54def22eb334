/** What people said about being asked over SMS, e-mail or a call: kept beside what they said about WhatsApp. */
import type { AddressKey } from '../domain/address.ts'
import type { ChannelStop, ChannelStopStore } from '../domain/invitation.ts'
import type { Queryable } from './pool.ts'

export function channelStopStore(db: Queryable): ChannelStopStore {
  return {
    async add({ workspaceId, bucket, addressId }, channel, at, means) {
      await db.query({
        text: `insert into channel_stop (workspace_id, bucket, address_id, channel, stopped_at, means)
               select $1, $2, $3, $4, $5, $6
               where not exists (select 1 from channel_stop
                                 where workspace_id = $1 and bucket = $2 and address_id = $3 and channel = $4
                                   and lifted_at is null)
               on conflict do nothing`,
        values: [workspaceId, bucket, addressId, channel, at, means],
      })
    },
    async lift({ workspaceId, bucket, addressId }, channel, at) {
      await db.query({
        text: `update channel_stop set lifted_at = $5
               where workspace_id = $1 and bucket = $2 and address_id = $3 and channel = $4 and lifted_at is null
                 and stopped_at < $5`,
        values: [workspaceId, bucket, addressId, channel, at],
      })
    },
    standing: (key) => standing(db, key),
  }
}

async function standing(db: Queryable, key: AddressKey): Promise<ChannelStop[]> {
  const { rows } = await db.query<Omit<ChannelStop, 'key'>>({
    text: `select channel, stopped_at as "stoppedAt", lifted_at as "liftedAt", means from channel_stop
           where workspace_id = $1 and bucket = $2 and address_id = $3 and lifted_at is null order by stopped_at`,
    values: [key.workspaceId, key.bucket, key.addressId],
  })
  return rows.map((row) => ({ ...row, key }))
}
