/** A flow that answers one question in one message: what nearly everybody asks who writes to a shop. */

import type { Deps } from '../../src/actions/deps.ts'
import { createFlow } from '../../src/actions/flow/create-flow.ts'
import { publishFlow } from '../../src/actions/flow/publish-flow.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { FlowDefinition } from '../../src/domain/flow/definition.ts'
import type { Business } from './business.ts'

/** What people write; the flow listens to it. */
export const question = 'Opening hours'

const definition: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'keyword', words: [question] }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 60,
  start: 'hours',
  nodes: {
    hours: {
      kind: 'message',
      content: { kind: 'text', text: { en: 'We are open from nine to six, Sundays from ten to four.' } },
      exits: { next: null },
    },
  },
}

/** Publishes it, unless a kept database has it, and opens the way of the number's replies to this platform. */
export async function openAnswering(
  deps: Deps,
  { workspaceId, senderId }: Business,
  { graphUrl, perSecond }: { readonly graphUrl: string; readonly perSecond: number },
): Promise<void> {
  const by = { actor: systemActor(workspaceId, 'bench'), now: deps.clock.now() }
  await deps.read.senders.update(workspaceId, senderId, { graphUrl })
  await deps.read.senders.setPace(workspaceId, senderId, { perSecond, dailyLimit: null })
  const known = await deps.read.flows.list(workspaceId)
  if (known.some(({ key }) => key === 'opening_hours')) return
  await deps.transaction(async (stores) => {
    const { flowId } = await createFlow(stores, by, { key: 'opening_hours', name: 'Opening hours', definition })
    await publishFlow(stores, by, flowId, null)
  })
}
