/**
 * How much one caller may ask: per key or session, else per address of the network. Providers' webhooks are never limited:
 * a stop that is turned away is a stop that was not heard. Counted per process.
 */
import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { minute } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import type { Limits } from './deps.ts'
import type { FailureLimit, Server } from './routes.ts'

const unlimited = ['/inbound/', '/health', '/metrics']

export async function limitRates(server: Server, limits: Limits): Promise<void> {
  // Before the plugin's own hook on routes, which reads what this writes.
  server.addHook('onRoute', (route) => {
    if (unlimited.some((prefix) => route.url.startsWith(prefix))) route.config = { ...route.config, rateLimit: false }
  })
  await server.register(rateLimit, {
    enableDraftSpec: true,
    timeWindow: minute,
    cache: 20_000,
    max: (request) => (request.actor === undefined ? limits.perNetworkAddress : limits.perCaller),
    keyGenerator: (request) => request.actor?.id ?? networkOf(request),
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  server.decorate('failures', failureLimit(server, limits))
}

function failureLimit(server: Server, limits: Limits): FailureLimit {
  const limiter = server.createRateLimit({
    max: limits.failuresPerNetworkAddress,
    timeWindow: minute,
    keyGenerator: (request) => `failures ${networkOf(request)}`,
  })
  return {
    async check(request) {
      const limit = await limiter(request, { increment: false })
      if (!limit.isAllowed && limit.remaining === 0) throw tooMany(limit.ttl)
    },
    async count(request) {
      await limiter(request)
    },
  }
}

function networkOf(request: FastifyRequest): string {
  return rateLimit.normalizeIP(request.ip)
}

function tooMany(ttlMs: number): Fault {
  const seconds = Math.max(1, Math.ceil(ttlMs / 1_000))
  return new Fault('too_many', `Too many requests. Try again in ${seconds} s.`, { retryAfterS: seconds })
}
