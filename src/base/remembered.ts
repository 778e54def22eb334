/** What is read often and changes seldom: remembered for a moment, loaded once however many ask for it at the same time. */
export class Remembered<Value> {
  readonly #load: (key: string) => Promise<Value>
  readonly #forMs: number
  readonly #known = new Map<string, { readonly value: Promise<Value>; readonly until: number }>()

  /** A change is believed after `forMs` at most. What fails to load is not remembered. */
  constructor(forMs: number, load: (key: string) => Promise<Value>) {
    this.#load = load
    this.#forMs = forMs
  }

  get(key: string): Promise<Value> {
    const held = this.#known.get(key)
    if (held !== undefined && held.until > performance.now()) return held.value
    if (this.#known.size >= entriesMax) this.#known.clear()
    const value = this.#load(key)
    this.#known.set(key, { value, until: performance.now() + this.#forMs })
    value.catch(() => this.#known.delete(key))
    return value
  }
}

/** Keys come from outside: the memory for them has an end. */
const entriesMax = 10_000
