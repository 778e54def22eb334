/**
 * What was asked, by the pattern of its route: an address may hold a number or a link's token, so neither the address
 * nor its query string is ever logged. Beside it, the same as a metric.
 */
import { Histogram, type Registry } from 'prom-client'
import type { Server } from './routes.ts'

export function logRequests(server: Server, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long a request took, by its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const status = reply.statusCode
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1_000)
    const line = { method: request.method, route, status, ms: Math.round(reply.elapsedTime), actor: request.actor?.id }
    // What went well is counted; a line for each would bury what did not.
    if (status >= 500) request.log.warn(line, 'answered')
    else if (status >= 400) request.log.info(line, 'answered')
    else request.log.debug(line, 'answered')
  })
}
