/** Adds or takes away WhatsApp's official mark. */
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { type BrandMark, readMark } from '../domain/brand.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Replaces the mark that is there. Throws `invalid` where the bytes are no picture. */
export async function addMark(stores: Pick<Stores, 'brand' | 'audit'>, by: By, bytes: Buffer): Promise<BrandMark> {
  const { workspaceId } = by.actor
  const mark: BrandMark = { workspaceId, bytes, ...readMark(bytes), addedAt: by.now, addedBy: actorText(by.actor) }
  await stores.brand.keepMark(mark)
  await stores.audit.write([
    auditEntry(by, {
      action: 'brand.mark-added',
      subject: { kind: 'workspace', id: workspaceId },
      detail: { media_type: mark.mediaType, sha256: mark.sha256.toString('hex') },
    }),
  ])
  return mark
}

/** In the caller's transaction. Taking away what is not there changes nothing. */
export async function removeMark(stores: Pick<Stores, 'brand' | 'audit'>, by: By): Promise<void> {
  const { workspaceId } = by.actor
  if (!(await stores.brand.removeMark(workspaceId))) return
  await stores.audit.write([
    auditEntry(by, { action: 'brand.mark-removed', subject: { kind: 'workspace', id: workspaceId } }),
  ])
}
