/** Choosing a step of this flow: the way to draw a wire without a mouse. */
import { useState } from 'react'
import { SelectField } from '../../../../components/ui/select.tsx'
import { orderOf } from '../../order.ts'
import { nameOf } from '../../pieces.ts'
import { sentenceOf } from '../../sentence.ts'
import { useNames } from '../names.tsx'
import { useFinding, useFormScope } from './scope.tsx'

interface StepFieldProps {
  readonly label: string
  /** Null where the run ends there; undefined where nobody has said. */
  readonly value: string | null | undefined
  readonly onValue: (value: string | null | undefined) => void
  readonly path: string
  /** May also end the run, or lead nowhere yet. */
  readonly open?: boolean
}

const none = '(none)'
const end = '(end)'

export function StepField({ label, value, onValue, path, open = false }: StepFieldProps) {
  const { flow, readOnly } = useFormScope()
  const finding = useFinding(path)
  const [isOpen, setOpen] = useState(false)
  const names = useNames()
  const order = orderOf(flow)
  // A flow may have many, and a step many ways out: before it is looked at, the one that is chosen is enough.
  const steps = (isOpen ? order.ids : order.ids.filter((id) => id === value)).flatMap((id) => {
    const node = flow.nodes[id]
    if (node === undefined) return []
    const said = sentenceOf(node, flow.language, names)
    const text = `${order.number(id)} ${nameOf(node)}: ${said.state === undefined ? '' : `${said.state} `}${said.text}`
    return [{ value: id, label: text.length > 60 ? `${text.slice(0, 58)}…` : text, text }]
  })
  return (
    <SelectField
      label={label}
      value={value === undefined ? (open ? none : undefined) : (value ?? end)}
      disabled={readOnly}
      onOpen={setOpen}
      error={finding?.severity === 'error' ? finding.message : undefined}
      hint={finding?.severity === 'warning' ? finding.message : undefined}
      onValue={(next) => onValue(next === none ? undefined : next === end ? null : next)}
      choices={[
        ...(open
          ? [
              { value: none, label: <span className="faint">Nowhere yet</span>, text: 'Nowhere yet' },
              { value: end, label: 'The run ends', text: 'The run ends' },
            ]
          : []),
        ...steps,
      ]}
    />
  )
}
