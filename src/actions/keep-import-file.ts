/**
 * Takes the file of an import in as it comes, in pieces into the database, so that a big one needs no memory and any
 * worker can read it. What it is (hash, encoding, separator, columns) is found out on the way.
 */
import { createHash } from 'node:crypto'
import { day } from '../base/clock.ts'
import { type CsvShape, csvRows, delimiterOf, encodingOf } from '../base/csv-read.ts'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { chunkBytes, columnsMost, fileBytesMost, fileKeptDays, type Import, type ImportFile } from '../domain/import.ts'
import { columnNames, looksLikeHeader } from '../domain/import-columns.ts'
import { lockStanding, requireImport } from './create-import.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

/** Replaces the file that was there. Throws `invalid` where there is nothing to read, or too much. */
export async function keepImportFile(
  deps: Pick<Deps, 'read' | 'transaction'>,
  by: By,
  importId: string,
  name: string,
  body: AsyncIterable<Buffer>,
): Promise<Import> {
  const { workspaceId } = by.actor
  // Asked before it is all read, and again when it is there.
  const { settings } = await requireImport(deps.read, by.actor, importId)
  const fileId = newId(by.now.getTime())
  const came = await keepPieces(deps.read, workspaceId, fileId, body)
  const encoding = settings.encoding ?? encodingOf(came.head, came.isUtf8)
  const delimiter = settings.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(came.head))
  const firstRow = await firstRowOf(deps.read, workspaceId, fileId, { encoding, delimiter })
  const hasHeader = settings.header ?? looksLikeHeader(firstRow, settings.country)
  const columns = columnNames(firstRow, hasHeader)
  const numberAt = hasHeader ? -1 : firstRow.findIndex((cell) => !looksLikeHeader([cell], settings.country))
  const file: ImportFile = {
    fileId,
    name: name.slice(0, 200),
    bytes: came.bytes,
    sha256: came.sha256,
    encoding,
    delimiter,
    hasHeader,
    columns,
    ...(numberAt === -1 ? {} : { numberColumn: columns[numberAt] as string }),
    keptUntil: new Date(by.now.getTime() + fileKeptDays * day),
  }
  return deps.transaction(async (stores) => {
    const before = await lockStanding(stores, by.actor, importId)
    if (before.file?.fileId != null) await stores.imports.deleteFile(workspaceId, before.file.fileId)
    const after: Import = { ...before, state: 'draft', file, checkedAt: null, rowsTotal: null, failure: null }
    await stores.imports.update(after, { fromStart: true })
    return { ...after, rows: 0, counts: {}, first: {} }
  })
}

interface Came {
  readonly bytes: number
  readonly sha256: Buffer
  /** The beginning, enough to tell what it is. */
  readonly head: Buffer
  readonly isUtf8: boolean
}

async function keepPieces(
  { imports }: Pick<Stores, 'imports'>,
  workspaceId: string,
  fileId: string,
  body: AsyncIterable<Buffer>,
): Promise<Came> {
  const hash = createHash('sha256')
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let head: Buffer | undefined
  let bytes = 0
  let part = 0
  let waiting: Buffer[] = []
  let waitingBytes = 0
  const keep = async (piece: Buffer) => {
    head ??= piece.subarray(0, 64 * 1_024)
    await imports.addChunk(workspaceId, fileId, part, piece)
    part += 1
  }
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > fileBytesMost) {
      await imports.deleteFile(workspaceId, fileId)
      throw new Fault('invalid', `A file may have ${fileBytesMost / 2 ** 20} MiB. Cut it into several.`, {
        reason: 'file_too_large',
      })
    }
    hash.update(chunk)
    isUtf8 &&= canRead(utf8, chunk)
    waiting.push(chunk)
    waitingBytes += chunk.length
    while (waitingBytes >= chunkBytes) {
      const all = Buffer.concat(waiting)
      await keep(all.subarray(0, chunkBytes))
      const rest = Buffer.from(all.subarray(chunkBytes))
      waiting = [rest]
      waitingBytes = rest.length
    }
  }
  if (waitingBytes > 0) await keep(Buffer.concat(waiting))
  if (head === undefined) throw new Fault('invalid', 'The file is empty.', { reason: 'file_empty' })
  return { bytes, sha256: hash.digest(), head: Buffer.from(head), isUtf8: isUtf8 && ends(utf8) }
}

function canRead(utf8: InstanceType<typeof TextDecoder>, chunk: Buffer): boolean {
  try {
    utf8.decode(chunk, { stream: true })
    return true
  } catch {
    return false
  }
}

function ends(utf8: InstanceType<typeof TextDecoder>): boolean {
  try {
    utf8.decode()
    return true
  } catch {
    return false
  }
}

/** The pieces of a file in their order. */
export async function* filePieces(
  { imports }: Pick<Stores, 'imports'>,
  workspaceId: string,
  fileId: string,
): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const piece = await imports.chunk(workspaceId, fileId, part)
    if (piece === undefined) return
    yield piece
  }
}

/** The rows of an import's file, the names of its columns left out. Throws CsvFault; `gone` once its time is over. */
export async function* fileRows(
  stores: Pick<Stores, 'imports'>,
  { workspaceId, file }: Pick<Import, 'workspaceId' | 'file'>,
): AsyncGenerator<readonly string[]> {
  if (file === null || file.fileId === null) {
    throw new Fault('not_found', 'The file is gone: files are kept for a month.', { reason: 'file_gone' })
  }
  let at = 0
  for await (const row of csvRows(filePieces(stores, workspaceId, file.fileId), file)) {
    if (at > 0 || !file.hasHeader) yield row
    at += 1
  }
}

async function firstRowOf(
  stores: Pick<Stores, 'imports'>,
  workspaceId: string,
  fileId: string,
  shape: CsvShape,
): Promise<readonly string[]> {
  for await (const row of csvRows(filePieces(stores, workspaceId, fileId), shape)) {
    if (row.length <= columnsMost) return row
    throw new Fault('invalid', `A file may have ${columnsMost} columns.`, { reason: 'too_many_columns' })
  }
  throw new Fault('invalid', 'The file has no rows.', { reason: 'file_empty' })
}
