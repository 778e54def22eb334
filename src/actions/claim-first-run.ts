/** Spends the first-run link: the person who holds it becomes the owner. Once, and only while nobody owns anything. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Transaction } from '../base/transaction.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { MemberStore, User } from '../domain/member.ts'
import { linkHash } from './create-first-run-token.ts'

export interface ClaimFirstRunDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
  readonly hashPassword: (password: string) => Promise<string>
}

export interface FirstRunClaim {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

export async function claimFirstRun(deps: ClaimFirstRunDeps, claim: FirstRunClaim, now: Date): Promise<User> {
  const passwordHash = await deps.hashPassword(claim.password)
  return deps.transaction(async ({ members, audit }) => {
    const workspaceId = await members.spendFirstRun(linkHash(claim.token), now)
    if (workspaceId === undefined || (await members.someoneOwns())) throw spentLink()
    const user: User = {
      userId: newId(now.getTime()),
      name: claim.name,
      email: claim.email.toLowerCase(),
      twoFactor: false,
      createdAt: now,
    }
    const memberId = newId(now.getTime())
    await members.addUser(user, passwordHash)
    await members.join({ workspaceId, memberId, userId: user.userId, role: 'owner', at: now })
    const actor = { kind: 'member', workspaceId, role: 'owner', id: user.userId, name: user.name } as const
    await audit.write([
      auditEntry({ actor, now }, { action: 'workspace.claimed', subject: { kind: 'workspace', id: workspaceId } }),
    ])
    return user
  })
}

function spentLink(): Fault {
  return new Fault(
    'forbidden',
    'This set-up link was used already or is too old. Restart Assent: it prints a new one.',
    {
      reason: 'link_spent',
    },
  )
}
