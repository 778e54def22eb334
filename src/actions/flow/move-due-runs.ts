/**
 * Moves the runs whose time has come: a wait is over, nobody answered, nothing was heard for so long. Each in a transaction
 * of its own, under the lock of its address, so that any number of workers may do it and none twice.
 */
import { second } from '../../base/clock.ts'
import { sideBySide } from '../../base/side-by-side.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Deps } from '../deps.ts'
import { closeTurn } from './close-turn.ts'
import { endRuns } from './end-runs.ts'
import { moveAlone } from './move-alone.ts'
import { moveRun } from './move-run.ts'
import { openTurn } from './open-turn.ts'

const atOnce = 100
/** Whoever ends without moving it leaves it to others after so long. */
const leasedForMs = 30 * second
const lanes = 4

/** Returns how many were due: whoever gets 0 may rest. */
export async function moveDueRuns(deps: Deps): Promise<number> {
  const due = await deps.read.runs.leaseDue(atOnce, leasedForMs, deps.clock.now())
  await sideBySide(due, lanes, (run) => moveOne(deps, run))
  return due.length
}

async function moveOne(deps: Deps, leased: Run): Promise<void> {
  try {
    const now = deps.clock.now()
    await moveAlone(deps, now, async (stores) => {
      const turn = await openTurn(stores, deps, leased.key, leased.senderId, now)
      const run = await stores.runs.get(leased.key, leased.runId)
      // The person, or another worker, was faster.
      if (run?.status !== 'running' || run.dueAt === null || run.dueAt > now) return []
      if (turn === undefined) {
        await endRuns(stores, [run.key], 'failed', now)
        return []
      }
      await moveRun(turn, run, { kind: 'time', at: now.getTime() })
      await closeTurn(turn)
      return turn.recorded
    })
  } catch (error) {
    deps.log.error({ err: error, flow: leased.flowId }, 'a run could not be moved on; it is tried again')
  }
}
