/** What there is when there is nothing yet: a demo where the emulators run, else a live workspace to be filled. */
import { connectDemoChannels } from '../actions/connect-demo-channels.ts'
import { createFirstRunToken } from '../actions/create-first-run-token.ts'
import { createWorkspace } from '../actions/create-workspace.ts'
import { makeDemoFlows } from '../actions/demo/make-demo-flows.ts'
import { makeDemoPoints } from '../actions/demo/make-demo-points.ts'
import type { Deps } from '../actions/deps.ts'
import { makeDemoWorkspace } from '../actions/make-demo-workspace.ts'
import { connectDemo, readyDemo } from '../actions/ready-demo.ts'
import { systemActor } from '../domain/actor.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { RunningEmulation } from './emulation.ts'

/** The oldest workspace, which is made where there is none. */
export async function firstWorkspace(deps: Deps, { emulated }: { readonly emulated: boolean }): Promise<Workspace> {
  const [oldest] = await deps.read.workspaces.list()
  if (oldest !== undefined) return oldest
  const now = deps.clock.now()
  if (emulated) return makeDemoWorkspace(deps, now)
  const by = { actor: systemActor('', 'First run'), now }
  return createWorkspace(deps, by, { slug: 'main', name: 'My business', kind: 'live' })
}

export interface Rehearsal {
  /** Once we listen: the rest, beside everything else. Disposing of it waits for what is under way. */
  ready(): AsyncDisposable
}

/** Connects the emulated number to the demo. */
export async function rehearse(deps: Deps, emulation: RunningEmulation, workspace: Workspace): Promise<Rehearsal> {
  const sender = await connectDemo(deps, workspace, emulation.number)
  await connectDemoChannels(deps, emulation, workspace)
  await makeDemoPoints(deps, workspace)
  await makeDemoFlows(deps, workspace)
  return {
    ready() {
      const done = readyDemo(deps, emulation, sender).catch((err: unknown) =>
        deps.log.warn({ err }, 'the demo is not ready; the next start goes on from here'),
      )
      return { [Symbol.asyncDispose]: () => done }
    },
  }
}

/** The one-time link to its first owner's account; undefined once there is one. */
export async function setUpLink(deps: Deps, { workspaceId }: Workspace): Promise<string | undefined> {
  const token = await createFirstRunToken(deps, workspaceId, deps.clock.now())
  // Behind the #, so that it never reaches a log.
  return token === undefined ? undefined : `${deps.publicUrl}/setup#${token}`
}
