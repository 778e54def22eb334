/** What the run at an address asks, as the reading of words needs to know it: an answer that it offers is no stop, however it is called. */
import type { AddressKey } from '../../domain/address.ts'
import { choicesOf } from '../../domain/flow/exits.ts'
import type { Deps } from '../deps.ts'
import type { Hearing } from '../read-meaning.ts'
import type { Stores } from '../stores.ts'
import { endRuns } from './end-runs.ts'
import { definitionOf } from './published-flows.ts'

/** Undefined where nothing is asked, or anything may be answered. */
export async function askedByRun(
  stores: Pick<Stores, 'runs' | 'flows'>,
  key: AddressKey,
  senderId: string,
): Promise<Hearing['openQuestion']> {
  const run = await stores.runs.active(key, senderId)
  if (run?.state.waits?.for !== 'answer' || run.node === null) return undefined
  const definition = await definitionOf(stores, key.workspaceId, run.flowId, run.version)
  const node = definition.nodes[run.node]
  const offered = node === undefined ? [] : choicesOf(node)
  if (offered.length === 0) return undefined
  return {
    language: definition.language,
    ofFlow: true,
    answers: offered.flatMap(({ title }) => Object.values(title).map((label) => ({ label, means: 'other' as const }))),
  }
}

/** A message could only be heard without flows: what ran there is over, or it would fail at the next one too. */
export async function giveUpRuns(deps: Pick<Deps, 'transaction' | 'clock' | 'log'>, key?: AddressKey): Promise<void> {
  if (key === undefined) return
  await deps
    .transaction(async (stores) => {
      await stores.addresses.lock([key])
      await endRuns(stores, [key], 'failed', deps.clock.now())
    })
    .catch((error: unknown) => deps.log.error({ err: error }, 'runs that failed could not be ended'))
}
