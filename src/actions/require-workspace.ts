/** The workspace of whoever acts; it is there, or their credential is older than it. */
import { Fault } from '../base/fault.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Stores } from './stores.ts'

export async function requireWorkspace(
  { workspaces }: Pick<Stores, 'workspaces'>,
  workspaceId: string,
): Promise<Workspace> {
  const workspace = await workspaces.find(workspaceId)
  if (workspace === undefined) throw new Fault('not_found', 'This workspace does not exist.')
  return workspace
}
