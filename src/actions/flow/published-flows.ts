/** The flows that may be started, with their definitions. A version never changes, so it is read once and remembered. */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import type { LiveFlow } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'

export interface PublishedFlow extends LiveFlow {
  readonly definition: FlowDefinition
}

/** More are read again; each is at most some hundred kilobytes. */
const rememberedMost = 500
const known = new Map<string, FlowDefinition>()

/** The oldest first. */
export async function publishedFlows(
  { flows }: Pick<Stores, 'flows'>,
  workspaceId: string,
): Promise<readonly PublishedFlow[]> {
  const live = await flows.live(workspaceId)
  const all = await Promise.all(
    live.map(async (flow) => ({
      ...flow,
      definition: await definitionOf({ flows }, workspaceId, flow.flowId, flow.version),
    })),
  )
  return all
}

export async function definitionOf(
  { flows }: Pick<Stores, 'flows'>,
  workspaceId: string,
  flowId: string,
  version: number,
): Promise<FlowDefinition> {
  const name = `${workspaceId}/${flowId}/${version}`
  const held = known.get(name)
  if (held !== undefined) return held
  const found = await flows.version(workspaceId, flowId, version)
  if (found === undefined) throw new Error('a run is on a version that is not there')
  // The oldest goes: a map keeps the order in which its keys came.
  for (const [oldest] of known) {
    if (known.size < rememberedMost) break
    known.delete(oldest)
  }
  known.set(name, found.definition)
  return found.definition
}
