/** Starts a run of a published flow for the person whose turn it is. One runs at a time at an address and number. */
import { newId } from '../../base/ids.ts'
import type { FlowValue, Trigger } from '../../domain/flow/definition.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { newRun } from '../../domain/flow/step.ts'
import { beginRun } from './move-run.ts'
import type { PublishedFlow } from './published-flows.ts'
import type { Turn } from './turn.ts'

export interface Start {
  readonly kind: Trigger['kind']
  /** `trigger.x` */
  readonly values: Readonly<Record<string, FlowValue>>
  /** It is started by a no, and its first words are the one confirmation. */
  readonly confirms?: boolean
  readonly parentRun?: string
  /** Nodes that the flow by which it is called has entered. */
  readonly spent?: number
}

/** Flows that start each other without anybody's word in between. */
const startsMost = 20

/** For whoever has seen to it that nothing runs here. Undefined where flows start each other without end. */
export async function startRun(turn: Turn, flow: PublishedFlow, start: Start): Promise<Run | undefined> {
  turn.started += 1
  if (turn.started > startsMost) {
    turn.deps.log.warn({ flow: flow.flowId }, 'flows start each other without end; no more is started')
    return undefined
  }
  const run: Run = {
    key: turn.key,
    runId: newId(turn.now.getTime() + turn.started),
    senderId: turn.sender.senderId,
    flowId: flow.flowId,
    version: flow.version,
    parentRun: start.parentRun ?? null,
    status: 'running',
    node: null,
    endedBecause: null,
    state: newRun,
    trigger: start.kind,
    steps: 0,
    saidYes: false,
    askedToken: null,
    dueAt: null,
    fence: 0,
    startedAt: turn.now,
    movedAt: turn.now,
    endedAt: null,
  }
  const trigger = { language: turn.language, ...start.values }
  const spent = start.spent === undefined ? {} : { spent: start.spent }
  return beginRun(turn, run, { kind: 'start', trigger, confirms: start.confirms ?? false, ...spent })
}
