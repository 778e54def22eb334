/** The signed statement of one record. The person's own copy is at /r/. */
import { Fault } from '../../base/fault.ts'
import { Receipt } from '../../contract/receipt.ts'
import { IdParams } from '../../contract/terms.ts'
import { receiptPayload, signReceipt } from '../../ledger/receipt.ts'
import { receiptUrls } from '../receipt-url.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentReceipt } from './present.ts'

export const receiptRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings
  const receiptUrl = receiptUrls(deps)

  server.get(
    '/v1/receipts/:id',
    {
      ...requires('proof:read'),
      schema: {
        tags: ['Consent'],
        summary: 'The receipt of a record',
        description: 'The same record gives the same text. It verifies offline against the public keys.',
        params: IdParams,
        response: { 200: Receipt },
      },
    },
    async (request) => {
      const record = await deps.read.contactPages.findRecord(actorOf(request).workspaceId, request.params.id)
      if (record === undefined) throw new Fault('not_found', 'There is no record with this id.')
      const payload = receiptPayload(deps.secrets, publicUrl, record)
      const jws = await signReceipt(payload, deps.receiptKey)
      return presentReceipt(record, payload, jws, receiptUrl(record.address, record.seq), publicUrl)
    },
  )
}
