/** The machine's clock and what a demo has wound it forward, which every process reads from the database each second. */
import { type Clock, second, skewedClock } from '../base/clock.ts'
import type { ClockSkewStore } from '../domain/clock-skew.ts'

export interface DemoClock extends Clock, Disposable {
  /** At once for this process; the others follow within a second. */
  set(skewMs: number): void
  readonly skewMs: number
}

export async function openDemoClock(store: Pick<ClockSkewStore, 'read'>): Promise<DemoClock> {
  let skewMs = await store.read()
  const { now } = skewedClock(() => skewMs)
  // It is only ever wound forward, so an older answer that comes late changes nothing.
  const set = (ms: number) => {
    skewMs = Math.max(skewMs, ms)
  }
  const watch = setInterval(() => void store.read().then(set, () => {}), second)
  watch.unref()
  return {
    now,
    set,
    get skewMs() {
      return skewMs
    },
    [Symbol.dispose]: () => clearInterval(watch),
  }
}
