/**
 * How long a request may take to arrive: half a minute, so that nobody holds connections by sending slowly. A route that
 * takes files says so, and is given ten minutes.
 */
import type { IncomingMessage } from 'node:http'
import { minute, second } from '../base/clock.ts'
import type { Server } from './routes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body may be long: it may take as long as the server gives any request. */
    longBody?: boolean
  }
}

/** For the server itself; what is shorter is held by `limitBodies`. */
export const longestRequestMs = 10 * minute
const bodyMs = 30 * second

const lookEveryMs = 5 * second

/** Looked through now and then: a timer for each request costs more than most of what is done with the request. */
export function limitBodies(server: Server): void {
  const arriving = new Map<IncomingMessage, number>()
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request
    // Where nothing more comes there is nothing to wait for.
    const isWhole = raw.complete || raw.method === 'GET' || request.routeOptions.config.longBody === true
    if (!isWhole) arriving.set(raw, performance.now() + bodyMs)
    done()
  })
  // Whoever is refused on the way here is answered, and the connection may go on sending until then.
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.raw.complete) arriving.delete(request.raw)
    done()
  })
  const look = setInterval(() => {
    const now = performance.now()
    for (const [raw, until] of arriving) {
      if (raw.complete || raw.destroyed) arriving.delete(raw)
      // They came in this order.
      else if (until > now) break
      else {
        raw.destroy()
        arriving.delete(raw)
      }
    }
  }, lookEveryMs)
  look.unref()
  server.addHook('onClose', async () => clearInterval(look))
}
