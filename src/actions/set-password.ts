/** Gives somebody a new password who cannot sign in any more, and ends their sessions. For whoever holds the machine. */
import { Fault } from '../base/fault.ts'
import type { Transaction } from '../base/transaction.ts'
import { systemActor } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import { type MemberStore, passwordLength, type User } from '../domain/member.ts'

export interface SetPasswordDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
  readonly hashPassword: (password: string) => Promise<string>
}

export async function setPassword(
  deps: SetPasswordDeps,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<User> {
  const { min, max } = passwordLength
  if (password.length < min || password.length > max) {
    throw new Fault('invalid', `A password has ${min} to ${max} characters; this one has ${password.length}.`)
  }
  const hash = await deps.hashPassword(password)
  return deps.transaction(async ({ members, audit }) => {
    const user = await members.findUserByEmail(email.toLowerCase())
    if (user === undefined) throw new Fault('not_found', `Nobody signs in as ${email}.`)
    await members.setPassword(user.userId, hash, now)
    const memberships = await members.memberships(user.userId)
    await audit.write(
      memberships.map(({ workspace }) => {
        const actor = systemActor(workspace.workspaceId, 'command line')
        return auditEntry({ actor, now }, { action: 'user.password-set', subject: { kind: 'user', id: user.userId } })
      }),
    )
    return user
  })
}
