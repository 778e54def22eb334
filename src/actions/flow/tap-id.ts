/** What a tap on a way out of a node carries back: it is known again whatever the label says. */
import type { NodeId } from '../../domain/flow/definition.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { writePayload } from '../../domain/payload.ts'

export function tapIdOf({ runId }: Pick<Run, 'runId'>): (node: NodeId, exit: string) => string {
  return (node, exit) => writePayload({ kind: 'run', runId, node, exit })
}
