/** The files that were uploaded here and that a flow sends, by their ids. */
import type { FlowDefinition } from './definition.ts'

export function uploadsOf({ nodes }: FlowDefinition): string[] {
  return Object.values(nodes).flatMap((node) => {
    if (node.kind !== 'message' || !('source' in node.content)) return []
    return 'upload' in node.content.source ? [node.content.source.upload] : []
  })
}
