/** Hands out the built widget at `/widget.js`. The address stays, for it stands on other people's sites; what it holds may change. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { sha256 } from '../../base/secret.ts'
import { anyone, type Server } from '../routes.ts'

/** `file` is what the build made. */
export function handOutWidget(server: Server, file: string): void {
  const bytes = readFileSync(file)
  const bodies = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes, { level: 9 }), identity: bytes }
  const etag = `"${sha256(bytes).toString('hex').slice(0, 24)}"`
  server.get('/widget.js', { ...anyone, schema: { hide: true } }, (request, reply) => {
    const accepted = request.headers['accept-encoding'] ?? ''
    const packing = (['br', 'gzip'] as const).find((one) => accepted.includes(one)) ?? 'identity'
    reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=300, stale-while-revalidate=86400')
      .header('vary', 'accept-encoding')
      // Any site may load it; which of them are answered is the capture point's to say.
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('access-control-allow-origin', '*')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    if (packing !== 'identity') reply.header('content-encoding', packing)
    return reply.type('text/javascript; charset=utf-8').send(bodies[packing])
  })
}
