/** An entry of the audit log as the outside sees it. */
import type { AuditEntry as Shown } from '../../contract/audit.ts'
import type { AuditEntry } from '../../domain/audit.ts'

export function presentAuditEntry(entry: AuditEntry): Shown {
  return {
    id: entry.auditId,
    at: entry.at.toISOString(),
    actor: { kind: entry.actorKind, id: entry.actorId, name: entry.actorName },
    action: entry.action,
    subject: { kind: entry.subjectKind, id: entry.subjectId },
    detail: { ...entry.detail },
    reason: entry.reason ?? null,
    request_id: entry.requestId ?? null,
  }
}
