/** Runs a definition through what has happened so far, for whoever is drawing it. Nothing is read but its workspace's names, and nothing is kept. */
import { nearestLanguage } from '../../copy/languages.ts'
import type { FlowDefinition, FlowValue } from '../../domain/flow/definition.ts'
import { exitsOf } from '../../domain/flow/exits.ts'
import type { Effect, RunFacts, RunInput, RunState, Stepped } from '../../domain/flow/run.ts'
import { newRun, step } from '../../domain/flow/step.ts'
import { untilOf } from '../../domain/flow/waiting.ts'
import type { MessageContent } from '../../domain/messenger.ts'
import { stopScopes } from '../../domain/stop-scope.ts'
import { lines, voiceIn } from '../speak.ts'
import { stoppedText } from '../stopped-text.ts'
import { businessName, type World } from '../world.ts'
import { wordsOf } from './words-of.ts'

export type Rehearsed =
  | { readonly kind: 'start'; readonly trigger?: Readonly<Record<string, FlowValue>> }
  | {
      readonly kind: 'message'
      readonly text: string
      readonly tapped?: { readonly node: string; readonly exit: string }
    }
  | { readonly kind: 'outcome'; readonly exit: string; readonly values?: Readonly<Record<string, FlowValue>> }
  | { readonly kind: 'time' | 'handed_back' }

export interface Rehearsal {
  readonly definition: FlowDefinition
  readonly inputs: readonly Rehearsed[]
  readonly language?: string | undefined
  readonly contact?: Readonly<Record<string, FlowValue>> | undefined
  readonly confirms?: boolean | undefined
}

export interface RehearsedEffect {
  readonly effect: Effect
  /** As the person would see it. */
  readonly messages: readonly MessageContent[]
  /** What can become of it. */
  readonly exits: readonly string[]
}

export interface RehearsedTurn extends Pick<Stepped, 'state' | 'taken'> {
  readonly effects: readonly RehearsedEffect[]
}

export interface RehearsalOutcome {
  readonly turns: readonly RehearsedTurn[]
  readonly state: RunState
}

/** Pure, but for the clock's `now`. */
export function rehearseFlow(world: World, publicUrl: string, asked: Rehearsal, now: Date): RehearsalOutcome {
  const { definition } = asked
  let state = newRun
  let at = now.getTime()
  let facts = factsFor(world, asked, at)
  const turns: RehearsedTurn[] = []
  for (const [nth, input] of asked.inputs.entries()) {
    if (input.kind === 'time') at = Math.max(at, untilOf(state.waits) ?? at)
    facts = { ...facts, now: at, choicesLink: `${publicUrl}/p/example` }
    const stepped = step(definition, state, inputOf(input, state, nth, at, asked), facts)
    state = stepped.state
    facts = stepped.effects.reduce(afterEffect, facts)
    turns.push({
      state,
      taken: stepped.taken,
      effects: stepped.effects.map((effect) => shown(world, definition, effect, facts)),
    })
  }
  return { turns, state }
}

function factsFor(
  world: World,
  { definition, language = definition.language, contact }: Rehearsal,
  now: number,
): RunFacts {
  const name = contact?.name
  const firstName = typeof name === 'string' ? (name.split(/\s+/)[0] ?? null) : null
  return {
    now,
    language,
    channel: 'whatsapp',
    business: businessName(world),
    choicesLink: '',
    contact: { name: null, first_name: firstName, language, country: null, opt_in: null, ...contact },
    consent: Object.fromEntries(world.topics.map(({ key }) => [key, 'unknown'])),
  }
}

function inputOf(input: Rehearsed, state: RunState, nth: number, at: number, { confirms }: Rehearsal): RunInput {
  switch (input.kind) {
    case 'start':
      return { kind: 'start', trigger: input.trigger ?? {}, confirms: confirms ?? false }
    case 'message':
      return { ...input, messageId: `rehearsal-${nth}`, at }
    case 'outcome':
      return { kind: 'outcome', node: state.at ?? '', exit: input.exit, values: input.values ?? {} }
    case 'time':
      return { kind: 'time', at }
    case 'handed_back':
      return { kind: 'handed_back' }
  }
}

/** What the rest of the rehearsal sees. */
function afterEffect(facts: RunFacts, effect: Effect): RunFacts {
  if (effect.kind === 'set_attribute') {
    return { ...facts, contact: { ...facts.contact, [effect.name]: effect.value } }
  }
  if (effect.kind !== 'consent') return facts
  const named = effect.topics === 'all' ? Object.keys(facts.consent) : effect.topics
  const said = Object.fromEntries(named.map((topic) => [topic, effect.answer]))
  return { ...facts, consent: { ...facts.consent, ...said } }
}

function shown(world: World, definition: FlowDefinition, effect: Effect, facts: RunFacts): RehearsedEffect {
  const node = definition.nodes[effect.node]
  const waits = ['ask_consent', 'undo_stop', 'call_api', 'invite', 'run_flow'].includes(effect.kind)
  return {
    effect,
    messages: messagesOf(world, effect, facts),
    exits: waits && node !== undefined ? exitsOf(node).filter((exit) => exit !== 'timeout') : [],
  }
}

function messagesOf(world: World, effect: Effect, { choicesLink, language }: RunFacts): MessageContent[] {
  const idOf = (exit: string) => `${effect.node}:${exit}`
  const voice = voiceIn(nearestLanguage(language), world)
  const speaking = { idOf, choicesLink, choose: voice.words.consentRequest.choose }
  switch (effect.kind) {
    case 'say':
    case 'media':
    case 'offer':
    case 'link':
      return wordsOf(effect, speaking)
    case 'confirm_stop': {
      const said = effect.text ?? stoppedText(world, voice, stopScopes.stop_word, [])
      const text = lines(said, voice.words.stopped.comeBack)
      if (effect.rows.length === 0) return [{ kind: 'text', body: text }]
      const offer = {
        node: effect.node,
        kind: 'offer',
        as: 'buttons',
        text,
        sections: [{ rows: effect.rows }],
      } as const
      return wordsOf(offer, speaking)
    }
    default:
      return []
  }
}
