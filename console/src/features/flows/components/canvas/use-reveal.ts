/** Brings a step into view that lies outside of it, by as little as is needed. Whoever wants no motion gets none. */
import { useReactFlow, useStoreApi } from '@xyflow/react'

/** What stands over the drawing covers so much of its edges. */
const edge = { above: 60, below: 56, beside: 20 }

export function useReveal(): (id: string) => void {
  const { getNodesBounds, getViewport, setViewport } = useReactFlow()
  const store = useStoreApi()
  return (id) => {
    const { x, y, zoom } = getViewport()
    const box = getNodesBounds([id])
    const { width, height } = store.getState()
    const dx = shift(box.x * zoom + x, box.width * zoom, edge.beside, width - edge.beside)
    const dy = shift(box.y * zoom + y, box.height * zoom, edge.above, height - edge.below)
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: glide() })
  }
}

/** How long a movement of the drawing takes, in ms. */
export function glide(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

/** By how much to move what begins at `from` and is so long; its beginning comes first where it does not fit. */
function shift(from: number, long: number, least: number, most: number): number {
  if (from < least || long > most - least) return from < least || from + long > most ? least - from : 0
  return from + long > most ? most - from - long : 0
}
