/** One row: how far the clock of this installation was wound forward. */
import type { ClockSkewStore } from '../domain/clock-skew.ts'
import type { Queryable } from './pool.ts'

interface Row {
  readonly skew_ms: number
}

export function clockSkewStore(db: Queryable): ClockSkewStore {
  return {
    async read() {
      const { rows } = await db.query<Row>({ name: 'read-clock-skew', text: 'select skew_ms from clock_skew' })
      return Number(rows[0]?.skew_ms ?? 0)
    },

    async add(ms) {
      const { rows } = await db.query<Row>('update clock_skew set skew_ms = skew_ms + $1 returning skew_ms', [ms])
      return Number(rows[0]?.skew_ms ?? 0)
    },
  }
}
