/** A receipt as the API hands it out. */
import type { Receipt } from '../../contract/receipt.ts'
import type { ConsentRecord } from '../../domain/consent.ts'
import type { ReceiptPayload } from '../../ledger/receipt.ts'

export function presentReceipt(
  record: ConsentRecord,
  payload: ReceiptPayload,
  jws: string,
  url: string,
  publicUrl: string,
): Receipt {
  return {
    id: record.recordId,
    jws,
    statement: payload,
    ledger: payload.ledger,
    issued_at: record.recordedAt.toISOString(),
    url,
    keys_url: `${publicUrl}/.well-known/jwks.json`,
  }
}
