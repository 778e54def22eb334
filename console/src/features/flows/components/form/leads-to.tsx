/** Where each way out of a step leads. What the mouse draws, the keyboard chooses here. */
import { FieldSet } from '../../../../components/ui/field.tsx'
import type { FlowNode } from '../../definition.ts'
import { exitsOf } from '../../exits.ts'
import { useFormScope } from './scope.tsx'
import { StepField } from './step-field.tsx'

interface LeadsToProps {
  readonly node: FlowNode
  readonly onConnect: (exit: string, to: string | null | undefined) => void
}

export function LeadsTo({ node, onConnect }: LeadsToProps) {
  const { flow } = useFormScope()
  const exits = exitsOf(node, flow.language)
  if (exits.length === 0) return null
  return (
    <FieldSet label="Leads to" hint="A way that leads nowhere ends the run.">
      <div className="stack stack--6">
        {exits.map((exit) => (
          <StepField
            key={exit.id}
            label={exit.label}
            value={node.exits[exit.id]}
            path={`exits/${exit.id}`}
            open
            onValue={(to) => onConnect(exit.id, to)}
          />
        ))}
      </div>
    </FieldSet>
  )
}
