/** Everything that is wrong with the drawing, one line for each, leading to its step. */
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { Icon } from '../../../../components/ui/icon.tsx'
import { counted } from '../../../../lib/count.ts'
import { type FlowDefinition, startId } from '../../definition.ts'
import { errorsIn, type Finding } from '../../findings.ts'
import { orderOf } from '../../order.ts'
import { nameOf } from '../../pieces.ts'

interface FindingsPanelProps {
  readonly flow: FlowDefinition
  readonly findings: readonly Finding[]
  readonly onStep: (id: string) => void
}

export function FindingsPanel({ flow, findings, onStep }: FindingsPanelProps) {
  const order = orderOf(flow)
  const errors = errorsIn(findings)
  if (findings.length === 0) return <p className="sm quiet">Nothing is wrong with it. It can be published.</p>
  return (
    <>
      <p className="sm quiet">
        {errors === 0
          ? 'It can be published. Look at these all the same.'
          : `It cannot be published while there ${errors === 1 ? 'is' : 'are'} ${counted(errors, 'error')}.`}
      </p>
      <ul className="faults faults--list">
        {findings.map(({ severity, node, path, code, message }) => {
          const step = node === undefined ? undefined : flow.nodes[node]
          return (
            <li key={`${code} ${path} ${message}`} data-severity={severity}>
              <Icon
                of={severity === 'error' ? OctagonAlert : TriangleAlert}
                label={severity === 'error' ? 'Error' : 'Warning'}
              />
              <span>
                <button type="button" className="linkish" onClick={() => onStep(node ?? startId)}>
                  {step === undefined || node === undefined ? '1, Start' : `${order.number(node)}, ${nameOf(step)}`}
                </button>
                <br />
                {message}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
