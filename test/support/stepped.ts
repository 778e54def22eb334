/** Two transactions, played step by step: each stops before a statement of its own until it is told to go on. */
import type { Deps } from '../../src/actions/deps.ts'
import type { Stores } from '../../src/actions/stores.ts'
import { storesOn } from '../../src/main/deps.ts'
import { type Pool, transaction } from '../../src/postgres/pool.ts'

/** Where somebody stops: `addresses.lockForClaim`, or `commit`. */
export type Point = `${string}.${string}` | 'commit'

export class Stop {
  readonly #point: Point
  #reached = () => {}
  #letGo = () => {}
  readonly reached: Promise<void>
  readonly #goOn: Promise<void>
  #used = false

  constructor(point: Point) {
    this.#point = point
    this.reached = new Promise((resolve) => {
      this.#reached = resolve
    })
    this.#goOn = new Promise((resolve) => {
      this.#letGo = resolve
    })
  }

  /** Called before each step; only the first time at the point it waits. */
  async before(point: Point): Promise<void> {
    if (point !== this.#point || this.#used) return
    this.#used = true
    this.#reached()
    await this.#goOn
  }

  goOn(): void {
    this.#letGo()
  }
}

/** The same deps, with every transaction on `pool` and a look at each of its steps. */
export function stepped(
  deps: Deps,
  pool: Pool,
  before: (point: Point) => Promise<void>,
  change: (stores: Stores) => Stores = (same) => same,
): Deps {
  return {
    ...deps,
    read: watched(storesOn(pool), before),
    transaction: (work) =>
      transaction(pool, async (client) => {
        const result = await work(watched(change(storesOn(client)), before))
        await before('commit')
        return result
      }),
  }
}

function watched(stores: Stores, before: (point: Point) => Promise<void>): Stores {
  return Object.fromEntries(
    Object.entries(stores).map(([noun, store]: [string, Record<string, (...given: unknown[]) => Promise<unknown>>]) => [
      noun,
      Object.fromEntries(
        Object.entries(store).map(([verb, act]) => [
          verb,
          async (...given: unknown[]) => {
            await before(`${noun}.${verb}`)
            return act(...given)
          },
        ]),
      ),
    ]),
  ) as unknown as Stores
}

/** Resolves when the work is done, or when one of this pool's connections waits for a lock. */
export async function doneOrBlocked(work: Promise<unknown>, name: string, watcher: Pool): Promise<'done' | 'blocked'> {
  let done = false
  const ended = () => {
    done = true
  }
  work.then(ended, ended)
  for (;;) {
    const { rows } = await watcher.query<{ blocked: boolean }>(
      `select exists (select 1 from pg_stat_activity
                      where datname = current_database() and application_name = $1 and wait_event_type = 'Lock') as blocked`,
      [name],
    )
    if (done) return 'done'
    if (rows[0]?.blocked === true) return 'blocked'
  }
}
