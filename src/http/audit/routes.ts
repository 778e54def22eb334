/** Who did what: read only, for nothing writes here but the changes themselves. */
import { AuditList, AuditQuery } from '../../contract/audit.ts'
import type { AuditFilter } from '../../domain/audit.ts'
import { presentPage, readPage } from '../cursor.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentAuditEntry } from './present.ts'

export const auditRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/audit',
    {
      ...requires('audit:read'),
      schema: { tags: ['Audit'], summary: 'Who did what', querystring: AuditQuery, response: { 200: AuditList } },
    },
    async (request) => {
      const page = await deps.read.audit.list(
        actorOf(request).workspaceId,
        readFilter(request.query),
        readPage(request.query),
      )
      return presentPage(page, presentAuditEntry)
    },
  )
}

function readFilter(query: { subject_kind?: string; subject_id?: string; actor_id?: string }): AuditFilter {
  return {
    ...(query.subject_kind === undefined ? {} : { subjectKind: query.subject_kind }),
    ...(query.subject_id === undefined ? {} : { subjectId: query.subject_id }),
    ...(query.actor_id === undefined ? {} : { actorId: query.actor_id }),
  }
}
