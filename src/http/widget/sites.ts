/** Which sites are answered: those of the capture point, and our own pages. Others are told why, in words their console shows. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { OptInPage } from '../../actions/read-opt-in-page.ts'
import { Fault } from '../../base/fault.ts'
import { originsOf } from '../../domain/origin.ts'

/**
 * Lets the site read the answer, or throws `forbidden`. The refusal may be read as well: it says nothing but what to do.
 * Returns the origin of the site.
 */
export function requireSite(request: FastifyRequest, reply: FastifyReply, page: OptInPage, publicUrl: string): string {
  const own = new URL(publicUrl).origin
  const { origin = request.headers['sec-fetch-site'] === 'same-origin' ? own : undefined } = request.headers
  openTo(request, reply)
  if (origin === own || (origin !== undefined && originsOf(page.point).includes(origin))) return origin ?? own
  const who = origin === undefined ? 'A request without an origin' : origin
  throw new Fault(
    'forbidden',
    `${who} may not show this widget. Add the site to the capture point ${page.point.name}.`,
    {
      reason: 'origin_not_allowed',
    },
  )
}

/** What a browser has to hear to hand the answer to the page that asked. No cookie is ever among it. */
export function openTo(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('vary', 'origin').header('cross-origin-resource-policy', 'cross-origin')
  const { origin } = request.headers
  if (origin !== undefined) reply.header('access-control-allow-origin', origin)
}
