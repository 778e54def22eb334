/** Flows for stories: written as short as they are told, published as anybody publishes them. */
import { createFlow } from '../../src/actions/flow/create-flow.ts'
import { publishFlow } from '../../src/actions/flow/publish-flow.ts'
import { saveFlowDraft } from '../../src/actions/flow/save-flow-draft.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import type { Flow } from '../../src/domain/flow/flow-store.ts'
import type { Business } from './chat.ts'

/** A definition of these nodes, the first of which is the start. */
export function flowOf(nodes: Readonly<Record<string, FlowNode>>, more: Partial<FlowDefinition> = {}): FlowDefinition {
  return {
    format: 1,
    language: 'en',
    triggers: [{ kind: 'keyword', words: ['begin'] }],
    priority: 50,
    interruptible: true,
    ends_after_minutes: 1_440,
    start: Object.keys(nodes)[0] ?? '',
    nodes,
    ...more,
  }
}

/** Says this and goes there; ends where it goes nowhere. */
export function says(text: string, next: string | null = null): FlowNode {
  return { kind: 'message', content: { kind: 'text', text: { en: text } }, exits: { next } }
}

/** `exits`: title to the node behind it; a choice is called by its title in small letters. */
export function buttons(text: string, exits: Readonly<Record<string, string | null>>, more: object = {}): FlowNode {
  const choices = Object.keys(exits).filter((title) => title !== 'other' && title !== 'timeout')
  return {
    kind: 'buttons',
    text: { en: text },
    buttons: choices.map((title) => ({ id: idOf(title), title: { en: title } })),
    exits: { other: null, ...Object.fromEntries(Object.entries(exits).map(([title, to]) => [idOf(title), to])) },
    ...more,
  } as FlowNode
}

export function idOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
}

export function byOf({ workspaceId, clock }: Pick<Business, 'workspaceId' | 'clock'>) {
  return { actor: systemActor(workspaceId, 'Noor Aziz'), now: clock.now() }
}

/** Made and published; a second time under the same key it is the next version. */
export async function publish(
  business: Pick<Business, 'deps' | 'workspaceId' | 'clock'>,
  key: string,
  definition: FlowDefinition,
): Promise<Flow> {
  const { deps, workspaceId } = business
  const by = byOf(business)
  return deps.transaction(async (stores) => {
    const known = (await stores.flows.list(workspaceId)).find((flow) => flow.key === key)
    const flow =
      known === undefined
        ? await createFlow(stores, by, { key, name: key, definition })
        : await saveFlowDraft(stores, by, known.flowId, definition)
    await publishFlow(stores, by, flow.flowId, null)
    return flow
  })
}

/** Puts every live flow of the business away: the next story begins with none. */
export async function takeDown({ deps, workspaceId, clock }: Business): Promise<void> {
  for (const flow of await deps.read.flows.list(workspaceId)) {
    await deps.read.flows.update({ ...flow, liveVersion: null, archivedAt: clock.now() })
  }
}
