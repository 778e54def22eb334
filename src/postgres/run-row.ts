/** A run as its row carries it. */
import type { RunEnd, RunState } from '../domain/flow/run.ts'
import type { Run, RunStatus } from '../domain/flow/run-store.ts'
import { type KeyRow, keyOf } from './key-row.ts'

export interface RunRow extends KeyRow {
  readonly run_id: string
  readonly sender_id: string
  readonly flow_id: string
  readonly version: number
  readonly parent_run: string | null
  readonly status: RunStatus
  readonly node: string | null
  readonly ended_because: RunEnd | null
  readonly state: RunState
  readonly trigger: string
  readonly steps: number
  readonly said_yes: boolean
  readonly asked_token: Buffer | null
  readonly due_at: Date | null
  readonly fence: number
  readonly started_at: Date
  readonly moved_at: Date
  readonly ended_at: Date | null
}

export const runColumns = `r.workspace_id, r.bucket, r.address_id, r.run_id, r.sender_id, r.flow_id, r.version, r.parent_run, r.status,
  r.node, r.ended_because, r.state, r.trigger, r.steps, r.said_yes, r.asked_token, r.due_at, r.fence, r.started_at, r.moved_at,
  r.ended_at`

export function runOf(row: RunRow): Run {
  return {
    key: keyOf(row),
    runId: row.run_id,
    senderId: row.sender_id,
    flowId: row.flow_id,
    version: row.version,
    parentRun: row.parent_run,
    status: row.status,
    node: row.node,
    endedBecause: row.ended_because,
    state: row.state,
    trigger: row.trigger,
    steps: row.steps,
    saidYes: row.said_yes,
    askedToken: row.asked_token,
    dueAt: row.due_at,
    fence: row.fence,
    startedAt: row.started_at,
    movedAt: row.moved_at,
    endedAt: row.ended_at,
  }
}
