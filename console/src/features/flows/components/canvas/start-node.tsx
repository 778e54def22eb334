/** The drawing's first node: what starts the flow. */
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { Zap } from 'lucide-react'
import { memo } from 'react'
import { Icon } from '../../../../components/ui/icon.tsx'
import type { StartNode as StartNodeType } from '../../drawing.ts'
import { sayTrigger } from '../../sentence.ts'
import { Fault } from './step-node.tsx'

export const StartNode = memo(function StartNode({ data, isConnectable }: NodeProps<StartNodeType>) {
  const { triggers } = data.flow
  const lines = triggers.map(sayTrigger)
  return (
    <article className={data.walked ? 'node node--walked' : 'node'}>
      <header className="node__head">
        <Icon of={Zap} />
        <span className="node__name">Start</span>
        <span className="num">1</span>
      </header>
      <div className="node__body">
        {lines.length === 0 ? <p className="faint">Nothing starts it yet</p> : null}
        {lines.slice(0, 4).map((line, index) => (
          <p key={line} className="node__text">
            {index === 0 ? line : `or ${line.charAt(0).toLowerCase()}${line.slice(1)}`}
          </p>
        ))}
        {lines.length > 4 ? <p className="faint xs">And {lines.length - 4} more</p> : null}
      </div>
      {data.fault === undefined ? null : <Fault fault={data.fault} />}
      <Handle type="source" id="next" position={Position.Bottom} isConnectable={isConnectable} />
    </article>
  )
})
