/** Runs as the outside sees them: where each stands, and every step with what came of it. */

import type { PersonRef } from '../../contract/audience.ts'
import type { RunItem, Run as RunShape, RunStep as RunStepShape, runEnds } from '../../contract/run.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { choicesOf } from '../../domain/flow/exits.ts'
import type { Effect, RunInput } from '../../domain/flow/run.ts'
import type { Run, RunStep, SaidStatus } from '../../domain/flow/run-store.ts'
import { untilOf } from '../../domain/flow/waiting.ts'
import { classifyError } from '../../protocol/whatsapp/errors.ts'
import { summaryOf } from './summary.ts'

export interface RunFacts {
  readonly flow: { readonly key: string; readonly name: string }
  readonly person: PersonRef
}

export function presentRun(run: Run, { flow, person }: RunFacts): RunItem {
  const { waits } = run.state
  const until = untilOf(waits)
  return {
    id: run.runId,
    flow: { id: run.flowId, key: flow.key, name: flow.name },
    version: run.version,
    person,
    started_by: run.trigger,
    at: run.node,
    waits: waits === null ? null : { for: waits.for, until: until === null ? null : new Date(until).toISOString() },
    ended: run.endedBecause,
    started_at: run.startedAt.toISOString(),
    moved_at: run.movedAt.toISOString(),
  }
}

export interface StepFacts {
  readonly definition: FlowDefinition
  readonly deliveries: ReadonlyMap<string, SaidStatus>
  /** Whether the person's words may be read. */
  readonly words: boolean
}

export function presentWholeRun(run: Run, steps: readonly RunStep[], facts: RunFacts, about: StepFacts): RunShape {
  return {
    ...presentRun(run, facts),
    trigger: about.words ? { ...run.state.trigger } : {},
    variables: about.words ? { ...run.state.variables } : {},
    steps: steps.slice(-stepsMost).map((step) => presentStep(step, about)),
  }
}

const stepsMost = 1_000
const textMost = 4_096

function presentStep(step: RunStep, { definition, deliveries, words }: StepFacts): RunStepShape {
  const last = step.node === null ? endOf(step) : null
  return {
    at: step.at.toISOString(),
    input: presentInput(step.input, definition, words),
    taken: step.taken.map(({ node, exit }) => ({ node, exit })),
    effects: step.effects.map((effect, at) => ({
      node: effect.node,
      kind: effect.kind,
      summary: words ? summaryOf(effect).slice(0, textMost) : '',
      outcome: outcomeOf(
        step.said.flatMap(({ effect: of, deliveryId }) => (of === at ? [deliveries.get(deliveryId)] : [])),
        effect,
      ),
    })),
    stands_at: step.node,
    ended: last,
  }
}

function presentInput(input: RunInput, { nodes }: FlowDefinition, words: boolean): RunStepShape['input'] {
  const tap = input.kind === 'message' ? input.tapped : undefined
  const node = tap === undefined ? undefined : nodes[tap.node]
  const label = node === undefined ? undefined : choicesOf(node).find(({ id }) => id === tap?.exit)?.title
  const typed = input.kind === 'message' ? input.text : input.kind === 'start' ? textIn(input.trigger) : null
  const text = words ? typed : label === undefined ? null : (Object.values(label)[0] ?? null)
  return { kind: input.kind, text: text?.slice(0, textMost) ?? null, tapped: tap !== undefined }
}

function textIn(trigger: Readonly<Record<string, unknown>>): string | null {
  return typeof trigger.text === 'string' ? trigger.text : null
}

/** What became of the messages that carry it: the worst, for that is what somebody looks for. */
function outcomeOf(statuses: readonly (SaidStatus | undefined)[], effect: Effect): string | null {
  const known = statuses.flatMap((status) => status ?? [])
  const bad = known.find(({ status }) => ['refused', 'failed', 'in_doubt', 'lost'].includes(status))
  const shown = bad ?? known.at(-1)
  if (shown === undefined) return effect.kind === 'consent' ? effect.answer : null
  const { status, code } = shown
  const why = shown.reason ?? (code === null ? null : `${classifyError(code, 'status').meaning} (${code})`)
  return why === null ? status : `${status}: ${why}`.slice(0, 200)
}

function endOf({ input }: RunStep): (typeof runEnds)[number] | null {
  return input.kind === 'end' ? input.because : 'finished'
}
