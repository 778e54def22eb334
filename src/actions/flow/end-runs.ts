/** Ends what runs at these addresses: a no ends everything, before anything else is done. What was still to be fetched for them is called off. */
import type { AddressKey } from '../../domain/address.ts'
import { keyText } from '../../domain/address.ts'
import type { RunEnd } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Stores } from '../stores.ts'

type Because = Extract<RunEnd, 'stopped' | 'interrupted' | 'timed_out' | 'failed'>

/** For whoever holds the locks of these addresses. The definitions are not asked: whatever is wrong with them, it ends. */
export async function endRuns(
  stores: Pick<Stores, 'runs'>,
  keys: readonly AddressKey[],
  because: Because,
  now: Date,
): Promise<Run[]> {
  return endThese(stores, await stores.runs.openOf(keys), because, now)
}

/** The same for some of what is open there. */
export async function endThese(stores: Pick<Stores, 'runs'>, open: Run[], because: Because, now: Date): Promise<Run[]> {
  if (open.length === 0) return []
  await stores.runs.callOff(open)
  for (const run of open) await endOne(stores, run, because, now)
  const byKey = Map.groupBy(open, ({ key }) => keyText(key))
  for (const runs of byKey.values()) {
    const [first] = runs
    if (first === undefined) continue
    await stores.runs.count(
      first.key,
      runs.map(({ flowId, version, node }) => ({
        flowId,
        version,
        ways: [{ node: node ?? '', exit: `@${because}`, count: 1 }],
      })),
    )
  }
  return open
}

async function endOne({ runs }: Pick<Stores, 'runs'>, run: Run, because: Because, now: Date): Promise<void> {
  const state = { ...run.state, at: null, waits: null, act: null, ended: because }
  await runs.update({
    ...run,
    status: 'ended',
    endedBecause: because,
    state,
    steps: run.steps + 1,
    askedToken: null,
    dueAt: null,
    movedAt: now,
    endedAt: now,
  })
  await runs.addSteps([
    {
      key: run.key,
      runId: run.runId,
      step: run.steps,
      input: { kind: 'end', because },
      facts: null,
      taken: [],
      node: null,
      effects: [],
      said: [],
      records: 0,
      at: now,
    },
  ])
}
