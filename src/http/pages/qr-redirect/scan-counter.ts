/** Scans of QR codes, gathered here and written once a second: a scan writes nothing by itself and holds no person. */
import { second } from '../../../base/clock.ts'
import { dayOf } from '../../../domain/capture-point.ts'
import type { QrCode, QrCodeStore } from '../../../domain/qr-code.ts'

const everyMs = second

export class ScanCounter {
  readonly #store: Pick<QrCodeStore, 'addScans'>
  readonly #failed: (error: unknown) => void
  #counts = new Map<string, { code: Pick<QrCode, 'workspaceId' | 'qrCodeId'>; day: string; count: number }>()
  #timer: NodeJS.Timeout | undefined

  constructor(store: Pick<QrCodeStore, 'addScans'>, failed: (error: unknown) => void) {
    this.#store = store
    this.#failed = failed
  }

  count(code: Pick<QrCode, 'workspaceId' | 'qrCodeId'>, now: Date): void {
    const day = dayOf(now)
    const key = `${code.qrCodeId}/${day}`
    const known = this.#counts.get(key)
    if (known === undefined) this.#counts.set(key, { code, day, count: 1 })
    else known.count += 1
    this.#timer ??= setTimeout(() => void this.flush(), everyMs).unref()
  }

  /** Writes what has been counted. Counters that cannot be written are given up: nothing rests on them. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const counts = [...this.#counts.values()]
    this.#counts = new Map()
    for (const [workspaceId, own] of Map.groupBy(counts, ({ code }) => code.workspaceId)) {
      const scans = own.map(({ code, day, count }) => ({ qrCodeId: code.qrCodeId, day, count }))
      await this.#store.addScans(workspaceId, scans).catch(this.#failed)
    }
  }
}
