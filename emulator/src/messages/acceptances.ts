// What the business has been told is accepted: a numbered list, and a short one for each addressee. It answers the question
// that a consent system is judged by: was anything accepted for this person after that moment?

export interface Acceptance {
  seq: number
  at: number
  /** The person's id, or the number written to when nobody has it. */
  person: string
  to: string
  id: string
  type: string
  template: string | null
  category: string | null
}

const keptPerAddressee = 64
const keptInAll = 100_000
/** Numbers that nobody has, or whose people have been forgotten, remembered at most. */
const strangersKept = 2_000_000

export interface Tally {
  total: number
  recent: Acceptance[]
}

export interface Since {
  after?: number
  afterSeq?: number
}

export class Acceptances {
  #seq = 0
  #log: Acceptance[] = []
  #logAt = 0
  readonly #strangers = new Map<string, Tally>()

  get seq(): number {
    return this.#seq
  }

  add(entry: Omit<Acceptance, 'seq'>, tally: Tally): Acceptance {
    const acceptance = { seq: ++this.#seq, ...entry }
    tally.total++
    tally.recent.push(acceptance)
    if (tally.recent.length > keptPerAddressee) tally.recent.shift()
    if (this.#log.length < keptInAll) this.#log.push(acceptance)
    else {
      this.#log[this.#logAt] = acceptance
      this.#logAt = (this.#logAt + 1) % keptInAll
    }
    return acceptance
  }

  /** The tally of a number that nobody on WhatsApp has. */
  stranger(key: string): Tally {
    const known = this.#strangers.get(key)
    if (known) return known
    const tally: Tally = { total: 0, recent: [] }
    this.#strangers.set(key, tally)
    if (this.#strangers.size > strangersKept) {
      const oldest = this.#strangers.keys().next()
      if (!oldest.done) this.#strangers.delete(oldest.value)
    }
    return tally
  }

  /** What is remembered of a number passes to whoever turns out to have it. */
  reclaim(key: string): Tally {
    const known = this.#strangers.get(key) ?? { total: 0, recent: [] }
    this.#strangers.delete(key)
    return known
  }

  /** Somebody is forgotten; how much was accepted for their number, and the last of it, is not. */
  leaveBehind(key: string, tally: Tally): void {
    if (tally.total === 0) return
    const left = this.stranger(key)
    left.total = tally.total
    left.recent = tally.recent.slice(-1)
  }

  knownStranger(key: string): Tally | undefined {
    return this.#strangers.get(key)
  }

  /** In order of acceptance, those after a sequence number. */
  log(afterSeq: number, limit: number): Acceptance[] {
    const found: Acceptance[] = []
    const first = this.#log.length < keptInAll ? 0 : this.#logAt
    const oldest = this.#log[first]?.seq ?? 0
    const skip = Math.max(0, afterSeq - oldest + 1)
    for (let i = skip; i < this.#log.length && found.length < limit; i++) {
      const entry = this.#log[(first + i) % this.#log.length]
      if (entry) found.push(entry)
    }
    return found
  }

  clear(): void {
    this.#seq = 0
    this.#log = []
    this.#logAt = 0
    this.#strangers.clear()
  }

  save(): { seq: number } {
    return { seq: this.#seq }
  }

  load(saved: { seq: number }): void {
    this.#seq = saved.seq
  }
}

/** Those of a tally after a moment; `exact` is false when some of that time is no longer remembered. */
export function since(tally: Tally, moment: Since): { messages: Acceptance[]; exact: boolean } {
  const after = (entry: Acceptance) =>
    (moment.after === undefined || entry.at > moment.after) &&
    (moment.afterSeq === undefined || entry.seq > moment.afterSeq)
  const messages = tally.recent.filter(after)
  const forgotten = tally.total > tally.recent.length
  return { messages, exact: !forgotten || messages.length < tally.recent.length }
}
