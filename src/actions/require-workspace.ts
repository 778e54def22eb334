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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** By slug or id, as whoever works on the command line names it. Throws `invalid` where none is named, `not_found` where none is there. */
export async function namedWorkspace(stores: Pick<Stores, 'workspaces'>, name: string | undefined): Promise<Workspace> {
  if (name === undefined) throw new Fault('invalid', 'Say which workspace: --workspace, with its slug or its id.')
  const found = uuid.test(name) ? await stores.workspaces.find(name) : await stores.workspaces.findBySlug(name)
  if (found === undefined) throw new Fault('not_found', `There is no workspace ${name}.`)
  return found
}
