/** What became of each row, as CSV, a line for each: made from the file and the outcomes as it is read, never held whole. */
import { csvLine } from '../base/csv-write.ts'
import { Fault } from '../base/fault.ts'
import { type Import, takenOutcomes } from '../domain/import.ts'
import { outcomeWords } from '../domain/import-words.ts'
import type { Deps } from './deps.ts'
import { fileRows } from './keep-import-file.ts'

/** Throws `conflict` before its first line where nothing has been looked at yet. */
export async function* importReport(
  { read }: Pick<Deps, 'read'>,
  one: Import,
  { raw }: { readonly raw: boolean },
): AsyncGenerator<string> {
  if (one.rows === 0) {
    throw new Fault('conflict', 'Nothing has been looked at yet. Check the file first.', {
      reason: 'import_not_checked',
    })
  }
  const lines: string[] = [
    csvLine(['row', 'outcome', 'taken', 'what', 'how to mend it', ...(one.file?.columns ?? [])], { raw }),
  ]
  let batch = await read.imports.outcomes(one.workspaceId, one.importId, 1)
  let first = 1
  let row = 0
  for await (const cells of fileRows(read, one)) {
    row += 1
    if (batch !== undefined && row >= first + batch.length) {
      first += batch.length
      batch = await read.imports.outcomes(one.workspaceId, one.importId, first)
    }
    const outcome = batch?.[row - first]
    // What was cancelled half-way has no outcome from there on.
    if (outcome === undefined) break
    const { title, mend } = outcomeWords[outcome]
    lines.push(csvLine([row, outcome, takenOutcomes.includes(outcome) ? 'yes' : 'no', title, mend, ...cells], { raw }))
    if (lines.length >= 500) yield lines.splice(0).join('')
  }
  if (lines.length > 0) yield lines.join('')
}
