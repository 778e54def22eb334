/**
 * How often something may be done under one key: each rule holds by itself. Counted in this process and in fixed windows;
 * the memory for keys, which come from outside, has an end.
 */
export interface AllowanceRule {
  readonly max: number
  readonly windowMs: number
}

interface Used {
  count: number
  until: number
}

const keysMax = 50_000

export class Allowance {
  readonly #rules: readonly AllowanceRule[]
  readonly #used: readonly Map<string, Used>[]

  constructor(rules: readonly AllowanceRule[]) {
    this.#rules = rules
    this.#used = rules.map(() => new Map())
  }

  /** How long to wait, ms; 0 where it may be done now. Counts nothing. */
  wait(key: string, nowMs: number): number {
    return Math.max(
      0,
      ...this.#rules.map(({ max }, at) => {
        const used = this.#inForce(at, key, nowMs)
        return used !== undefined && used.count >= max ? used.until - nowMs : 0
      }),
    )
  }

  /** Counts that it was done. */
  use(key: string, nowMs: number): void {
    this.#rules.forEach(({ windowMs }, at) => {
      const used = this.#inForce(at, key, nowMs)
      if (used === undefined) this.#begin(at, key, nowMs + windowMs, nowMs)
      else used.count += 1
    })
  }

  #inForce(at: number, key: string, nowMs: number): Used | undefined {
    const used = this.#used[at]?.get(key)
    return used !== undefined && used.until > nowMs ? used : undefined
  }

  #begin(at: number, key: string, until: number, nowMs: number): void {
    const all = this.#used[at] as Map<string, Used>
    if (all.size >= keysMax) for (const [name, used] of all) if (used.until <= nowMs) all.delete(name)
    // Still full: the oldest goes, for a Map keeps the order in which it was filled.
    if (all.size >= keysMax) all.delete(all.keys().next().value as string)
    all.delete(key)
    all.set(key, { count: 1, until })
  }
}
