/** What is read often and changes seldom: remembered for a moment, loaded once however many ask for it at the same time. */
export class Remembered<Value> {
  readonly #load: (key: string) => Promise<Value>
  readonly #forMs: number
  readonly #known = new Map<string, Entry<Value>>()

  /**
   * A change is believed after `forMs` at most, or after five times as long as loading took where that is more: who looks
   * often may not keep the database busy. What fails to load is not remembered.
   */
  constructor(forMs: number, load: (key: string) => Promise<Value>) {
    this.#load = load
    this.#forMs = forMs
  }

  get(key: string): Promise<Value> {
    const held = this.#known.get(key)
    if (held !== undefined && held.until > performance.now()) return held.value
    if (this.#known.size >= entriesMax) this.#known.clear()
    const began = performance.now()
    // While it loads, whoever asks waits for the same.
    const entry: Entry<Value> = { value: this.#load(key), until: Number.POSITIVE_INFINITY }
    this.#known.set(key, entry)
    entry.value.then(
      () => {
        const now = performance.now()
        entry.until = now + Math.max(this.#forMs - (now - began), slowness * (now - began))
      },
      () => this.#known.delete(key),
    )
    return entry.value
  }
}

interface Entry<Value> {
  readonly value: Promise<Value>
  until: number
}

const slowness = 5

/** Keys come from outside: the memory for them has an end. */
const entriesMax = 10_000
