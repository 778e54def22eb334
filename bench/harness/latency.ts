/** What a window of work says about how long a piece took. */
import type { Work } from './side.ts'

/** `latencies` in ms, in any order; there is one for each piece. */
export function summary(latencies: readonly number[], seconds: number): Work {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { pieces: sorted.length, seconds, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 }
}
