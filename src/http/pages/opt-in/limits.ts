/** How often a number, a line and its neighbours may opt in. Whoever meets a limit waits; nobody solves a puzzle. */
import { day, minute } from '../../../base/clock.ts'
import { Fault } from '../../../base/fault.ts'
import { foldPhone } from '../../../base/phone.ts'
import type { Secrets } from '../../../base/secret.ts'
import { Allowance } from '../allowance.ts'
import { networkOf } from '../network.ts'

export interface Attempt {
  readonly workspaceId: string
  readonly ip: string
  /** E.164. */
  readonly phones: readonly string[]
}

const known = new WeakMap<Secrets, OptInLimits>()

/** One count for all ways in: whoever has used up the page finds the widget used up, too. */
export function optInLimits(secrets: Secrets): OptInLimits {
  const own = known.get(secrets) ?? new OptInLimits(secrets)
  known.set(secrets, own)
  return own
}

export class OptInLimits {
  readonly #secrets: Secrets
  readonly #perNumber = new Allowance([
    { max: 3, windowMs: 10 * minute },
    { max: 5, windowMs: day },
  ])
  // A shop's own network has many customers at a time.
  readonly #perLine = new Allowance([{ max: 60, windowMs: 10 * minute }])
  readonly #perNeighbourhood = new Allowance([{ max: 300, windowMs: 10 * minute }])

  constructor(secrets: Secrets) {
    this.#secrets = secrets
  }

  /** Counts it, or throws `too_many`. Numbers are remembered as hashes. */
  take({ workspaceId, ip, phones }: Attempt, nowMs: number): void {
    const { line, around } = networkOf(ip)
    const used = [
      { allowance: this.#perLine, key: line },
      { allowance: this.#perNeighbourhood, key: around },
      ...phones.map((phone) => ({
        allowance: this.#perNumber,
        key: this.#secrets.keyedHash(`page/${workspaceId}`, foldPhone(phone)).toString('base64'),
      })),
    ]
    const wait = Math.max(...used.map(({ allowance, key }) => allowance.wait(key, nowMs)))
    if (wait > 0) throw new Fault('too_many', 'Too many attempts.', { retryAfterS: wait / 1_000 })
    for (const { allowance, key } of used) allowance.use(key, nowMs)
  }
}
