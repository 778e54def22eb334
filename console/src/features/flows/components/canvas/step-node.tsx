/** A step as it is drawn: what it is, what it says, and its ways out at its foot. */
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { Icon } from '../../../../components/ui/icon.tsx'
import { State } from '../../../../components/ui/state.tsx'
import { changeWords } from '../../compare.ts'
import type { StepData, StepFault, StepNode as StepNodeType } from '../../drawing.ts'
import { drawnExits, isLong, onlyNext } from '../../exits.ts'
import { nameOf, pieceOf } from '../../pieces.ts'
import { sentenceOf } from '../../sentence.ts'
import { useNames } from '../names.tsx'

export const StepNode = memo(function StepNode({ data, isConnectable }: NodeProps<StepNodeType>) {
  const { node, number, on, walked, change, fault, dropped, counts } = data
  const exits = drawnExits(node, data.language, counts)
  const single = onlyNext(exits)
  return (
    <article
      className={['node', on && 'node--on', walked && 'node--walked'].filter(Boolean).join(' ')}
      data-change={change}
    >
      <Handle type="target" position={Position.Top} isConnectable={isConnectable} />
      <header className="node__head">
        <Icon of={pieceOf(node).icon} />
        <span className="node__name">{nameOf(node)}</span>
        {change === undefined ? null : <span className="node__word">{changeWords[change]}</span>}
        <span className="num">{number}</span>
      </header>
      <StepBody data={data} />
      {dropped === undefined ? null : <p className="node__faults num">{dropped}</p>}
      {fault === undefined ? null : <Fault fault={fault} />}
      {single !== undefined || exits.length === 0 ? null : (
        <footer className={isLong(exits) ? 'node__out node__out--long' : 'node__out'}>
          {exits.map((exit) => (
            <span key={exit.id}>
              {exit.label}
              {counts?.get(exit.id) === undefined ? null : <b className="node__count num">{counts.get(exit.id)}</b>}
              <Handle
                type="source"
                id={exit.id}
                position={isLong(exits) ? Position.Right : Position.Bottom}
                className={node.exits[exit.id] === undefined ? 'open' : ''}
                isConnectable={isConnectable}
              />
            </span>
          ))}
        </footer>
      )}
      {single === undefined && node.kind !== 'jump' ? null : (
        <Handle
          type="source"
          id={single?.id ?? 'jump'}
          position={Position.Bottom}
          className={isOpen(node) ? 'open' : ''}
          isConnectable={isConnectable}
        />
      )}
    </article>
  )
})

function StepBody({ data }: { readonly data: StepData }) {
  const names = useNames()
  const { text, more, state } = sentenceOf(data.node, data.language, names)
  return (
    <div className="node__body">
      {state === undefined ? (
        <p className="node__text" dir="auto">
          {text}
        </p>
      ) : (
        <p className="row row--wrap">
          <State state={state} /> <span className="quiet">{text}</span>
        </p>
      )}
      {more === undefined || more === '' ? null : <p className="faint xs node__text">{more}</p>}
    </div>
  )
}

export function Fault({ fault }: { readonly fault: StepFault }) {
  return (
    <p className="node__faults" data-severity={fault.severity}>
      <Icon
        of={fault.severity === 'error' ? OctagonAlert : TriangleAlert}
        label={fault.severity === 'error' ? 'Error' : 'Warning'}
      />
      <span>
        {fault.message}
        {fault.more === 0 ? null : ` And ${fault.more} more.`}
      </span>
    </p>
  )
}

function isOpen(node: StepData['node']): boolean {
  return node.kind === 'jump' ? node.to === '' : node.kind !== 'end' && node.exits.next === undefined
}
