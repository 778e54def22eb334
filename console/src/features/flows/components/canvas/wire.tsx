/** A way from one step to another, and how many went it. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import type { Wire as WireType } from '../../drawing.ts'

/** Below the foot from which it leaves, so that no two of them lie on each other. */
const countBelow = 13

export const Wire = memo(function Wire(props: EdgeProps<WireType>) {
  const [path] = getSmoothStepPath({ ...props, borderRadius: 8 })
  const { look = 'plain', count } = props.data ?? {}
  return (
    <>
      <BaseEdge
        id={props.id}
        path={path}
        className={look === 'plain' ? 'edge' : `edge edge--${look}`}
        {...(props.markerEnd === undefined ? {} : { markerEnd: props.markerEnd })}
        interactionWidth={16}
      />
      {count === undefined ? null : (
        <EdgeLabelRenderer>
          <span
            className="edge__count num"
            style={{
              transform: `translate(-50%, -50%) translate(${props.sourceX}px, ${props.sourceY + countBelow}px)`,
            }}
          >
            {count}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
