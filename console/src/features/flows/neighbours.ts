/** Which step lies that way: the arrows of the keyboard walk over the drawing as it looks. */

export interface Placed {
  readonly id: string
  /** Its middle, in pixels of the drawing. */
  readonly x: number
  readonly y: number
}

export type Way = 'up' | 'down' | 'left' | 'right'

const ahead: Readonly<Record<Way, readonly [x: number, y: number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}

/** The nearest one that way; what lies aside counts as twice as far. Undefined at the edge. */
export function neighbour(all: readonly Placed[], from: string, way: Way): string | undefined {
  const here = all.find(({ id }) => id === from)
  if (here === undefined) return all[0]?.id
  const [dx, dy] = ahead[way]
  let best: { readonly id: string; readonly far: number } | undefined
  for (const one of all) {
    const forward = (one.x - here.x) * dx + (one.y - here.y) * dy
    if (one.id === from || forward <= 0) continue
    const aside = Math.abs((one.x - here.x) * dy) + Math.abs((one.y - here.y) * dx)
    const far = forward + 2 * aside
    if (best === undefined || far < best.far) best = { id: one.id, far }
  }
  return best?.id
}
