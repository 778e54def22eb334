/**
 * How many more people a business may begin with today. WhatsApp counts unique people in a rolling day over the whole
 * portfolio; we count what we handed over, often enough that the limit is met and not overrun.
 */
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'

export interface Room {
  readonly people: number
  /** When there will be room again; set where there is none. */
  readonly until?: Date
}

interface Counted {
  room: number
  until: Date | null
  recountMs: number
}

const countedForMs = 10_000

export class DailyRoom {
  readonly #deps: Pick<Deps, 'read'>
  readonly #counted = new Map<string, Counted>()

  constructor(deps: Pick<Deps, 'read'>) {
    this.#deps = deps
  }

  async of({ workspaceId }: Sender, dailyLimit: number | null, perSecond: number): Promise<Room> {
    if (dailyLimit === null) return { people: Infinity }
    let counted = this.#counted.get(workspaceId)
    if (counted === undefined || performance.now() >= counted.recountMs) {
      const { people, freesAt } = await this.#deps.read.paces.peopleToday(workspaceId)
      const room = Math.max(0, dailyLimit - people)
      // Others may send too: near the limit it is counted again before it could be passed.
      const believedMs = room === 0 ? countedForMs : Math.min(countedForMs, (room / perSecond / 2) * 1_000)
      counted = { room, until: room === 0 ? freesAt : null, recountMs: performance.now() + believedMs }
      this.#counted.set(workspaceId, counted)
    }
    return counted.room > 0 || counted.until === null ? { people: counted.room } : { people: 0, until: counted.until }
  }

  /** So many were claimed since. */
  used({ workspaceId }: Sender, people: number): void {
    const counted = this.#counted.get(workspaceId)
    if (counted === undefined) return
    counted.room = Math.max(0, counted.room - people)
    if (counted.room === 0) counted.recountMs = 0
  }
}
