/**
 * Winds the one clock of a demo forward: a day, or a month, passes for the product and for everybody on the simulated
 * phone. The product goes first, so that nothing from the phone ever comes out of its future.
 */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Emulation } from '../domain/emulation.ts'
import type { Deps } from './deps.ts'
import { requireWorkspace } from './require-workspace.ts'

/** Returns how far it is ahead now. Throws `conflict` outside of a demo, and where a live workspace shares the clock. */
export async function jumpClock(
  deps: Pick<Deps, 'transaction'>,
  emulation: Pick<Emulation, 'setClock'>,
  by: By,
  jumpMs: number,
): Promise<number> {
  const { workspaceId } = by.actor
  const skewMs = await deps.transaction(async (stores) => {
    await requireDemo(stores, workspaceId)
    if ((await stores.workspaces.list()).some(({ kind }) => kind === 'live')) {
      throw new Fault('conflict', 'A live workspace shares this clock: it is not wound.', { reason: 'live_clock' })
    }
    const skewMs = await stores.clockSkew.add(jumpMs)
    await stores.audit.write([
      auditEntry(by, {
        action: 'demo.clock-wound',
        subject: { kind: 'workspace', id: workspaceId },
        detail: { jump_ms: jumpMs, skew_ms: skewMs },
      }),
    ])
    return skewMs
  })
  await emulation.setClock(skewMs)
  return skewMs
}

export async function requireDemo(stores: Parameters<typeof requireWorkspace>[0], workspaceId: string): Promise<void> {
  if ((await requireWorkspace(stores, workspaceId)).kind === 'demo') return
  throw new Fault('conflict', 'This is for a demo workspace: real time passes by itself.', { reason: 'not_a_demo' })
}
