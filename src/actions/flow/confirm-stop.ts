/**
 * The one confirmation of the no that started a run: the flow's words or the product's, always with how to come back, and
 * below them the flow's choices, and the one that keeps the messages about a person's own orders.
 */
import { nearestLanguage } from '../../copy/languages.ts'
import type { NodeId } from '../../domain/flow/definition.ts'
import { fitMessage } from '../../domain/flow/fit-message.ts'
import type { Effect, Offered } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { MessageContent } from '../../domain/messenger.ts'
import { writePayload } from '../../domain/payload.ts'
import { utilityToKeep } from '../../domain/stop-scope.ts'
import { lines, type Voice, voiceIn } from '../speak.ts'
import { stoppedText } from '../stopped-text.ts'
import { languageOf } from './run-facts.ts'
import { sayInTurn } from './say.ts'
import { tapIdOf } from './tap-id.ts'
import type { Turn } from './turn.ts'

type ConfirmStop = Extract<Effect, { kind: 'confirm_stop' }>

export async function confirmStop(turn: Turn, run: Run, effect: ConfirmStop): Promise<void> {
  const { stop } = turn
  if (stop === undefined) return
  turn.stop = undefined
  const voice = voiceIn(nearestLanguage(languageOf(turn, run)), turn.world)
  const { stopped } = voice.words
  const said = stoppedText(turn.world, voice, stop.scope, stop.topicIds)
  const mayKeep = utilityToKeep(stop.scope, stop.before, turn.world.categories, turn.now).length > 0
  const body = lines(effect.text ?? said, mayKeep ? stopped.allUtility : undefined, stopped.comeBack)
  const rows = [...effect.rows, ...(mayKeep ? [{ exit: keepOrders, title: stopped.keepOrders }] : [])]
  const content = rows.length === 0 ? undefined : withChoices(run, effect.node, body, rows, voice)
  // It is one message: where the flow's words are too long for their choices, the product's stand there.
  await sayInTurn(
    turn,
    content ?? { kind: 'text', body: rows.length === 0 ? body : lines(said, stopped.comeBack) },
    'stop_confirmation',
  )
}

function withChoices(
  run: Run,
  node: NodeId,
  text: string,
  rows: readonly Offered[],
  voice: Voice,
): MessageContent | undefined {
  const idOf = tapIdOf(run)
  const fitted = fitMessage(
    { kind: 'offer', as: 'buttons', text, sections: [{ rows }] },
    (exit) => (exit === keepOrders ? writePayload({ kind: 'keep_utility' }) : idOf(node, exit)),
    voice.words.consentRequest.choose,
  )
  return fitted.length === 1 ? fitted[0] : undefined
}

/** No way out of a flow is called so. */
const keepOrders = '@keep_orders'
