/** How near one stands, and the whole flow at once. */
import { useReactFlow, useViewport } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../../components/ui/icon.tsx'
import { fit } from './drawing.tsx'

export function Zoom({ children }: { readonly children?: ReactNode }) {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow()
  const { zoom } = useViewport()
  return (
    <div className="zoom">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend that is shown; this group is named unseen. */}
      <div className="seg" role="group" aria-label="Zoom">
        <button className="seg__item" type="button" aria-label="Smaller" onClick={() => void zoomOut()}>
          <Icon of={Minus} size="sm" />
        </button>
        <button className="seg__item num" type="button" title="Actual size" onClick={() => void zoomTo(1)}>
          {Math.round(zoom * 100)} %
        </button>
        <button className="seg__item" type="button" aria-label="Larger" onClick={() => void zoomIn()}>
          <Icon of={Plus} size="sm" />
        </button>
        <button className="seg__item" type="button" aria-label="The whole flow" onClick={() => void fitView(fit)}>
          <Icon of={Maximize} size="sm" />
        </button>
      </div>
      {children}
    </div>
  )
}
