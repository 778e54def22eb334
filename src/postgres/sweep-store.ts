/**
 * Finds the hand-overs that nobody settled, by ranges of the index over their ends: no index stands on their status.
 * One process at a time looks, and how far it came is kept.
 */
import type { SweepStore } from '../domain/sweep.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

export function sweepStore(db: Queryable): SweepStore {
  return {
    inDoubt: (overlapMs) =>
      sweep(db, {
        name: 'in_doubt',
        overlapMs,
        until: 'clock_timestamp()',
        from: 'sending',
        to: 'in_doubt',
        reason: 'unsettled',
      }),
    lost: (overlapMs) =>
      sweep(db, {
        name: 'lost',
        overlapMs,
        until: "clock_timestamp() - interval '1 day'",
        from: 'in_doubt',
        to: 'lost',
        reason: 'no_word',
      }),
    since: async (name) => {
      const { rows } = await db.query<{ swept_until: Date | number }>('select swept_until from sweep where name = $1', [
        name,
      ])
      return toMs(rows[0]?.swept_until ?? null)
    },
    moveTo: async (name, until) => {
      await db.query('update sweep set swept_until = greatest(swept_until, $2) where name = $1', [name, until])
    },
  }
}

interface Sweep {
  readonly name: string
  readonly overlapMs: number
  readonly until: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

async function sweep(db: Queryable, { name, overlapMs, until, from, to, reason }: Sweep): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: `sweep-${name}`,
    text: `with at as materialized (
             select s.swept_until - $1 * interval '1 millisecond' as since, ${until} as until
             from sweep s where s.name = '${name}' for update skip locked
           ), found as (
             update delivery d set status = '${to}', reason = '${reason}'
             from at
             where d.hand_over_until > at.since and d.hand_over_until <= at.until and d.status = '${from}'
             returning 1
           ), moved as (
             update sweep s set swept_until = greatest(s.swept_until, at.until) from at where s.name = '${name}'
           )
           select count(*)::int as count from found`,
    values: [overlapMs],
  })
  return rows[0]?.count ?? 0
}
