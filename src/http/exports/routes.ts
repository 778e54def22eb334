/** Everything in bulk, as CSV: for moving house, for an auditor, for one's own analysis. */
import { exportAll, exportedKinds } from '../../actions/export-all.ts'
import { ExportQuery } from '../../contract/import.ts'
import { sendCsv } from '../csv.ts'
import { byOf, type Routes, requires } from '../routes.ts'

const summaries = {
  consents: 'Every statement, as CSV',
  contacts: 'Every contact, or those of a segment, as CSV',
  events: 'Every event, as CSV',
} as const

export const exportRoutes: Routes = (server, deps) => {
  for (const kind of exportedKinds) {
    server.get(
      `/v1/exports/${kind}.csv`,
      {
        ...requires('contact:export'),
        schema: {
          tags: ['Imports'],
          summary: summaries[kind],
          description: 'Streamed as it is read. Say in `reason` what it is for: the audit log keeps it.',
          querystring: ExportQuery,
        },
      },
      (request, reply) => {
        const { raw = false, reason, segment } = request.query
        const options = { raw, reason, ...(segment === undefined ? {} : { segment }) }
        return sendCsv(reply, kind, exportAll(deps, byOf(request, deps), kind, options))
      },
    )
  }
}
