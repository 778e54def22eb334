/**
 * Right after a no, and behind a tap of the person's own, a flow gives back exactly what that no ended: the same as START
 * says, with the node as evidence. Nothing else, and nothing that another no or its own end took away.
 */
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { startWord } from '../../domain/start-word.ts'
import { recordStatements } from '../record-statements.ts'
import type { Turn } from './turn.ts'

type UndoStop = Extract<Effect, { kind: 'undo_stop' }>

/** False where there is nothing to give back: the no stands as it is. */
export async function undoStop(turn: Turn, run: Run, { node, act }: UndoStop): Promise<boolean> {
  const { stores, deps, world, key, now, said } = turn
  const own = said?.messageId === act.messageId ? said : undefined
  const answer = startWord(
    await stores.consent.recordsOf([key]),
    world.categories,
    {
      at: new Date(act.at),
      source: `whatsapp/${act.messageId}`,
      act: act.tapped ? 'tapped_button' : 'typed_keyword',
      evidence: {
        text: own?.text ?? null,
        payload: own?.payload ?? null,
        flow: run.flowId,
        version: run.version,
        run: run.runId,
        node: act.node,
        exit: act.exit,
        written_by: node,
      },
    },
    now,
  )
  if (answer.kind !== 'undo') return false
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    now,
    () => [{ key, statements: answer.statements }],
  )
  turn.recorded.push(...recorded)
  await turn.readAgain()
  return true
}
