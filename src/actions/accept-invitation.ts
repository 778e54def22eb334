/** Spends an invitation: with a new account for its address, or for somebody who is signed in already. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Transaction } from '../base/transaction.ts'
import type { Actor } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { Invitation, MemberStore, User } from '../domain/member.ts'
import { linkHash } from './create-first-run-token.ts'

export interface AcceptInvitationDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
  readonly hashPassword: (password: string) => Promise<string>
}

export type Joining =
  /** Makes the account of the invitation's address. */
  | { readonly name: string; readonly password: string }
  /** Joins as who is signed in, whatever their address: they hold the link. */
  | { readonly userId: string }

export async function acceptInvitation(
  deps: AcceptInvitationDeps,
  token: string,
  joining: Joining,
  now: Date,
): Promise<{ user: User; invitation: Invitation }> {
  const passwordHash = 'password' in joining ? await deps.hashPassword(joining.password) : ''
  return deps.transaction(async ({ members, audit }) => {
    const invitation = await members.spendInvitation(linkHash(token), now)
    if (invitation === undefined) throw unknownInvitation()
    const user = 'userId' in joining ? await signedIn(members, joining.userId) : newUser(invitation, joining.name, now)
    if ('password' in joining) await members.addUser(user, passwordHash)
    const { workspaceId, role } = invitation
    const before = (await members.memberships(user.userId)).find((held) => held.workspace.workspaceId === workspaceId)
    if (before !== undefined) throw alreadyIn(before.role)
    await members.join({ workspaceId, memberId: newId(now.getTime()), userId: user.userId, role, at: now })
    const actor: Actor = { kind: 'member', workspaceId, role, id: user.userId, name: user.name }
    const subject = { kind: 'invitation', id: invitation.invitationId }
    await audit.write([auditEntry({ actor, now }, { action: 'member.joined', subject, detail: { role } })])
    return { user, invitation }
  })
}

export function unknownInvitation(): Fault {
  return new Fault('not_found', 'This invitation was used, withdrawn or is too old. Ask for a new link.', {
    reason: 'invitation_unknown',
  })
}

function alreadyIn(role: string): Fault {
  return new Fault(
    'conflict',
    `You are in this workspace already, as ${role}. Ask an administrator to change your role.`,
    {
      reason: 'already_a_member',
    },
  )
}

async function signedIn(members: MemberStore, userId: string): Promise<User> {
  const user = await members.findUser(userId)
  if (user === undefined) throw new Fault('unauthenticated', 'Sign in, then open the invitation again.')
  return user
}

function newUser(invitation: Invitation, name: string, now: Date): User {
  return { userId: newId(now.getTime()), name, email: invitation.email, twoFactor: false, createdAt: now }
}
