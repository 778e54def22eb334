/** A QR code as the address of a picture, for a page whose elements a script makes. */
import { qrPath } from '../qr.ts'

export function qrPicture(link: string): string {
  const { size, path } = qrPath(link)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
