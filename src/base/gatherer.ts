/**
 * Work that comes in single pieces and is cheaper done together. While all that may be at work is, the next batch gathers;
 * before that a piece waits for company for `waitMs` at most. A batch that fails is done again piece by piece, so that one
 * bad piece fails nobody else.
 */
export interface GathererOptions<In> {
  /** How long the first piece waits for others, ms; 0: for what is read from the sockets in the same turn. */
  readonly waitMs: number
  /** Pieces in a batch, at most. */
  readonly max: number
  /**
   * Pieces that start as a batch without waiting for more; `max` where it is left out. Where it is less, what arrives
   * together is at work in several batches: one is asked about while the next is still being read.
   */
  readonly enough?: number
  /** As how many pieces one counts; 1 where it is left out. A single one may count as more than a batch holds. */
  readonly weigh?: (piece: In) => number
  /** Batches at work at the same time, at most. */
  readonly atOnce: number
}

interface Waiting<In, Out> {
  readonly piece: In
  readonly done: (out: Out) => void
  readonly failed: (error: unknown) => void
}

export class Gatherer<In, Out> {
  readonly #run: (pieces: readonly In[]) => Promise<readonly Out[]>
  readonly #options: GathererOptions<In>
  readonly #enough: number
  #waiting: Waiting<In, Out>[] = []
  #weight = 0
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined
  #atWork = 0

  /** `run` answers in the order of the pieces, does all of them or none, and may be called again with each alone. */
  constructor(run: (pieces: readonly In[]) => Promise<readonly Out[]>, options: GathererOptions<In>) {
    this.#run = run
    this.#options = options
    this.#enough = options.enough ?? options.max
  }

  add(piece: In): Promise<Out> {
    return new Promise<Out>((done, failed) => {
      this.#waiting.push({ piece, done, failed })
      this.#weight += this.#weigh(piece)
      if (this.#weight >= this.#enough) this.#start()
      else this.#timer ??= this.#startSoon()
    })
  }

  #startSoon(): NodeJS.Timeout | NodeJS.Immediate {
    const start = () => {
      this.#timer = undefined
      this.#start()
    }
    const { waitMs } = this.#options
    return waitMs === 0 ? setImmediate(start) : setTimeout(start, waitMs)
  }

  #start(): void {
    if (this.#atWork >= this.#options.atOnce) return
    const batch = this.#take()
    if (batch.length === 0) return
    this.#atWork += 1
    void this.#work(batch).finally(() => {
      this.#atWork -= 1
      // What gathered meanwhile has waited long enough.
      this.#start()
    })
  }

  #weigh(piece: In): number {
    return this.#options.weigh?.(piece) ?? 1
  }

  #take(): Waiting<In, Out>[] {
    let taken = 0
    let weight = 0
    while (taken < this.#waiting.length && weight < this.#options.max) {
      weight += this.#weigh((this.#waiting[taken] as Waiting<In, Out>).piece)
      taken += 1
    }
    this.#weight -= weight
    return this.#waiting.splice(0, taken)
  }

  async #work(batch: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outs = await this.#run(batch.map(({ piece }) => piece))
      for (const [at, { done }] of batch.entries()) done(outs[at] as Out)
    } catch (error) {
      const [only] = batch
      if (only !== undefined && batch.length === 1) only.failed(error)
      else for (const one of batch) await this.#work([one])
    }
  }
}
