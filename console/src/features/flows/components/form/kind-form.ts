/** What the form of one kind of step is given. */
import type { NodeKind, NodeOf } from '../../definition.ts'

export interface KindFormProps<Kind extends NodeKind> {
  readonly node: NodeOf<Kind>
  /** `typing` names the field that is typed into. */
  readonly onNode: (node: NodeOf<Kind>, typing?: string) => void
}
