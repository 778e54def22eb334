/** Who did what: written in the transaction of the change, so there is neither a change without its entry nor the reverse. */
import { newId } from '../base/ids.ts'
import type { Actor, By } from './actor.ts'
import type { Page, PageRequest } from './page.ts'

export interface AuditEntry {
  readonly workspaceId: string
  readonly auditId: string
  readonly at: Date
  readonly actorKind: Actor['kind']
  readonly actorId: string
  readonly actorName: string
  /** `subject.verb` in the past: `member.invited`, `api-key.revoked`. */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** What tells the change. Never a secret, never a contact's data. */
  readonly detail: Readonly<Record<string, unknown>>
  readonly reason?: string
  readonly requestId?: string
}

export interface AuditFilter {
  readonly subjectKind?: string
  readonly subjectId?: string
  readonly actorId?: string
}

export interface AuditStore {
  write(entries: readonly AuditEntry[]): Promise<void>
  /** Newest first. */
  list(workspaceId: string, filter: AuditFilter, page: PageRequest): Promise<Page<AuditEntry>>
}

export interface Done {
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail?: Readonly<Record<string, unknown>>
  readonly reason?: string
}

/** The entry for what is being done. */
export function auditEntry({ actor, now, requestId }: By, done: Done): AuditEntry {
  return {
    workspaceId: actor.workspaceId,
    auditId: newId(now.getTime()),
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action: done.action,
    subjectKind: done.subject.kind,
    subjectId: done.subject.id,
    detail: done.detail ?? {},
    ...(done.reason === undefined ? {} : { reason: done.reason }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}
