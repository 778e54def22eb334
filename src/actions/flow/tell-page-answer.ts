/** A request was answered on its page, and not in the chat: the run that asked goes on there, and a yes starts what waits for one. */
import type { Confirmation } from '../../domain/confirmation.ts'
import { isYes } from '../../domain/consent.ts'
import { fold, foldable } from '../../domain/consent-fold.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { moveRun } from './move-run.ts'
import { openTurn } from './open-turn.ts'
import { publishedFlows } from './published-flows.ts'
import { startByYes, type Yes } from './start-by-yes.ts'
import type { TurnDeps } from './turn.ts'

/** In the transaction of the answer, once it is recorded. What flows say is a reply to what the person wrote last. */
export async function tellPageAnswer(
  stores: Stores,
  deps: TurnDeps,
  request: Confirmation,
  answer: 'given' | 'refused',
  now: Date,
): Promise<void> {
  const { address: key, tokenHash } = request
  const heard = await stores.contactPages.lastHeard([key])
  const turn = heard && (await openTurn(stores, deps, key, heard.senderId, now))
  if (turn === undefined) return
  const { handedOffAt } = await stores.conversations.read(key, turn.sender.senderId)
  if (handedOffAt !== null) return
  const run = await stores.runs.waitingFor(key, tokenHash)
  if (run?.node != null) await moveRun(turn, run, { kind: 'outcome', node: run.node, exit: answer, values: {} })
  if (answer === 'given') {
    await startByYes(turn, await publishedFlows(stores, key.workspaceId), await yesTo(stores, request, now))
  }
  await closeTurn(turn)
}

async function yesTo(
  { consent, capturePoints }: Stores,
  { address, afterSeq, capturePointId }: Confirmation,
  now: Date,
): Promise<Yes> {
  const records = await consent.recordsOf([address])
  const before = fold(records.filter(({ seq }) => seq <= afterSeq).map(foldable))
  const point = capturePointId === null ? undefined : await capturePoints.find(address.workspaceId, capturePointId)
  return {
    topicIds: records.flatMap(({ state, scope, recordedAt }) =>
      isYes(state) && scope.kind === 'topic' && recordedAt.getTime() === now.getTime() ? [scope.topicId] : [],
    ),
    before: { fold: before.address, topics: before.topics },
    channel: point?.channel,
  }
}
