/** Whether a request that changes something was made by our own pages: a cookie comes along whoever asks. */
import type { FastifyRequest } from 'fastify'
import { Fault } from '../base/fault.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Throws `forbidden` for a change that another site began. `cookie`: the request rests on one, so it must also show where
 * it comes from; every browser does.
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string, { cookie }: { cookie: boolean }): void {
  if (safe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  const { origin } = request.headers
  const shown = site !== undefined || origin !== undefined
  if (site === undefined && (origin === ownOrigin(request) || origin === new URL(publicUrl).origin)) return
  if (!shown && !cookie) return
  throw new Fault('forbidden', 'This request did not come from our own pages. Use an API key outside of the console.', {
    reason: 'cross_site',
    detail: { site, origin },
  })
}

function ownOrigin({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}
