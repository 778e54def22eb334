/**
 * What an error of WhatsApp asks for. Built on the code alone: Meta changes titles and HTTP statuses.
 */
import { day, hour, minute, second } from '../../base/clock.ts'
import { type ErrorAction, type ErrorRow, errorRanges, errorRows } from './error-table.ts'

export type { ErrorAction } from './error-table.ts'

/** `sync`: the answer to the request, so certainly not sent. `status`: a webhook, after the message had been accepted. */
export type ErrorPhase = 'sync' | 'status'

/** How often and how long apart to try again, at most. */
export interface Backoff {
  readonly tries: number
  readonly firstMs: number
  readonly factor: number
  readonly maxMs: number
}

export interface ErrorClass {
  readonly code: number
  /** False for a code that is not in the table: it fails its own message and touches nothing else. */
  readonly known: boolean
  readonly action: ErrorAction
  readonly meaning: string
  readonly wayOut: string
  /** Set where `action` is `retry` or `retry_pair`. */
  readonly backoff?: Backoff
  /** Set where `action` is `wait`: how long this person gets nothing more of the kind. */
  readonly waitMs?: number
}

const few: Backoff = { tries: 2, firstMs: second, factor: 2, maxMs: minute }
const quick: Backoff = { tries: 5, firstMs: second, factor: 4, maxMs: 5 * minute }
const slow: Backoff = { tries: 8, firstMs: minute, factor: 2, maxMs: hour }
// Meta's own advice for one pair is 4^n seconds, n from 0.
const pair: Backoff = { tries: 6, firstMs: second, factor: 4, maxMs: 20 * minute }

const backoffs: Readonly<Record<number, Backoff>> = {
  1: few,
  2: quick,
  4: slow,
  80007: slow,
  130429: quick,
  131000: quick,
  131016: quick,
  131056: pair,
  131057: slow,
  133004: slow,
  134101: { tries: 3, firstMs: 10 * minute, factor: 1, maxMs: 10 * minute },
  139102: quick,
  139103: quick,
  2494100: slow,
}

const known: ReadonlyMap<number, ErrorRow> = new Map(errorRows.map((row) => [row[0], row]))

/** Every code of the table, for tables in the console and in tests. */
export const knownCodes: readonly number[] = [...known.keys()]

/**
 * What an error asks for. After acceptance nothing is sent again by itself, so `retry` becomes `fail` in a status.
 * `subcode` says what a bare 100 leaves open: 33, a number or account that is gone; 2388…, which rule a template broke.
 */
export function classifyError(code: number, phase: ErrorPhase, subcode?: number): ErrorClass {
  if (code === 100 && subcode !== undefined && tellsMore(subcode)) return { ...classOf(subcode), code }
  const found = classOf(code)
  const again = found.action === 'retry' || found.action === 'retry_pair'
  if (!again) return found
  if (phase === 'status') return { ...found, action: 'fail' }
  return { ...found, backoff: backoffs[code] ?? few }
}

function tellsMore(subcode: number): boolean {
  return subcode === 33 || Math.floor(subcode / 1_000) === 2_388
}

function classOf(code: number): ErrorClass {
  const row = known.get(code)
  if (row !== undefined) {
    const [, action, meaning, wayOut] = row
    return { code, known: true, action, meaning, wayOut, ...(action === 'wait' ? { waitMs: day } : {}) }
  }
  const range = errorRanges.find(([from, to]) => code >= from && code <= to)
  if (range !== undefined) return { code, known: true, action: range[2], meaning: range[3], wayOut: range[4] }
  return {
    code,
    known: false,
    action: 'fail',
    meaning: 'An error that we do not know yet.',
    wayOut: 'Read its details, and look the code up in Meta’s list of error codes.',
  }
}

/**
 * Milliseconds before try `attempt` + 1, after `attempt` tries (from 1) have failed; undefined when there have been
 * enough. `jitter` (0 to 1) spreads those who failed together over the half of the pause that lies before it.
 */
export function pauseBeforeRetry(backoff: Backoff, attempt: number, jitter = 0): number | undefined {
  if (attempt >= backoff.tries) return undefined
  const pause = Math.min(backoff.firstMs * backoff.factor ** (attempt - 1), backoff.maxMs)
  return Math.round(pause * (1 - jitter / 2))
}
