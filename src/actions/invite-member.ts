/** Invites somebody by link. No mail server is needed: whoever invites hands the link over as they like. */
import { day } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { newId, newToken } from '../base/ids.ts'
import type { Transaction } from '../base/transaction.ts'
import { type By, mayGrant, type Role } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { Invitation, MemberStore } from '../domain/member.ts'
import { linkHash } from './create-first-run-token.ts'

export interface InviteMemberDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
}

const lifetime = 7 * day

/** The invitation, and the token of `/join#<token>`, which is not kept and cannot be shown again. */
export async function inviteMember(
  deps: InviteMemberDeps,
  by: By,
  { email, role }: { email: string; role: Role },
): Promise<{ invitation: Invitation; token: string }> {
  const { actor, now } = by
  requireGrant(by, role)
  const token = newToken()
  const invitation: Invitation = {
    workspaceId: actor.workspaceId,
    invitationId: newId(now.getTime()),
    email: email.toLowerCase(),
    role,
    ...(actor.kind === 'member' ? { inviterId: actor.id } : {}),
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetime),
  }
  return deps.transaction(async ({ members, audit }) => {
    await members.invite(invitation, linkHash(token))
    const subject = { kind: 'invitation', id: invitation.invitationId }
    await audit.write([
      auditEntry(by, { action: 'member.invited', subject, detail: { email: invitation.email, role } }),
    ])
    return { invitation, token }
  })
}

/** Throws `forbidden` where this role is more than the actor may hand out. */
export function requireGrant({ actor }: By, role: Role): void {
  if (mayGrant(actor, role)) return
  throw new Fault(
    'forbidden',
    `Only an owner makes an owner, and a narrowed key hands out nothing: choose another role than ${role}.`,
    {
      reason: 'role_above_yours',
      errors: [{ path: '/role', message: 'Choose a role that does not exceed your own.' }],
    },
  )
}
