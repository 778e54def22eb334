/** What the routes of runs look up beside a run: its flow, and whose it is. */
import type { Stores } from '../../actions/stores.ts'
import { keyText } from '../../domain/address.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { presentPerson } from '../present.ts'
import type { RunFacts } from './present.ts'

/** By run id. `whole`: numbers unmasked. */
export async function factsOfRuns(
  stores: Stores,
  workspaceId: string,
  runs: readonly Run[],
  whole: boolean,
): Promise<ReadonlyMap<string, RunFacts>> {
  const flowIds = [...new Set(runs.map(({ flowId }) => flowId))]
  const [flows, addresses] = await Promise.all([
    Promise.all(flowIds.map((flowId) => stores.flows.find(workspaceId, flowId))),
    stores.contactPages.addresses(runs.map(({ key }) => key)),
  ])
  const contactIds = [...new Set(addresses.flatMap(({ contactId }) => contactId ?? []))]
  const contacts = new Map(
    (await stores.contacts.findMany(workspaceId, contactIds)).map((contact) => [contact.contactId, contact]),
  )
  const byKey = new Map(addresses.map((address) => [keyText(address.key), address]))
  return new Map(
    runs.map((run) => {
      const address = byKey.get(keyText(run.key))
      const flow = flows.find((one) => one?.flowId === run.flowId)
      const person = presentPerson(contacts.get(address?.contactId ?? ''), address, whole)
      return [run.runId, { flow: { key: flow?.key ?? 'gone', name: flow?.name ?? '' }, person }]
    }),
  )
}
