/** The HTTP server, whole but not listening. What Fastify does by default and we may not, is set here. */
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController } from 'fastify'
import { second } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { guardRoutes } from './auth.ts'
import type { HttpDeps } from './deps.ts'
import { answerError, answerNotFound } from './errors.ts'
import { healthRoutes } from './health.ts'
import { lazyLog } from './lazy-log.ts'
import { describeApi } from './openapi.ts'
import { forwardPhone } from './phone-proxy.ts'
import { limitRates } from './rate-limit.ts'
import { logRequests } from './request-log.ts'
import { api, inbound, pages } from './rooms.ts'
import type { Routes, Server } from './routes.ts'
import { secureAnswers } from './security-headers.ts'
import { limitBodies, longestRequestMs } from './slow-bodies.ts'
import { validator } from './validator.ts'

const kibibyte = 1_024

export async function buildServer(deps: HttpDeps): Promise<Server> {
  const { settings } = deps
  const server: Server = Fastify({
    // An address that cannot be read never reaches a route, nor the error handler that routes have.
    frameworkErrors: answerError,
    loggerInstance: deps.logger,
    // request-log.ts writes one line that holds neither addresses nor query strings.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: lazyLog,
    genReqId: () => newId(),
    trustProxy: settings.trustProxy,
    routerOptions: { maxParamLength: 512 },
    bodyLimit: 256 * kibibyte,
    requestTimeout: longestRequestMs,
    keepAliveTimeout: 72 * second,
    forceCloseConnections: 'idle',
  }).withTypeProvider<TypeBoxTypeProvider>()

  server.removeContentTypeParser('text/plain')
  server.setValidatorCompiler(validator)
  server.setErrorHandler(answerError)
  server.setNotFoundHandler(answerNotFound)
  limitBodies(server)
  secureAnswers(server, settings)
  logRequests(server, deps.registry)
  guardRoutes(server, deps)
  await limitRates(server, settings.limits)
  await describeApi(server, settings)

  healthRoutes(server, deps)
  await server.register(room(api, deps))
  await server.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    const raw = { parseAs: 'buffer', bodyLimit: 4_096 * kibibyte } as const
    scope.addContentTypeParser('*', raw, (_request, body, done) => done(null, body))
    await room(inbound, deps)(scope)
  })
  await server.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    await scope.register(formbody, { bodyLimit: 64 * kibibyte })
    await room(pages, deps)(scope)
  })
  await forwardPhone(server, deps)
  return server
}

function room(resources: readonly Routes[], deps: HttpDeps): (scope: Server) => Promise<void> {
  return async (scope) => {
    for (const routes of resources) routes(scope, deps)
  }
}
