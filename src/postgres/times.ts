/** Moments between PostgreSQL and the domain, which counts in ms and writes "never" as -Infinity. */
export function toMs(value: Date | number | null): number {
  if (value === null) return -Infinity
  return typeof value === 'number' ? value : value.getTime()
}

export function toStamp(ms: number): string {
  if (ms === Infinity) return 'infinity'
  return ms === -Infinity ? '-infinity' : new Date(ms).toISOString()
}
