/** Makes a workspace, demo or live for good, with its first owner where a person makes it. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { Secrets } from '../base/secret.ts'
import type { Transaction } from '../base/transaction.ts'
import type { By } from '../domain/actor.ts'
import { type AuditStore, auditEntry } from '../domain/audit.ts'
import type { ClockSkewStore } from '../domain/clock-skew.ts'
import type { MemberStore } from '../domain/member.ts'
import type { Workspace, WorkspaceStore } from '../domain/workspace.ts'

export interface CreateWorkspaceDeps {
  readonly transaction: Transaction<CreateWorkspaceStores>
  readonly secrets: Pick<Secrets, 'check'>
}

export interface CreateWorkspaceStores {
  readonly workspaces: WorkspaceStore
  readonly members: MemberStore
  readonly audit: AuditStore
  readonly clockSkew: ClockSkewStore
}

export interface NewWorkspace {
  readonly slug: string
  readonly name: string
  readonly kind: 'demo' | 'live'
}

export async function createWorkspace(deps: CreateWorkspaceDeps, by: By, wanted: NewWorkspace): Promise<Workspace> {
  return deps.transaction((stores) => addWorkspace(stores, deps.secrets.check(), by, wanted))
}

/** The same, in a transaction that does more. `secretCheck` ties the workspace to the keys that this process holds. */
export async function addWorkspace(
  { workspaces, members, audit, clockSkew }: CreateWorkspaceStores,
  secretCheck: Uint8Array,
  by: By,
  wanted: NewWorkspace,
): Promise<Workspace> {
  const { actor, now } = by
  if (wanted.kind === 'live' && (await clockSkew.read()) !== 0) {
    throw new Fault('conflict', 'The demo wound the clock of this installation forward: real records need real time.', {
      reason: 'clock_wound',
      errors: [{ path: '/kind', message: 'Start Assent with another DATA_DIR, and make the live workspace there.' }],
    })
  }
  const workspace: Workspace = { workspaceId: newId(now.getTime()), ...wanted, profile: {}, createdAt: now }
  const { workspaceId } = workspace
  await workspaces.add(workspace, secretCheck)
  if (actor.kind === 'member') {
    await members.join({ workspaceId, memberId: newId(now.getTime()), userId: actor.id, role: 'owner', at: now })
  }
  const subject = { kind: 'workspace', id: workspaceId }
  const entry = auditEntry(
    { ...by, actor: { ...actor, workspaceId } },
    {
      action: 'workspace.created',
      subject,
      detail: { ...wanted },
    },
  )
  await audit.write([entry])
  return workspace
}
