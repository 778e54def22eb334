/** A QR code as an image that prints at any size. The encoder is loaded when a code is first shown. */
import { queryOptions } from '@tanstack/react-query'

export function qrSvgQuery(text: string) {
  return queryOptions({
    queryKey: ['qr', text],
    queryFn: async () => {
      const { toString: encode } = await import('qrcode')
      const svg = await encode(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
