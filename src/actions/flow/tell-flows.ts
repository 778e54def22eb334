/**
 * What the product itself has understood and answered, told to flows: a run that asked for consent hears what it came to,
 * and a yes, a return or a missed call starts what waits for it. The answer has been queued; what flows say comes after it.
 */
import { isYes } from '../../domain/consent.ts'
import { coveringNo, emptyTopic } from '../../domain/consent-fold.ts'
import type { Answer, Heard } from '../answer-meaning.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { flowForEvent } from './find-flow.ts'
import { moveRun } from './move-run.ts'
import { turnOf } from './open-turn.ts'
import { publishedFlows } from './published-flows.ts'
import { startIfFree } from './start-if-free.ts'
import type { Turn, TurnDeps } from './turn.ts'

export interface SettledRequest {
  /** Of the request that was answered. */
  readonly tokenHash: Buffer
  /** `asks_on`: another request has taken its place, for the topics that are left. */
  readonly came: 'given' | 'refused' | 'later' | { readonly asksOn: Buffer }
  /** Of the place that had asked. */
  readonly capturePointId: string | null
}

export async function tellFlows(stores: Stores, deps: TurnDeps, heard: Heard, answer: Answer): Promise<Answer> {
  if (!heard.flows) return answer
  const { key, conversation } = heard
  const waiting = answer.request === undefined ? undefined : await stores.runs.waitingFor(key, answer.request.tokenHash)
  const flows = await publishedFlows(stores, key.workspaceId)
  if (waiting === undefined && flows.length === 0) return answer
  const turn = turnOf(stores, deps, heard)
  if (answer.deliveryId !== undefined) turn.queued.push(answer.deliveryId)
  await turn.readAgain()
  if (waiting !== undefined && answer.request !== undefined && waiting.node !== null) {
    const { came } = answer.request
    if (typeof came !== 'string') await stores.runs.update({ ...waiting, askedToken: came.asksOn })
    else await moveRun(turn, waiting, { kind: 'outcome', node: waiting.node, exit: came, values: {} })
  }
  if (conversation.handedOffAt === null) {
    for (const event of await eventsOf(stores, heard, answer)) {
      const found = flowForEvent(flows, event)
      if (found === undefined) continue
      const start = { kind: 'event', values: { event, ...topicsOf(turn, answer) } } as const
      // What is told more exactly is told, and nothing besides.
      if ((await startIfFree(turn, found.flow, start)) !== undefined) break
    }
  }
  await closeTurn(turn)
  return { ...answer, recorded: [...answer.recorded, ...turn.recorded] }
}

/** The most exact first. Only a yes is told: whoever has just said no hears of nothing else. */
async function eventsOf(stores: Stores, heard: Heard, { recorded, request }: Answer): Promise<string[]> {
  const given = givenIn(recorded)
  if (given.length === 0) return []
  const place =
    request?.capturePointId == null
      ? undefined
      : await stores.capturePoints.find(heard.key.workspaceId, request.capturePointId)
  return [
    ...(place?.channel === 'missed_call' ? ['missed_call'] : []),
    given.some((topicId) => hadLeft(heard, topicId)) ? 'came_back' : 'opted_in',
  ]
}

/** What they had said yes to, and then no, when they wrote. */
function hadLeft({ address: { fold, topics }, world }: Heard, topicId: string): boolean {
  const topic = topics.get(topicId) ?? emptyTopic
  const no = coveringNo(fold, topic, world.categories.get(topicId) ?? 'marketing')
  return no.state !== null && no.state !== 'refused' && no.at >= topic.yes.at
}

function topicsOf({ world }: Turn, { recorded }: Answer): { readonly topics: string } {
  const given = givenIn(recorded)
  return {
    topics: world.topics
      .filter(({ topicId }) => given.includes(topicId))
      .map(({ key }) => key)
      .join(','),
  }
}

function givenIn(recorded: Answer['recorded']): string[] {
  return recorded.flatMap(({ replay, statement: { state, scope } }) =>
    !replay && isYes(state) && scope.kind === 'topic' ? [scope.topicId] : [],
  )
}
