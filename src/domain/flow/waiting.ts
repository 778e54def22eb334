/** How long a run stands still, and what it does when nothing comes: its way out `timeout`, another, or its end. */
import type { FlowDefinition, FlowNode } from './definition.ts'
import type { Waiting } from './run.ts'

const minute = 60_000

/** When an answer is no longer waited for, ms. */
export function answerUntil(node: FlowNode, definition: FlowDefinition, now: number): number {
  return now + Math.min(waitMinutes(node) ?? Infinity, definition.ends_after_minutes) * minute
}

/** What happens at that moment. */
export function whenNothingCame(
  node: FlowNode,
  waits: Waiting,
  definition: FlowDefinition,
): { readonly exit: string } | { readonly ended: 'timed_out' } {
  if (waits.for === 'time') return { exit: 'next' }
  // Nobody came back to say: it is taken for not done.
  if (node.kind === 'api_call') return { exit: 'failed' }
  if (node.kind === 'send_sms' || node.kind === 'send_email') return { exit: 'not_sent' }
  const minutes = waitMinutes(node)
  return minutes !== undefined && minutes <= definition.ends_after_minutes
    ? { exit: 'timeout' }
    : { ended: 'timed_out' }
}

export function untilOf(waits: Waiting | null): number | null {
  return waits === null || waits.for === 'hand_back' ? null : waits.until
}

function waitMinutes(node: FlowNode): number | undefined {
  return 'wait_minutes' in node ? node.wait_minutes : undefined
}
