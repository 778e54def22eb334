/** What holds of every run of every flow, however it is drawn and whatever comes. */
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { anyFlow, anyRun, anyWholeFlow, inputOf } from '../../../test/support/any-flow.ts'
import { FlowDefinition } from '../../contract/flow/definition.ts'
import { checkFlow } from './check-flow.ts'
import { exitsOf, isPersonsAct } from './exits.ts'
import { fitMessage } from './fit-message.ts'
import type { RunInput, RunState, Stepped } from './run.ts'
import { newRun, step } from './step.ts'
import { nodeOf, runMost, stepMost } from './walk.ts'

type Run = typeof anyRun extends fc.Arbitrary<infer One> ? One : never
interface Played extends Stepped {
  readonly input: RunInput
  readonly before: RunState
}

function play({ definition, start, moves, facts }: Run): Played[] {
  const played: Played[] = []
  let state = newRun
  const all: Run['moves'] = [{ move: { input: start }, facts }, ...moves]
  for (const { move, facts: then } of all) {
    const input = inputOf(definition, state, move)
    const stepped = step(definition, state, input, then)
    played.push({ ...stepped, input, before: state })
    state = stepped.state
  }
  return played
}

function always(holds: (run: Run, played: readonly Played[]) => void): void {
  fc.assert(
    fc.property(anyRun, (run) => {
      holds(run, play(run))
    }),
    { numRuns: 300 },
  )
}

describe('any run of any flow', () => {
  test('the flows that are tried can be sent to us', () => {
    fc.assert(
      fc.property(fc.oneof(anyFlow, anyWholeFlow), (flow) => {
        expect([...Value.Errors(FlowDefinition, flow)]).toEqual([])
      }),
    )
  })

  test('enters a bounded number of nodes, in a step and in all', () => {
    always((_, played) => {
      for (const { before, state, taken } of played) {
        expect(state.steps - before.steps).toBeLessThanOrEqual(stepMost)
        expect(taken.length).toBeLessThanOrEqual(stepMost + 1)
        expect(state.steps).toBeLessThanOrEqual(runMost)
      }
    })
  })

  test('stands at a node and waits there, or has ended', () => {
    always((run, played) => {
      for (const { state } of played) {
        expect(state.at === null).toBe(state.ended !== null)
        expect(state.waits === null).toBe(state.ended !== null)
        if (state.at !== null) expect(nodeOf(run.definition, state.at)).toBeDefined()
      }
    })
  })

  test('goes the same way when it is played again', () => {
    always((run, played) => {
      expect(play(structuredClone(run))).toEqual(played)
    })
  })

  test('can be stored after each step and taken up again', () => {
    always((_, played) => {
      for (const { state, effects, taken } of played) {
        expect(JSON.parse(JSON.stringify({ state, effects, taken }))).toEqual({ state, effects, taken })
      }
    })
  })

  test('holds nothing that a database cannot', () => {
    always((_, played) => {
      for (const { state } of played) {
        const text = JSON.stringify([state.variables, state.trigger])
        expect(text).not.toContain('\\u0000')
        expect(text.isWellFormed() && !/\\ud[89a-f]/.test(text)).toBe(true)
      }
    })
  })

  test('says yes for nobody who has not chosen in that very step', () => {
    always((run, played) => {
      for (const { effects, input } of played) {
        for (const effect of effects) {
          if (!('act' in effect)) continue
          expect(input.kind).toBe('message')
          if (input.kind !== 'message') continue
          expect(effect.act.messageId).toBe(input.messageId)
          const node = nodeOf(run.definition, effect.act.node)
          expect(node !== undefined && isPersonsAct(node, effect.act.exit)).toBe(true)
        }
      }
    })
  })

  test('takes only ways that there are', () => {
    always(({ definition }, played) => {
      for (const { node, exit } of played.flatMap(({ taken }) => taken)) {
        const one = nodeOf(definition, node)
        expect(one === undefined ? [] : exitsOf(one)).toContain(exit)
      }
    })
  })

  test('confirms a no at most once, and only where one started it', () => {
    always(({ start }, played) => {
      const confirmed = played.flatMap(({ effects }) => effects.filter(({ kind }) => kind === 'confirm_stop'))
      expect(confirmed.length).toBeLessThanOrEqual(start.confirms ? 1 : 0)
    })
  })

  test('wants nothing more once it was stopped, wherever it stood', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(30), (run, at) => {
        const facts = run.facts
        const stands = play({ ...run, moves: run.moves.slice(0, at) }).at(-1)?.state ?? newRun
        let { state, effects } = step(run.definition, stands, { kind: 'end', because: 'stopped' }, facts)
        expect(effects).toEqual([])
        expect(state.ended).not.toBeNull()
        for (const { input } of play(run)) {
          ;({ state, effects } = step(run.definition, state, input, facts))
          expect(effects).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('offers only what fits into messages, and each tap once', () => {
    always((_, played) => {
      for (const effect of played.flatMap(({ effects }) => effects)) {
        if (effect.kind !== 'offer') continue
        const messages = fitMessage(effect, (exit) => `run:${effect.node}:${exit}`, 'Choose')
        expect(messages.length).toBeGreaterThan(0)
      }
    })
  })
})

describe('a flow in which nothing is found wrong', () => {
  test('never goes round and round, never says a yes that is nobody’s, and never fails', () => {
    let tried = 0
    fc.assert(
      fc.property(anyRun, (run) => {
        const errors = checkFlow(run.definition).filter(({ severity }) => severity === 'error')
        const structural = errors.some(({ code }) =>
          ['yes_without_act', 'endless_loop', 'unknown_target', 'unknown_start', 'jump_to_itself'].includes(code),
        )
        if (structural) return
        tried += 1
        const end = play(run).at(-1)?.state.ended
        if (run.moves.some(({ move }) => 'input' in move && move.input.kind === 'end')) return
        expect(end).not.toBe('yes_without_act')
        expect(end).not.toBe('too_long')
        expect(end).not.toBe('failed')
      }),
      { numRuns: 600 },
    )
    expect(tried).toBeGreaterThan(20)
  })
})
