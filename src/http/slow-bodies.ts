/**
 * How long a request may take to arrive: half a minute, so that nobody holds connections by sending slowly. A route that
 * takes files says so, and is given ten minutes.
 */
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

export function limitBodies(server: Server): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request
    // Where nothing more comes there is nothing to wait for.
    if (raw.complete || raw.method === 'GET' || request.routeOptions.config.longBody === true) return done()
    const giveUp = setTimeout(() => {
      if (!raw.complete) raw.destroy()
    }, bodyMs)
    giveUp.unref()
    raw.once('close', () => clearTimeout(giveUp))
    done()
  })
}
