/**
 * Steps of capture points, gathered here and written once a second: a page that is looked at writes nothing by itself, and
 * a counter holds no person. What a crash takes along is at most a second of counting.
 */
import { second } from '../../base/clock.ts'
import { type CapturePoint, type CapturePointStore, type CaptureStep, dayOf } from '../../domain/capture-point.ts'

const everyMs = second

export class StepCounter {
  readonly #store: Pick<CapturePointStore, 'addCounts'>
  readonly #failed: (error: unknown) => void
  #counts = new Map<
    string,
    { point: Pick<CapturePoint, 'workspaceId' | 'capturePointId'>; day: string; step: CaptureStep; count: number }
  >()
  #timer: NodeJS.Timeout | undefined

  constructor(store: Pick<CapturePointStore, 'addCounts'>, failed: (error: unknown) => void) {
    this.#store = store
    this.#failed = failed
  }

  count(point: Pick<CapturePoint, 'workspaceId' | 'capturePointId'>, step: CaptureStep, now: Date, count = 1): void {
    if (count === 0) return
    const day = dayOf(now)
    const key = `${point.capturePointId}/${day}/${step}`
    const known = this.#counts.get(key)
    if (known === undefined) this.#counts.set(key, { point, day, step, count })
    else known.count += count
    this.#timer ??= setTimeout(() => void this.flush(), everyMs).unref()
  }

  /** Writes what has been counted. Counters that cannot be written are given up: nothing rests on them. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const counts = [...this.#counts.values()]
    this.#counts = new Map()
    const byWorkspace = Map.groupBy(counts, ({ point }) => point.workspaceId)
    for (const [workspaceId, own] of byWorkspace) {
      const days = own.map(({ point, day, step, count }) => ({
        capturePointId: point.capturePointId,
        day,
        step,
        count,
      }))
      await this.#store.addCounts(workspaceId, days).catch(this.#failed)
    }
  }
}
