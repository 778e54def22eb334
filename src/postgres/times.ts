/** Moments between PostgreSQL and the domain, which counts in ms and writes "never" as -Infinity. */
export function toMs(value: Date | number | null): number {
  if (value === null) return -Infinity
  return typeof value === 'number' ? value : value.getTime()
}

export function toStamp(ms: number): string {
  if (ms === Infinity) return 'infinity'
  return ms === -Infinity ? '-infinity' : new Date(ms).toISOString()
}

/**
 * What the product's clock says, in SQL: PostgreSQL's own, and as much more as a demo was wound forward. For what is told;
 * leases, turns and hand-overs go by real time.
 */
export const productNow = `(clock_timestamp() + (select skew_ms from clock_skew) * interval '1 millisecond')`
