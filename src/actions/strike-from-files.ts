/**
 * A person who is erased is struck from the files of imports, which are kept for a month: their rows stay as empty ones, so
 * that every other row keeps its number and its outcome, and what was not taken yet is not taken.
 */
import { CsvFault } from '../base/csv-read.ts'
import { csvLine } from '../base/csv-write.ts'
import { newId } from '../base/ids.ts'
import type { Identifier } from '../domain/address.ts'
import { chunkBytes, type Import } from '../domain/import.ts'
import { mentionOf } from '../domain/import-mention.ts'
import { pointOf } from './create-import.ts'
import type { Deps } from './deps.ts'
import { fileRows } from './keep-import-file.ts'

/** How many files named them. Reads every file that is there; repeatable. A file that cannot be read to its end is deleted. */
export async function strikeFromFiles(
  { read, clock }: Pick<Deps, 'read' | 'clock'>,
  workspaceId: string,
  names: readonly Identifier[],
): Promise<number> {
  if (names.length === 0) return 0
  let struckFrom = 0
  for (const one of await read.imports.withFiles(workspaceId)) {
    const country = one.settings.country ?? (await pointOf(read, one))?.country ?? undefined
    try {
      const rows = await rowsThat(read, one, mentionOf(names, country))
      if (rows.size === 0) continue
      const fileId = newId(clock.now().getTime())
      await copyWithout(read, one, rows, fileId)
      await read.imports.replaceFile(one, { fileId, encoding: 'utf-8', delimiter: ',' }, [...rows])
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error
      await read.imports.replaceFile(one, null, [])
    }
    struckFrom += 1
  }
  return struckFrom
}

type Read = Deps['read']

/** By their numbers, 1 being the first below the names of the columns. */
async function rowsThat(
  read: Read,
  one: Import,
  names: (cells: readonly string[]) => boolean,
): Promise<ReadonlySet<number>> {
  const rows = new Set<number>()
  let row = 0
  for await (const cells of fileRows(read, one)) {
    row += 1
    if (names(cells)) rows.add(row)
  }
  return rows
}

async function copyWithout(read: Read, one: Import, rows: ReadonlySet<number>, fileId: string): Promise<void> {
  let part = 0
  let waiting: string[] = []
  let length = 0
  const keep = async () => {
    await read.imports.addChunk(one.workspaceId, fileId, part, Buffer.from(waiting.join('')))
    part += 1
    waiting = []
    length = 0
  }
  const add = async (line: string) => {
    waiting.push(line)
    length += line.length
    if (length >= chunkBytes) await keep()
  }
  if (one.file?.hasHeader === true) await add(csvLine(one.file.columns, { raw: true }))
  let row = 0
  for await (const cells of fileRows(read, one)) {
    row += 1
    // A row without anything in it would be passed over when it is read, and all after it miscounted.
    await add(rows.has(row) ? blankLine(cells.length) : csvLine(cells, { raw: true }))
  }
  await keep()
}

function blankLine(cells: number): string {
  return `${['""', ...Array<string>(Math.max(cells - 1, 0)).fill('')].join(',')}\r\n`
}
