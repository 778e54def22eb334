/** Takes a file that messages carry in as it comes, in pieces; gives it back whole; takes it away where no flow names it. */
import { createHash } from 'node:crypto'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { uploadsOf } from '../domain/flow/uploads-of.ts'
import {
  checkMediaBytes,
  invalidMedia,
  type MediaFile,
  mediaFileBytesMost,
  mediaFilesMost,
  mediaHeadBytes,
  mediaPieceBytes,
  readMediaType,
} from '../domain/media-file.ts'
import type { Deps } from './deps.ts'
import { publishedFlows } from './flow/published-flows.ts'
import type { Stores } from './stores.ts'

/** Throws `invalid` for what WhatsApp does not take: by its type, its size, or because there is nothing in it. */
export async function keepMediaFile(
  deps: Pick<Deps, 'read' | 'transaction'>,
  by: By,
  name: string,
  body: AsyncIterable<Buffer>,
): Promise<MediaFile> {
  const { workspaceId } = by.actor
  if ((await deps.read.mediaFiles.list(workspaceId)).length >= mediaFilesMost) {
    throw invalidMedia(`There are ${mediaFilesMost} files, and there is no room for more. Delete some.`)
  }
  const fileId = newId(by.now.getTime())
  try {
    const came = await keepPieces(deps.read, workspaceId, fileId, name, body)
    const file: MediaFile = {
      workspaceId,
      fileId,
      name: name.slice(0, 200),
      addedAt: by.now,
      addedBy: actorText(by.actor),
      ...came,
    }
    await deps.transaction(async (stores) => {
      await stores.mediaFiles.add(file)
      await stores.audit.write([auditEntry(by, { action: 'media.added', subject: { kind: 'media', id: fileId } })])
    })
    return file
  } catch (error) {
    await deps.read.mediaFiles.remove(workspaceId, fileId)
    throw error
  }
}

async function keepPieces(
  { mediaFiles }: Pick<Stores, 'mediaFiles'>,
  workspaceId: string,
  fileId: string,
  name: string,
  body: AsyncIterable<Buffer>,
): Promise<Pick<MediaFile, 'kind' | 'mediaType' | 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  let seen: ReturnType<typeof readMediaType> | undefined
  let bytes = 0
  let part = 0
  let waiting = Buffer.alloc(0)
  const keep = async (piece: Buffer) => {
    seen ??= readMediaType(name, piece.subarray(0, mediaHeadBytes))
    checkMediaBytes(seen.kind, bytes)
    await mediaFiles.addPiece(workspaceId, fileId, part, piece)
    part += 1
  }
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > mediaFileBytesMost) checkMediaBytes('document', bytes)
    hash.update(chunk)
    waiting = Buffer.concat([waiting, chunk])
    for (; waiting.length >= mediaPieceBytes; waiting = waiting.subarray(mediaPieceBytes)) {
      await keep(waiting.subarray(0, mediaPieceBytes))
    }
  }
  if (waiting.length > 0) await keep(waiting)
  if (seen === undefined) throw invalidMedia('Is empty. Send the file as the body.')
  return { ...seen, bytes, sha256: hash.digest() }
}

/** Throws `not_found`. */
export async function requireMediaFile(
  { mediaFiles }: Pick<Stores, 'mediaFiles'>,
  workspaceId: string,
  fileId: string,
): Promise<MediaFile> {
  const file = await mediaFiles.find(workspaceId, fileId)
  if (file === undefined) throw new Fault('not_found', 'There is no such file.')
  return file
}

/** Whole, in memory. */
export async function readMediaFile(
  { mediaFiles }: Pick<Stores, 'mediaFiles'>,
  { workspaceId, fileId }: Pick<MediaFile, 'workspaceId' | 'fileId'>,
): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (;;) {
    const piece = await mediaFiles.piece(workspaceId, fileId, pieces.length)
    if (piece === undefined) return Buffer.concat(pieces)
    pieces.push(piece)
  }
}

/** In the caller's transaction. Throws `not_found`, and `conflict` where a flow would have nothing to send any more. */
export async function removeMediaFile(stores: Stores, by: By, fileId: string): Promise<void> {
  const { workspaceId } = by.actor
  await requireMediaFile(stores, workspaceId, fileId)
  const [published, flows] = [await publishedFlows(stores, workspaceId), await stores.flows.list(workspaceId)]
  const naming = [
    ...published.map(({ key, definition }) => ({ key, definition })),
    ...flows.map(({ key, draft }) => ({ key, definition: draft })),
  ].find(({ definition }) => uploadsOf(definition).includes(fileId))
  if (naming !== undefined) {
    throw new Fault('conflict', `The flow ${naming.key} sends it. Take it out there first.`, { reason: 'in_use' })
  }
  await stores.mediaFiles.remove(workspaceId, fileId)
  await stores.audit.write([auditEntry(by, { action: 'media.deleted', subject: { kind: 'media', id: fileId } })])
}
