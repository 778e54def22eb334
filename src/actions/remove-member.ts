/** Ends a membership. What the person did stays in the audit log under their name; their account and other workspaces stay. */
import type { Transaction } from '../base/transaction.ts'
import type { By } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import { keepAnOwner, type MemberStore } from '../domain/member.ts'
import { requireMember } from './change-member-role.ts'

export interface RemoveMemberDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
}

export async function removeMember(deps: RemoveMemberDeps, by: By, memberId: string): Promise<void> {
  const { workspaceId } = by.actor
  await deps.transaction(async ({ members, audit }) => {
    const all = await members.lockMembers(workspaceId)
    const member = requireMember(by, all, memberId)
    keepAnOwner(all, member, undefined)
    await members.remove(workspaceId, memberId)
    const subject = { kind: 'member', id: memberId }
    const detail = { user: member.userId, name: member.name, role: member.role }
    await audit.write([auditEntry(by, { action: 'member.removed', subject, detail })])
  })
}
