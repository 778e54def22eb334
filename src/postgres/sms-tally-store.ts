/** How many SMS went where on a day. What is older than a week is forgotten with the next count. */
import type { SmsTallyStore } from '../domain/sms-limit.ts'
import type { Queryable } from './pool.ts'

export function smsTallyStore(db: Queryable): SmsTallyStore {
  return {
    async add(workspaceId, day, counts) {
      // In one order everywhere, so that two who count the same areas do not wait for each other in a circle.
      const areas = [...counts.keys()].sort()
      const { rows } = await db.query<{ area: string; sent: number }>({
        text: `with forgotten as (
                 delete from sms_tally where workspace_id = $1 and day < $2::date - 7
               )
               insert into sms_tally (workspace_id, day, area, sent)
               select $1, $2::date, area, sent from unnest($3::text[], $4::int[]) as counted (area, sent)
               on conflict (workspace_id, day, area) do update set sent = sms_tally.sent + excluded.sent
               returning area, sent`,
        values: [workspaceId, day, areas, areas.map((area) => counts.get(area) ?? 0)],
      })
      return new Map(rows.map(({ area, sent }) => [area, sent]))
    },
  }
}
