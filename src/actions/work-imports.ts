/**
 * Goes through the files of imports, a batch of rows after another, each in one transaction with how far it has come: whoever
 * takes over after a crash goes on with the next row. Any number of workers may do it; a lease keeps two off one file.
 */
import { CsvFault } from '../base/csv-read.ts'
import { Fault } from '../base/fault.ts'
import {
  type FirstRow,
  firstRowsMost,
  type ImportStep,
  type LeasedImport,
  type RowOutcome,
  rowsMost,
  takenOutcomes,
} from '../domain/import.ts'
import { type ReadRow, readImportRow } from '../domain/import-row.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import { fileRows } from './keep-import-file.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { ImportBatch } from './say-import-row.ts'
import { judgeRows, takeRows } from './take-import-rows.ts'

/** Rows in one transaction: enough to be quick, few enough that a STOP of one of them waits only a moment. */
const batchRows = 500

/** Works on one import to its end, or until it is stopped. False where none was waiting. */
export async function workImports(deps: Deps, worker: string, stopping: AbortSignal): Promise<boolean> {
  const leased = await deps.read.imports.lease(worker)
  if (leased === undefined) return false
  try {
    await workThrough(deps, leased, stopping)
  } catch (error) {
    if (!(error instanceof CsvFault) && !(error instanceof Fault)) throw error
    const failure = error instanceof CsvFault ? `Line ${error.line}: ${error.message}` : error.message
    await deps.read.imports.finish(leased, 'failed', deps.clock.now(), failure)
  }
  return true
}

async function workThrough(deps: Deps, leased: LeasedImport, stopping: AbortSignal): Promise<void> {
  const plan = await planImport(deps.read, leased)
  let step: Pick<ImportStep, 'counts' | 'first'> = leased
  let fromRow = leased.rows
  for await (const cells of batches(fileRows(deps.read, leased), leased.rows)) {
    if (stopping.aborted) return deps.read.imports.release(leased)
    if (fromRow + cells.length > rowsMost) {
      throw new Fault('invalid', `A file may have ${rowsMost.toLocaleString('en')} rows. Cut it into several.`)
    }
    const next = await oneBatch(deps, leased, plan, cells, fromRow, step)
    // Cancelled, or another worker has taken over.
    if (next === undefined) return
    step = next
    fromRow += cells.length
  }
  await deps.read.imports.finish(leased, leased.state === 'running' ? 'done' : 'checked', deps.clock.now(), null)
}

async function oneBatch(
  deps: Deps,
  leased: LeasedImport,
  plan: ImportPlan,
  cells: readonly (readonly string[])[],
  fromRow: number,
  before: Pick<ImportStep, 'counts' | 'first'>,
): Promise<ImportStep | undefined> {
  const now = deps.clock.now()
  const rows = cells.map((row) => readImportRow(row, plan.row, now))
  const batch: ImportBatch = { one: leased, plan, fromRow, rows }
  // What would become of them is looked up before, for the lock on the import is short then.
  const judged = leased.state === 'checking' ? await judgeRows(deps.read, deps, batch, now) : undefined
  const done = await deps.transaction(async (stores) => {
    if (!(await stores.imports.holds(leased))) return undefined
    const { outcomes, stopped } =
      judged === undefined ? await takeRows(stores, deps, batch, now) : { outcomes: judged, stopped: [] }
    const step = stepOf(before, fromRow, rows, cells, plan, outcomes)
    await stores.imports.advance(leased, step)
    return { step, stopped }
  })
  if (done === undefined) return undefined
  if (done.stopped.length > 0) await awaitQuiet(deps, done.stopped)
  return done.step
}

function stepOf(
  before: Pick<ImportStep, 'counts' | 'first'>,
  fromRow: number,
  rows: readonly ReadRow[],
  cells: readonly (readonly string[])[],
  plan: ImportPlan,
  outcomes: readonly RowOutcome[],
): ImportStep {
  const counts: Partial<Record<RowOutcome, number>> = { ...before.counts }
  const first: Partial<Record<RowOutcome, readonly FirstRow[]>> = { ...before.first }
  outcomes.forEach((outcome, at) => {
    counts[outcome] = (counts[outcome] ?? 0) + 1
    const met = first[outcome] ?? []
    if (met.length >= firstRowsMost || (takenOutcomes.includes(outcome) && outcome !== 'needs_proof')) return
    first[outcome] = [...met, { row: fromRow + at + 1, cell: cellOf(rows[at], cells[at] ?? [], plan) }]
  })
  return { fromRow, outcomes, counts, first }
}

function cellOf(row: ReadRow | undefined, cells: readonly string[], { row: { at } }: ImportPlan): string {
  if (row?.kind === 'fault') return row.cell
  return (cells[at.number ?? at.user_id ?? at.email ?? 0] ?? '').slice(0, 60)
}

async function* batches(
  rows: AsyncIterable<readonly string[]>,
  skip: number,
): AsyncGenerator<readonly (readonly string[])[]> {
  let batch: (readonly string[])[] = []
  let seen = 0
  for await (const row of rows) {
    seen += 1
    if (seen <= skip) continue
    batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
