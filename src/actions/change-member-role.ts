/** Makes a member something else. Only owners touch owners, and the last owner stays one. */
import { Fault } from '../base/fault.ts'
import type { Transaction } from '../base/transaction.ts'
import { type By, mayGrant, type Role } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import { keepAnOwner, type Member, type MemberStore } from '../domain/member.ts'
import { requireGrant } from './invite-member.ts'

export interface ChangeMemberRoleDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
}

export async function changeMemberRole(
  deps: ChangeMemberRoleDeps,
  by: By,
  memberId: string,
  role: Role,
): Promise<Member> {
  requireGrant(by, role)
  const { workspaceId } = by.actor
  return deps.transaction(async ({ members, audit }) => {
    const all = await members.lockMembers(workspaceId)
    const member = requireMember(by, all, memberId)
    keepAnOwner(all, member, role)
    await members.setRole(workspaceId, memberId, role)
    const detail = { before: { role: member.role }, after: { role } }
    await audit.write([
      auditEntry(by, { action: 'member.role-changed', subject: { kind: 'member', id: memberId }, detail }),
    ])
    return { ...member, role }
  })
}

/** The member of this id. Throws `not_found`, and `forbidden` where it is an owner and the actor is none. */
export function requireMember(by: By, members: readonly Member[], memberId: string): Member {
  const member = members.find((candidate) => candidate.memberId === memberId)
  if (member === undefined) throw new Fault('not_found', 'There is no member of this id in this workspace.')
  if (!mayGrant(by.actor, member.role)) {
    throw new Fault('forbidden', `${member.name} is an owner, and only an owner changes or removes one.`, {
      reason: 'role_above_yours',
    })
  }
  return member
}
