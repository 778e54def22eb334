/** The audit log's rows. The application may add and read them; PostgreSQL refuses it anything else. */
import type { Actor } from '../domain/actor.ts'
import type { AuditEntry, AuditStore } from '../domain/audit.ts'
import { cutPage } from '../domain/page.ts'
import type { Queryable } from './pool.ts'

interface AuditRow {
  readonly workspace_id: string
  readonly audit_id: string
  readonly at: Date
  readonly actor_kind: Actor['kind']
  readonly actor_id: string
  readonly actor_name: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly detail: Record<string, unknown>
  readonly reason: string | null
  readonly request_id: string | null
}

export function auditStore(db: Queryable): AuditStore {
  return {
    async write(entries) {
      await db.query(
        `insert into audit (workspace_id, audit_id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
           detail, reason, request_id)
         select workspace_id, audit_id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
           detail, reason, request_id
         from jsonb_to_recordset($1) as entry (workspace_id uuid, audit_id uuid, at timestamptz, actor_kind text, actor_id text,
           actor_name text, action text, subject_kind text, subject_id text, detail jsonb, reason text, request_id text)`,
        [JSON.stringify(entries.map(toRow))],
      )
    },

    async list(workspaceId, filter, { limit, after }) {
      const { rows } = await db.query<AuditRow>(
        `select * from audit
         where workspace_id = $1
           and ($2::uuid is null or audit_id < $2)
           and ($3::text is null or subject_kind = $3)
           and ($4::text is null or subject_id = $4)
           and ($5::text is null or actor_id = $5)
         order by audit_id desc
         limit $6`,
        [workspaceId, after, filter.subjectKind, filter.subjectId, filter.actorId, limit + 1],
      )
      return cutPage(rows.map(fromRow), limit, ({ auditId }) => auditId)
    },
  }
}

function toRow(entry: AuditEntry): Record<string, unknown> {
  return {
    workspace_id: entry.workspaceId,
    audit_id: entry.auditId,
    at: entry.at,
    actor_kind: entry.actorKind,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    detail: entry.detail,
    reason: entry.reason,
    request_id: entry.requestId,
  }
}

function fromRow(row: AuditRow): AuditEntry {
  return {
    workspaceId: row.workspace_id,
    auditId: row.audit_id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.request_id === null ? {} : { requestId: row.request_id }),
  }
}
