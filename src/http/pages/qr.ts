/** A link as a QR code: dark on light in every theme, for that is what cameras read, with the quiet edge that they need. */
import { create } from 'qrcode'
import { type Html, html, trusted } from '../../base/html.ts'

const quietEdge = 4

/** The dark squares as the `d` of a path, in a square of `size` by `size`, quiet edge included. */
export function qrPath(link: string, correction: 'L' | 'Q' = 'L'): { readonly size: number; readonly path: string } {
  // The lowest correction keeps the squares large on a screen; paper is worn and folded.
  const { modules } = create(link, { errorCorrectionLevel: correction })
  let path = ''
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue
      let length = 1
      while (column + length < modules.size && modules.get(row, column + length)) length += 1
      path += `M${column + quietEdge} ${row + quietEdge}h${length}v1h-${length}z`
      column += length
    }
  }
  return { size: modules.size + 2 * quietEdge, path }
}

/** `alt` says what the code does; the same link stands beside it in words. */
export function qrCode(link: string, alt: string, correction: 'L' | 'Q' = 'L'): Html {
  const { size, path } = qrPath(link, correction)
  return html`<svg class="qr" role="img" aria-label="${alt}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${trusted(path)}"/></svg>`
}
