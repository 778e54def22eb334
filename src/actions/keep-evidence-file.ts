/** Keeps a scan or photo, sealed under a key of its own, and opens it again for whoever may see it. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { open, type Secrets, seal, sha256 } from '../base/secret.ts'
import { actorText, type By } from '../domain/actor.ts'
import { type EvidenceFile, readEvidenceType } from '../domain/evidence-file.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

/** Throws `invalid` where the bytes are no picture or PDF, or more than 10 MiB. */
export async function keepEvidenceFile(
  { evidenceFiles }: Pick<Stores, 'evidenceFiles'>,
  secrets: Secrets,
  by: By,
  content: Buffer,
): Promise<EvidenceFile> {
  const { key, wrapped } = secrets.newDataKey()
  const file = {
    workspaceId: by.actor.workspaceId,
    fileId: newId(by.now.getTime()),
    mediaType: readEvidenceType(content),
    sha256: sha256(content),
    bytes: content.length,
    addedAt: by.now,
    addedBy: actorText(by.actor),
  }
  await evidenceFiles.add({ ...file, wrapped, sealed: seal(key, content) })
  return file
}

/** Throws `not_found`. */
export async function openEvidenceFile(
  { read, secrets }: Pick<Deps, 'read' | 'secrets'>,
  workspaceId: string,
  fileId: string,
): Promise<{ readonly file: EvidenceFile; readonly content: Buffer }> {
  const file = await read.evidenceFiles.open(workspaceId, fileId)
  if (file === undefined) throw new Fault('not_found', 'There is no such file, or it has been erased.')
  return { file, content: open(secrets.unwrapDataKey(file.wrapped), file.sealed) }
}
