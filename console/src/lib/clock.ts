/** The time by which the server lives. In a demo its clock can be wound ahead; everywhere else it is the clock of the wall. */

let aheadMs = 0

/** Milliseconds since 1970. */
export function currentTime(): number {
  return Date.now() + aheadMs
}

/** Says whether that changes anything. */
export function windAhead(ms: number): boolean {
  const changes = ms !== aheadMs
  aheadMs = ms
  return changes
}
