/**
 * What the product itself has understood and answered, told to flows: a run that asked for consent hears what it came to,
 * and a yes, a return or a missed call starts what waits for it. The answer has been queued; what flows say comes after it.
 */
import { isYes } from '../../domain/consent.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Answer, Heard } from '../answer-meaning.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { moveRun } from './move-run.ts'
import { turnOf } from './open-turn.ts'
import { publishedFlows } from './published-flows.ts'
import { startByYes } from './start-by-yes.ts'
import type { TurnDeps } from './turn.ts'

export interface SettledRequest {
  /** Of the request that was answered. */
  readonly tokenHash: Buffer
  /** `asks_on`: another request has taken its place, for the topics that are left. */
  readonly came: 'given' | 'refused' | 'later' | { readonly asksOn: Buffer }
  /** Of the place that had asked. */
  readonly capturePointId: string | null
}

/** While a person of the team has the chat, nobody else speaks. */
export async function tellFlows(stores: Stores, deps: TurnDeps, heard: Heard, answer: Answer): Promise<Answer> {
  const { key, conversation, flows: mayRun } = heard
  if (!mayRun || conversation.handedOffAt !== null) return answer
  const { request, recorded } = answer
  const waiting = request === undefined ? undefined : await runWaitingFor(stores, heard, request)
  const flows = await publishedFlows(stores, key.workspaceId)
  if (waiting === undefined && flows.length === 0) return answer
  const turn = turnOf(stores, deps, heard)
  if (answer.deliveryId !== undefined) turn.queued.push(answer.deliveryId)
  await turn.readAgain()
  if (waiting?.node != null && request !== undefined) {
    const { came } = request
    if (typeof came !== 'string') await stores.runs.update({ ...waiting, askedToken: came.asksOn })
    else await moveRun(turn, waiting, { kind: 'outcome', node: waiting.node, exit: came, values: {} })
  }
  const channel = await channelOf(stores, key.workspaceId, request?.capturePointId)
  await startByYes(turn, flows, { topicIds: givenIn(recorded), before: heard.address, channel })
  await closeTurn(turn)
  return { ...answer, recorded: [...recorded, ...turn.recorded] }
}

/**
 * The run that asked. Whoever chooses from an older message of the same question, which still stands in the chat, has
 * answered it too.
 */
async function runWaitingFor(
  { runs, confirmations }: Stores,
  { key, sender }: Heard,
  { tokenHash, capturePointId }: SettledRequest,
): Promise<Run | undefined> {
  const own = await runs.waitingFor(key, tokenHash)
  if (own !== undefined || capturePointId === null) return own
  const active = await runs.active(key, sender.senderId)
  if (active?.askedToken == null || active.state.waits?.for !== 'effect') return undefined
  const asked = await confirmations.findByToken(key.workspaceId, active.askedToken)
  return asked?.capturePointId === capturePointId ? active : undefined
}

async function channelOf({ capturePoints }: Stores, workspaceId: string, capturePointId: string | null | undefined) {
  return capturePointId == null ? undefined : (await capturePoints.find(workspaceId, capturePointId))?.channel
}

function givenIn(recorded: Answer['recorded']): string[] {
  return recorded.flatMap(({ replay, statement: { state, scope } }) =>
    !replay && isYes(state) && scope.kind === 'topic' ? [scope.topicId] : [],
  )
}
