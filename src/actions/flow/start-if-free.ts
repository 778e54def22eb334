/** Starts a flow where nothing runs; or in the place of a run that lets itself be interrupted by what is more urgent. A chat that a person has is left alone. */
import type { Run } from '../../domain/flow/run-store.ts'
import { endRuns } from './end-runs.ts'
import { definitionOf, type PublishedFlow } from './published-flows.ts'
import { type Start, startRun } from './start-run.ts'
import type { Turn } from './turn.ts'

/** Undefined where it was not started. */
export async function startIfFree(turn: Turn, flow: PublishedFlow, start: Start): Promise<Run | undefined> {
  const { stores, key, sender } = turn
  const { handedOffAt } = await stores.conversations.read(key, sender.senderId)
  if (handedOffAt !== null) return undefined
  const active = await stores.runs.active(key, sender.senderId)
  if (active !== undefined) {
    const { interruptible, priority } = await definitionOf(stores, key.workspaceId, active.flowId, active.version)
    if (!interruptible || flow.definition.priority <= priority) return undefined
    await interrupt(turn)
  }
  return startRun(turn, flow, start)
}

/** Whatever goes on at this address and number gives way, with what it was called by. */
export async function interrupt({ stores, key, now }: Turn): Promise<void> {
  await endRuns(stores, [key], 'interrupted', now)
}
