/**
 * What was asked, by the pattern of its route: an address may hold a number or a link's token, so neither the address
 * nor its query string is ever logged. Beside it, the same as a metric.
 */
import { Histogram, type Registry } from 'prom-client'
import type { Server } from './routes.ts'

const tellsAll: ReadonlySet<string> = new Set(['debug', 'trace'])

export function logRequests(server: Server, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long a request took, by its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  // A metric's series is found by its labels each time anew; there are as many as routes have statuses.
  type Series = Histogram.Internal<'method' | 'route' | 'status'>
  const series = new Map<string, Map<string, Series>>()
  const seriesOf = (method: string, route: string, status: number): Series => {
    const own = series.get(route) ?? new Map<string, Series>()
    if (own.size === 0) series.set(route, own)
    const name = `${method} ${status}`
    const known = own.get(name) ?? duration.labels(method, route, String(status))
    own.set(name, known)
    return known
  }
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const { statusCode: status, elapsedTime: ms } = reply
    seriesOf(request.method, route, status).observe(ms / 1_000)
    // What went well is counted; a line for each would bury what did not.
    const level = status >= 500 ? 'warn' : status >= 400 ? 'info' : 'debug'
    if (level === 'debug' && !tellsAll.has(server.log.level)) return done()
    request.log[level](
      { method: request.method, route, status, ms: Math.round(ms), actor: request.actor?.id },
      'answered',
    )
    done()
  })
}
