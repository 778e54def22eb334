/**
 * What a message means to flows, once nothing else has understood it: an answer to the run that goes on, or the start of
 * another. While a person of the team has the chat, nothing is said.
 */
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { choicesOf } from '../../domain/flow/exits.ts'
import { matchAnswer } from '../../domain/flow/match-answer.ts'
import type { RunInput } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Answer, Heard } from '../answer-meaning.ts'
import { askDidYouMean } from '../ask-did-you-mean.ts'
import { type ReadIntent, readIntent } from '../read-intent.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { type Found, flowForMessage, listensTo, type Written } from './find-flow.ts'
import { moveRun } from './move-run.ts'
import { turnOf } from './open-turn.ts'
import { definitionOf, type PublishedFlow, publishedFlows } from './published-flows.ts'
import { interrupt } from './start-if-free.ts'
import { startRun } from './start-run.ts'
import type { Turn, TurnDeps } from './turn.ts'

export async function answerByFlow(stores: Stores, deps: TurnDeps, heard: Heard): Promise<Answer> {
  const { key, sender, conversation } = heard
  if (conversation.handedOffAt !== null) return { recorded: [] }
  const [flows, active] = await Promise.all([
    publishedFlows(stores, key.workspaceId),
    stores.runs.active(key, sender.senderId),
  ])
  if (active === undefined && flows.length === 0) return { recorded: [] }
  const turn = turnOf(stores, deps, heard)
  const tapped = tappedIn(heard, active)
  const read = tapped === undefined ? await intentIn(stores, heard, flows) : undefined
  const found = tapped === undefined ? await foundIn(stores, deps, heard, flows, active, read) : undefined
  if (active === undefined && (found === undefined || found.trigger === 'fallback')) {
    const asked = await askDidYouMean(stores, heard, answered(flows, read?.didYouMean), read?.language)
    if (asked !== undefined) return asked
  }
  if (active !== undefined && !(await givesWay(turn, active, found))) {
    await moveRun(turn, active, inputOf(turn, tapped))
  } else if (found !== undefined) {
    if (active !== undefined) await interrupt(turn)
    await startRun(turn, found.flow, { kind: found.trigger, values: { text: turn.said?.text ?? '' } })
  }
  await closeTurn(turn)
  return { recorded: turn.recorded }
}

type Tapped = Extract<RunInput, { kind: 'message' }>['tapped']

/** A button or row of the run that goes on. Those of another are words like any. */
function tappedIn({ meaning }: Heard, active: Run | undefined): Tapped {
  if (meaning.kind !== 'run' || meaning.runId !== active?.runId) return undefined
  return { node: meaning.node, exit: meaning.exit }
}

function inputOf({ said }: Turn, tapped: Tapped): RunInput {
  if (said === undefined) throw new Error('nobody has said anything')
  const { messageId, text, at } = said
  return { kind: 'message', messageId, at: at.getTime(), text, ...(tapped === undefined ? {} : { tapped }) }
}

async function foundIn(
  stores: Stores,
  deps: TurnDeps,
  heard: Heard,
  flows: readonly PublishedFlow[],
  active: Run | undefined,
  read: Partial<ReadIntent> | undefined,
): Promise<Found | undefined> {
  const { message, conversation } = heard
  const text = message.text ?? message.title ?? ''
  const written: Written = {
    text,
    tapped: message.kind === 'button' ? await templateOf(stores, deps, heard, text) : undefined,
    intent: read?.intent,
    isFirst: conversation.lastInboundAt === -Infinity,
  }
  // A run is not thrown over by what nobody understands.
  const found = flowForMessage(flows, written)
  return active !== undefined && (found?.trigger === 'fallback' || found?.trigger === 'first_message')
    ? undefined
    : found
}

/** What was tapped after "did you mean" is meant; else what the words come to, where any flow would care. */
async function intentIn(
  stores: Stores,
  { message, key, meaning }: Heard,
  flows: readonly PublishedFlow[],
): Promise<Partial<ReadIntent> | undefined> {
  if (meaning.kind === 'intent') return { intent: meaning.intent }
  if (!listensTo(flows, 'intent')) return undefined
  return readIntent(stores, key.workspaceId, message.text ?? message.title ?? '', meaning.language)
}

/** Those of which something would follow: a flow starts there, or it is the stop. */
function answered(flows: readonly PublishedFlow[], intents: readonly string[] = []): readonly string[] {
  const triggers = flows.flatMap(({ definition }) => definition.triggers)
  return intents.filter(
    (key) => key === 'stop' || triggers.some((trigger) => trigger.kind === 'intent' && trigger.intent === key),
  )
}

/** The template of ours that this quick reply stood below. */
async function templateOf(
  { conversations, templates }: Stores,
  deps: TurnDeps,
  { message, key }: Heard,
  button: string,
): Promise<Written['tapped']> {
  const wamid = message.context?.wamid
  if (wamid === undefined) return undefined
  const quoted = await conversations.quoted(key, deps.secrets.keyedHash('wamid', wamid))
  if (quoted?.templateId == null) return undefined
  const template = await templates.find(key.workspaceId, quoted.templateId)
  return template && { template: template.content.name, button }
}

/** Whether the run lets another begin: it may be interrupted, and what was written is not an answer that it offers. */
async function givesWay(turn: Turn, active: Run, found: Found | undefined): Promise<boolean> {
  if (found === undefined || found.flow.flowId === active.flowId) return false
  const definition = await definitionOf(turn.stores, turn.key.workspaceId, active.flowId, active.version)
  return definition.interruptible && !isOffered(definition, active, turn.said?.text ?? '')
}

function isOffered({ nodes }: FlowDefinition, { node: at }: Run, text: string): boolean {
  const node = at === null ? undefined : nodes[at]
  if (node === undefined) return false
  const offered = choicesOf(node).map(({ id, title }) => ({ id, titles: Object.values(title) }))
  return matchAnswer(text, offered, false) !== undefined
}
