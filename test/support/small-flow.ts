/** A flow of a few nodes, and a person who walks through it: for tests of what a run says and does. */
import type { FlowDefinition, FlowNode } from '../../src/domain/flow/definition.ts'
import type { Effect, RunFacts, RunInput, RunState, Taken } from '../../src/domain/flow/run.ts'
import { newRun, step } from '../../src/domain/flow/step.ts'

export const monday = Date.UTC(2026, 10, 23, 10)

export const asha: RunFacts = {
  now: monday,
  language: 'en',
  channel: 'whatsapp',
  business: 'Acme Store',
  choicesLink: 'https://shop.example/p/1',
  contact: { name: 'Asha Nair', first_name: 'Asha', country: 'IN' },
  consent: { offers: 'unknown' },
}

/** The first node starts. */
export function flowOf(nodes: Readonly<Record<string, FlowNode>>, more: Partial<FlowDefinition> = {}): FlowDefinition {
  return {
    format: 1,
    language: 'en',
    triggers: [{ kind: 'keyword', words: ['offers'] }],
    priority: 50,
    interruptible: true,
    ends_after_minutes: 1_440,
    start: Object.keys(nodes)[0] ?? '',
    nodes,
    ...more,
  }
}

/** One run, moved by hand. What it wants is there after each move. */
export class Walker {
  readonly #flow: FlowDefinition
  facts: RunFacts
  state: RunState = newRun
  effects: readonly Effect[] = []
  taken: readonly Taken[] = []
  #messages = 0

  constructor(flow: FlowDefinition, facts: RunFacts = asha) {
    this.#flow = flow
    this.facts = facts
  }

  move(input: RunInput): this {
    const { state, effects, taken } = step(this.#flow, this.state, input, this.facts)
    this.state = state
    this.effects = effects
    this.taken = taken
    return this
  }

  start(options: { readonly confirms?: boolean; readonly trigger?: RunState['trigger'] } = {}): this {
    return this.move({ kind: 'start', confirms: options.confirms ?? false, trigger: options.trigger ?? {} })
  }

  writes(text: string): this {
    return this.move({ kind: 'message', ...this.#next(), text })
  }

  taps(node: string, exit: string, text = exit): this {
    return this.move({ kind: 'message', ...this.#next(), text, tapped: { node, exit } })
  }

  hears(exit: string, values: RunState['variables'] = {}): this {
    return this.move({ kind: 'outcome', node: this.state.at ?? '', exit, values })
  }

  /** So much later, the clock is looked at. */
  waits(minutes: number): this {
    this.facts = { ...this.facts, now: this.facts.now + minutes * 60_000 }
    return this.move({ kind: 'time', at: this.facts.now })
  }

  get kinds(): readonly string[] {
    return this.effects.map(({ kind }) => kind)
  }

  /** What is said and asked, without choices. */
  get said(): readonly string[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'say' || effect.kind === 'offer' || effect.kind === 'link' ? [effect.text] : [],
    )
  }

  #next() {
    this.#messages += 1
    return { messageId: `m${this.#messages}`, at: this.facts.now }
  }
}

export function says(text: string, next: string | null = null): FlowNode {
  return { kind: 'message', content: { kind: 'text', text: { en: text } }, exits: { next } }
}
