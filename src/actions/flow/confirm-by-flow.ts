/**
 * A no that is written starts the flow that waits for it, and its first words are the one confirmation. Where there is none,
 * where it does not confirm at once, or a person has the chat, the answer is false and the product's own words go out.
 */
import type { Heard } from '../answer-meaning.ts'
import type { Recorded } from '../record-statements.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { flowForNo } from './find-flow.ts'
import { turnOf } from './open-turn.ts'
import { publishedFlows } from './published-flows.ts'
import { startRun } from './start-run.ts'
import type { ConfirmableNo, TurnDeps } from './turn.ts'

export interface ConfirmedByFlow {
  readonly confirmed: boolean
  readonly recorded: readonly Recorded[]
}

/** For whoever has recorded the no and ended every run. */
export async function confirmByFlow(
  stores: Stores,
  deps: TurnDeps,
  heard: Heard,
  stop: ConfirmableNo,
): Promise<ConfirmedByFlow> {
  const silent = { confirmed: false, recorded: [] }
  if (!heard.flows || heard.conversation.handedOffAt !== null) return silent
  const flows = await publishedFlows(stores, heard.key.workspaceId)
  const found = flowForNo(flows)
  if (found === undefined) return silent
  const turn = turnOf(stores, deps, heard)
  await turn.readAgain()
  turn.stop = stop
  const topics = heard.world.topics.filter(({ topicId }) => stop.topicIds.includes(topicId)).map(({ key }) => key)
  const values = { event: 'opted_out', scope: stop.scope.topics, topics: topics.join(','), text: turn.said?.text ?? '' }
  await startRun(turn, found.flow, { kind: 'event', values, confirms: true })
  const confirmed = turn.stop === undefined
  await closeTurn(turn)
  return { confirmed, recorded: turn.recorded }
}
