/** A run goes from node to node until one stands still. However a flow is drawn, that takes few steps. */
import type { FlowDefinition, FlowNode, NodeId } from './definition.ts'
import { enterNode } from './enter/enter-node.ts'
import type { Entered, Entering, Waits } from './enter/entered.ts'
import { sayer } from './offer.ts'
import type { Effect, PersonsAct, RunEnd, RunFacts, RunState, Stepped, Taken } from './run.ts'

/** Nodes that one step enters, and a whole run. */
export const stepMost = 50
export const runMost = 500

/** What moves the run: in one step it stays the same. */
export interface Push {
  readonly act: PersonsAct | null
  /** Of the message, for `message.text`. */
  readonly message: string | null
}

export class Walk {
  readonly #definition: FlowDefinition
  readonly #push: Push
  readonly #effects: Effect[] = []
  readonly #taken: Taken[] = []
  #state: RunState
  #facts: RunFacts
  #entered = 0

  constructor(definition: FlowDefinition, state: RunState, facts: RunFacts, push: Push) {
    this.#definition = definition
    this.#push = push
    this.#state = { ...state, act: push.act }
    this.#facts = facts
  }

  /** What a node sees that is reached now. */
  entering(id: NodeId): Entering {
    const { variables, trigger, confirms } = this.#state
    const view = { variables, trigger, message: this.#push.message, facts: this.#facts }
    const definition = this.#definition
    return { id, definition, view, say: sayer(definition.language, view), act: this.#push.act, confirms }
  }

  /** Leaves a node by one of its ways out, and goes on as far as it can. */
  leave(id: NodeId, node: FlowNode, exit: string): Stepped {
    const next = this.#follow(id, node, exit)
    return next === null ? this.end(exit === 'timeout' ? 'timed_out' : 'finished') : this.go(next)
  }

  go(to: NodeId): Stepped {
    for (let id: NodeId | null = to; id !== null; ) {
      const node = nodeOf(this.#definition, id)
      if (node === undefined) return this.end('failed')
      if (this.#entered >= stepMost || this.#state.steps >= runMost) return this.#giveUp()
      this.#entered += 1
      this.#state = { ...this.#state, steps: this.#state.steps + 1 }
      const entered = enterNode(node, this.entering(id))
      const { next } = entered
      if ('waits' in next) return this.stand(id, { ...entered, next })
      this.#take(entered)
      if ('ended' in next) return this.end(next.ended)
      id = 'to' in next ? next.to : this.#follow(id, node, next.exit)
    }
    return this.end('finished')
  }

  stand(id: NodeId, entered: Waits): Stepped {
    this.#take(entered)
    return this.#result({ ...this.#state, at: id, waits: entered.next.waits })
  }

  end(ended: RunEnd): Stepped {
    return this.#result({ ...this.#state, at: null, waits: null, act: null, ended })
  }

  /** Where a way out leads; null where it leads nowhere. */
  #follow(id: NodeId, node: FlowNode, exit: string): NodeId | null {
    this.#taken.push({ node: id, exit })
    return Object.hasOwn(node.exits, exit) ? (node.exits[exit] ?? null) : null
  }

  #take({ effects, variables, facts, confirms }: Entered): void {
    this.#effects.push(...effects)
    this.#facts = facts ?? this.#facts
    this.#state = {
      ...this.#state,
      variables: variables ?? this.#state.variables,
      confirms: confirms ?? this.#state.confirms,
    }
  }

  /** A flow that goes round in circles says nothing of what it said on the way; what a person decided there stands. */
  #giveUp(): Stepped {
    const { state, effects, taken } = this.end('too_long')
    const stays = effects.filter(({ kind }) => kind === 'consent' || kind === 'confirm_stop')
    return { state, effects: stays, taken }
  }

  #result(state: RunState): Stepped {
    return { state, effects: this.#effects, taken: this.#taken }
  }
}

export function nodeOf(definition: FlowDefinition, id: NodeId): FlowNode | undefined {
  return Object.hasOwn(definition.nodes, id) ? definition.nodes[id] : undefined
}
