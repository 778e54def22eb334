/** What a run makes of a person's message: a tap, an answer to what it asked, or something that it does not know. */
import type { FlowDefinition, FlowNode, NodeId } from './definition.ts'
import { askAgain } from './enter/ask.ts'
import { countryOf } from './enter/set-values.ts'
import { choicesOf, isPersonsAct } from './exits.ts'
import { matchAnswer } from './match-answer.ts'
import { type AskingNode, isNumbered, type Offer, offerOf, rowsOf, type Say, sayer, titledChoices } from './offer.ts'
import { readAnswer } from './read-answer.ts'
import type { RunFacts, RunInput, RunState, Stepped } from './run.ts'
import { kept, storable, type View } from './value.ts'
import { nodeOf, Walk } from './walk.ts'

type Message = Extract<RunInput, { readonly kind: 'message' }>

/** Of a run that stands somewhere. While a person has the chat, or another flow goes on in its place, it hears nothing. */
export function hear(definition: FlowDefinition, state: RunState, input: Message, facts: RunFacts): Stepped {
  const stays: Stepped = { state, effects: [], taken: [] }
  const { at, waits } = state
  const node = at === null ? undefined : nodeOf(definition, at)
  if (at === null || node === undefined || waits === null) return stays
  if (waits.for === 'hand_back' || node.kind === 'run_flow') return stays

  const text = storable(input.text)
  const view = { variables: state.variables, trigger: state.trigger, message: text, facts }
  const asking = waits.for === 'answer' && isAsking(node) ? node : undefined
  const answer =
    tapped(definition, input) ??
    (asking === undefined ? undefined : answered(at, asking, text, sayer(definition.language, view), view))
  if (answer !== undefined) return takeAnswer(definition, state, input, facts, text, answer)

  if (asking === undefined || waits.for !== 'answer') return stays
  const walk = new Walk(definition, state, facts, { act: null, message: text })
  if (waits.again > 0 && asking.kind !== 'confirmation') {
    return walk.stand(at, askAgain(asking, walk.entering(at), waits.again - 1))
  }
  return walk.leave(at, asking, asking.kind === 'question' ? 'not_understood' : 'other')
}

interface Answer {
  readonly id: NodeId
  readonly node: AskingNode
  readonly exit: string
  /** Kept under the node's variable. */
  readonly value: string | number
  readonly tapped: boolean
}

/** A button or row of any node of this run, however long ago it was shown. */
function tapped(definition: FlowDefinition, { tapped: tap }: Message): Answer | undefined {
  const node = tap === undefined ? undefined : nodeOf(definition, tap.node)
  if (tap === undefined || node === undefined || !isAsking(node)) return undefined
  if (!choicesOf(node).some(({ id }) => id === tap.exit)) return undefined
  const exit = node.kind === 'question' ? 'answered' : tap.exit
  return { id: tap.node, node, exit, value: tap.exit, tapped: true }
}

function answered(id: NodeId, node: AskingNode, text: string, say: Say, view: View): Answer | undefined {
  const offered = titledChoices(node, say, view)
  const numbered = showsNumbers(node, say)
  if (node.kind === 'question') {
    const { facts } = view
    const context = { language: facts.language, country: countryOf(facts), now: facts.now, offered, numbered }
    const value = readAnswer(text, node.expects, context)
    return value === undefined ? undefined : { id, node, exit: 'answered', value, tapped: false }
  }
  const choice = matchAnswer(text, offered, numbered)
  return choice === undefined ? undefined : { id, node, exit: choice, value: choice, tapped: false }
}

function takeAnswer(
  definition: FlowDefinition,
  state: RunState,
  { messageId, at }: Message,
  facts: RunFacts,
  message: string,
  { id, node, exit, value, tapped }: Answer,
): Stepped {
  const act = isPersonsAct(node, exit) ? { node: id, exit, messageId, at, tapped } : null
  const variable = node.kind === 'confirmation' ? undefined : node.variable
  const variables = variable === undefined ? state.variables : { ...state.variables, [variable]: kept(value) }
  return new Walk(definition, { ...state, variables }, facts, { act, message }).leave(id, node, exit)
}

function showsNumbers(node: AskingNode, say: Say): boolean {
  const offer: Pick<Offer, 'as' | 'sections'> | undefined =
    node.kind === 'confirmation'
      ? { as: 'buttons', sections: [{ rows: rowsOf(node.buttons ?? [], say) }] }
      : offerOf(node, say)
  return offer !== undefined && isNumbered(offer)
}

function isAsking(node: FlowNode): node is AskingNode {
  return node.kind === 'buttons' || node.kind === 'list' || node.kind === 'question' || node.kind === 'confirmation'
}
