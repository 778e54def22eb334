/** Hangs a QR code elsewhere, names it anew, or takes it down for good. What was printed beside it stays what it was. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { QrCode } from '../domain/qr-code.ts'
import { requirePlace } from './create-qr-codes.ts'
import type { Stores } from './stores.ts'

export interface QrCodeChange {
  readonly label?: string
  readonly capturePointId?: string
  readonly revoked?: true
}

/** In the caller's transaction. Throws `conflict` for one that has been revoked: whoever scans it was told that it is over. */
export async function changeQrCode(
  stores: Pick<Stores, 'audit' | 'capturePoints' | 'qrCodes'>,
  by: By,
  qrCodeId: string,
  change: QrCodeChange,
): Promise<QrCode> {
  const before = await stores.qrCodes.lock(by.actor.workspaceId, qrCodeId)
  if (before === undefined) throw new Fault('not_found', 'There is no such QR code.')
  if (before.revokedAt !== null) {
    if (change.revoked === true && change.label === undefined && change.capturePointId === undefined) return before
    throw new Fault('conflict', 'This code has been revoked, and stays so. Make a new one.', { reason: 'revoked' })
  }
  const { capturePointId = before.capturePointId, label = before.label } = change
  const isMoved = capturePointId !== before.capturePointId
  if (isMoved) await requirePlace(stores, before.workspaceId, capturePointId, before.leadsTo)
  const after: QrCode = {
    ...before,
    label,
    capturePointId,
    movedAt: isMoved ? by.now : before.movedAt,
    revokedAt: change.revoked === true ? by.now : null,
  }
  await stores.qrCodes.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: change.revoked === true ? 'qr-code.revoked' : isMoved ? 'qr-code.moved' : 'qr-code.renamed',
      subject: { kind: 'qr-code', id: qrCodeId },
      detail: { label, capture_point: capturePointId },
    }),
  ])
  return after
}
