/** Nodes that ask the person and wait for the answer, and how they ask again. */
import type { NodeOf } from '../definition.ts'
import { offerOf } from '../offer.ts'
import type { Effect } from '../run.ts'
import { answerUntil } from '../waiting.ts'
import type { Entered, Entering, Waits } from './entered.ts'

type Asking = NodeOf<'buttons'> | NodeOf<'list'> | NodeOf<'question'>

export function enterAsking(node: Asking, entering: Entering): Entered {
  return asks(node, entering, [], node.asks_again ?? 1)
}

/** After an answer that it does not know. */
export function askAgain(node: Asking, entering: Entering, again: number): Waits {
  const { id, say } = entering
  const sorry: Effect[] =
    node.not_understood === undefined ? [] : [{ node: id, kind: 'say', text: say(node.not_understood) }]
  return asks(node, entering, sorry, again)
}

function asks(node: Asking, { id, say, definition, view }: Entering, before: readonly Effect[], again: number): Waits {
  const asked: Effect = { node: id, ...(offerOf(node, say) ?? { kind: 'say', text: say(node.text) }) }
  return {
    effects: [...before, asked],
    next: { waits: { for: 'answer', until: answerUntil(node, definition, view.facts.now), again } },
  }
}
