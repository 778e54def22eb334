/** QR codes as the outside sees them. */

import type { Stores } from '../../actions/stores.ts'
import type { QrCode as QrCodeShape } from '../../contract/qr-code.ts'
import type { QrCode } from '../../domain/qr-code.ts'

/** In their order. */
export async function presentQrCodes(
  stores: Pick<Stores, 'capturePoints' | 'qrCodes'>,
  workspaceId: string,
  codes: readonly QrCode[],
  publicUrl: string,
): Promise<QrCodeShape[]> {
  const ids = [...new Set(codes.map(({ capturePointId }) => capturePointId))]
  const [points, scans] = await Promise.all([
    stores.capturePoints.findMany(workspaceId, ids),
    stores.qrCodes.countScans(
      workspaceId,
      codes.map(({ qrCodeId }) => qrCodeId),
    ),
  ])
  const names = new Map(points.map(({ capturePointId, name }) => [capturePointId, name]))
  return codes.map((code) => ({
    id: code.qrCodeId,
    code: code.code,
    label: code.label,
    leads_to: code.leadsTo,
    capture_point: { id: code.capturePointId, name: names.get(code.capturePointId) ?? '' },
    printed: { notice: code.noticeId, version: code.noticeVersion, language: code.language },
    scans: scans.get(code.qrCodeId) ?? 0,
    url: qrUrl(publicUrl, code),
    created_at: code.createdAt.toISOString(),
    moved_at: code.movedAt?.toISOString() ?? null,
    revoked_at: code.revokedAt?.toISOString() ?? null,
  }))
}

/** What a camera reads. */
export function qrUrl(publicUrl: string, { code }: Pick<QrCode, 'code'>): string {
  return `${publicUrl}/q/${code}`
}
