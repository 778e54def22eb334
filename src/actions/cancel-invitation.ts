/** Takes an invitation back: its link opens nothing from then on. */
import { Fault } from '../base/fault.ts'
import type { Transaction } from '../base/transaction.ts'
import type { By } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { MemberStore } from '../domain/member.ts'

export interface CancelInvitationDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly audit: AuditStore }>
}

export async function cancelInvitation(deps: CancelInvitationDeps, by: By, invitationId: string): Promise<void> {
  await deps.transaction(async ({ members, audit }) => {
    const invitation = await members.cancelInvitation(by.actor.workspaceId, invitationId)
    if (invitation === undefined) throw new Fault('not_found', 'There is no open invitation of this id.')
    const subject = { kind: 'invitation', id: invitationId }
    await audit.write([
      auditEntry(by, {
        action: 'invitation.canceled',
        subject,
        detail: { email: invitation.email, role: invitation.role },
      }),
    ])
  })
}
