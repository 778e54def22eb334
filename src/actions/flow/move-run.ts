/**
 * Moves a run by what happened, as far as it goes, under the lock of its address: the engine says what follows, the effects
 * are done, and run, steps and counts are written in the same transaction. A flow that calls another rests until that one
 * has ended.
 */
import { Fault } from '../../base/fault.ts'
import type { WayCount } from '../../domain/flow/flow-store.ts'
import type { Effect, RunFacts, RunInput, Stepped } from '../../domain/flow/run.ts'
import type { Errand, Run, RunStep } from '../../domain/flow/run-store.ts'
import { step } from '../../domain/flow/step.ts'
import { type Applied, type Applying, applyEffects, confirmWhatIsLeft } from './apply-effects.ts'
import { definitionOf, publishedFlows } from './published-flows.ts'
import { afterStep, waysOf } from './run-after.ts'
import { factsOf } from './run-facts.ts'
import { startRun } from './start-run.ts'
import type { Turn } from './turn.ts'

/** What comes at once of effects moves the run on; a flow that is drawn in a ring of them is ended. */
const inputsMost = 60
/** Moves of all runs in one turn: flows that call each other again and again are ended. */
const movesMost = 100

/** The run as it is kept afterwards. Only a failure of the database, or of ours, throws. */
export function moveRun(turn: Turn, run: Run, input: RunInput): Promise<Run> {
  return goOn(turn, run, input, false)
}

/** The same for one that is not kept yet. */
export function beginRun(turn: Turn, run: Run, input: RunInput): Promise<Run> {
  return goOn(turn, run, input, true)
}

async function goOn(turn: Turn, before: Run, first: RunInput, isNew: boolean): Promise<Run> {
  const { stores, key } = turn
  const { workspaceId } = key
  const [definition, flow] = await Promise.all([
    definitionOf(stores, workspaceId, before.flowId, before.version),
    stores.flows.find(workspaceId, before.flowId),
  ])
  const progress = new Progress(turn, before, { definition, flowKey: flow?.key ?? '' })
  turn.moved += 1
  await progress.take(turn.moved > movesMost ? { kind: 'end', because: 'failed' } : first)
  const { run, steps, calls } = progress
  if (steps.length === 0 && !isNew && run === before) return before
  const standing: Run = calls === undefined ? run : { ...run, status: 'suspended', dueAt: null }
  // On one connection they are done in this order, and travel together.
  await Promise.all([
    isNew ? stores.runs.add(standing) : stores.runs.update(standing),
    stores.runs.addSteps(steps),
    before.state.waits?.for === 'effect' && first.kind !== 'outcome' ? stores.runs.callOff([before]) : undefined,
    stores.runs.addErrands(progress.errands),
  ])
  turn.counted.push({ flowId: run.flowId, version: run.version, ways: progress.ways })
  const kept: Run = isNew ? standing : { ...standing, fence: standing.fence + 1 }
  if (calls !== undefined) return callFlow(turn, kept, calls)
  if (kept.status === 'ended') await returnFrom(turn, kept)
  return kept
}

/** The steps of one run in one turn. */
class Progress {
  readonly #turn: Turn
  readonly #of: Omit<Applying, 'run'>
  run: Run
  readonly steps: RunStep[] = []
  readonly ways: WayCount[] = []
  readonly errands: Errand[] = []
  calls: Applied['calls']

  constructor(turn: Turn, run: Run, of: Omit<Applying, 'run'>) {
    this.#turn = turn
    this.#of = of
    this.run = run
  }

  async take(first: RunInput): Promise<void> {
    const inputs = [first]
    for (let taken = 0; this.calls === undefined; taken += 1) {
      const input = inputs.shift()
      if (input === undefined) return
      const came = await this.#step(taken < inputsMost ? input : { kind: 'end', because: 'failed' })
      inputs.push(...came)
    }
  }

  /** What comes of it at once. */
  async #step(input: RunInput): Promise<readonly RunInput[]> {
    const turn = this.#turn
    const before = this.run
    const facts = await factsOf(turn, before)
    const stepped = this.#think(input, facts)
    if (stepped.state === before.state && stepped.effects.length === 0) return []
    this.run = afterStep(before, stepped, this.#of.definition, turn.now)
    const { records } = turn.address
    const applied = await this.#apply(stepped.effects)
    this.steps.push({
      key: before.key,
      runId: before.runId,
      step: before.steps,
      input,
      facts,
      taken: stepped.taken,
      node: stepped.state.at,
      effects: stepped.effects,
      said: applied?.said ?? [],
      records: Math.max(records, turn.address.records),
      at: turn.now,
    })
    this.ways.push(...waysOf(input, stepped, this.run))
    if (applied === undefined) return [{ kind: 'end', because: 'failed' }]
    this.calls = applied.calls
    this.errands.push(...applied.errands)
    if (applied.askedToken !== undefined) this.run = { ...this.run, askedToken: applied.askedToken }
    if (applied.saidYes && !this.run.saidYes) {
      this.run = { ...this.run, saidYes: true }
      this.ways.push({ node: '', exit: '@yes', count: 1 })
    }
    return applied.outcomes
  }

  /** An engine that throws ends this run, and nothing else. */
  #think(input: RunInput, facts: RunFacts): Stepped {
    const { state } = this.run
    try {
      return step(this.#of.definition, state, input, facts)
    } catch (error) {
      this.#turn.deps.log.error({ err: error, flow: this.run.flowId, node: state.at }, 'a flow broke; its run is ended')
      return { state: { ...state, at: null, waits: null, act: null, ended: 'failed' }, effects: [], taken: [] }
    }
  }

  /** Undefined where something was wanted that cannot be done: a topic, a template that is no more. */
  async #apply(effects: readonly Effect[]): Promise<Applied | undefined> {
    try {
      return await applyEffects(this.#turn, { ...this.#of, run: this.run }, effects)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      const { log } = this.#turn.deps
      log.warn(
        { flow: this.run.flowId, version: this.run.version, reason: error.message },
        'a flow wanted what cannot be done',
      )
      await confirmWhatIsLeft(this.#turn, this.run)
      return undefined
    }
  }
}

/** Flows that wait for flows at one address. */
const nestedMost = 10

async function callFlow(turn: Turn, run: Run, { node, flow: key }: NonNullable<Applied['calls']>): Promise<Run> {
  const flows = await publishedFlows(turn.stores, turn.key.workspaceId)
  const called = flows.find((flow) => flow.key === key)
  const open = await turn.stores.runs.openOf([turn.key])
  const child =
    called === undefined || open.length > nestedMost
      ? undefined
      : await startRun(turn, called, {
          kind: 'api',
          values: run.state.trigger,
          parentRun: run.runId,
          spent: run.state.steps,
        })
  if (child !== undefined) return run
  // It is not there any more: the run goes on without it.
  return moveRun(turn, { ...run, status: 'running' }, { kind: 'outcome', node, exit: 'ended', values: {} })
}

/** The flow that had called this one goes on. */
async function returnFrom(turn: Turn, ended: Run): Promise<void> {
  if (ended.parentRun === null || ended.endedBecause === 'stopped' || ended.endedBecause === 'interrupted') return
  const parent = await turn.stores.runs.get(turn.key, ended.parentRun)
  if (parent?.status !== 'suspended' || parent.node === null) return
  const spent = ended.state.steps
  const outcome = { kind: 'outcome', node: parent.node, exit: 'ended', values: {}, spent } as const
  await moveRun(turn, { ...parent, status: 'running' }, outcome)
}
