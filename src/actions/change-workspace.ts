/** Changes a workspace's name and profile. Slug and kind stay what they are: links and senders rest on them. */
import { Fault } from '../base/fault.ts'
import type { Transaction } from '../base/transaction.ts'
import type { By } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { Workspace, WorkspaceProfile, WorkspaceStore } from '../domain/workspace.ts'

export interface ChangeWorkspaceDeps {
  readonly transaction: Transaction<{ readonly workspaces: WorkspaceStore; readonly audit: AuditStore }>
}

export interface WorkspaceChange {
  readonly name?: string
  /** What is named is written, the rest stays. */
  readonly profile?: WorkspaceProfile
}

export async function changeWorkspace(deps: ChangeWorkspaceDeps, by: By, change: WorkspaceChange): Promise<Workspace> {
  const { workspaceId } = by.actor
  return deps.transaction(async ({ workspaces, audit }) => {
    const before = await workspaces.lock(workspaceId)
    if (before === undefined) throw new Fault('not_found', 'This workspace does not exist.')
    const after: Workspace = {
      ...before,
      name: change.name ?? before.name,
      profile: { ...before.profile, ...change.profile },
    }
    await workspaces.update(workspaceId, after)
    const detail = {
      before: { name: before.name, profile: before.profile },
      after: { name: after.name, profile: after.profile },
    }
    await audit.write([
      auditEntry(by, { action: 'workspace.changed', subject: { kind: 'workspace', id: workspaceId }, detail }),
    ])
    return after
  })
}
