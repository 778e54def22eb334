/**
 * The simulated phone below /phone: forwarded to the emulator, which listens on this machine only. It plays people, so it
 * is for whoever is signed in to a demo, at this machine, and closes once there is anybody real to be played.
 */
import httpProxy from '@fastify/http-proxy'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '../base/fault.ts'
import { demand } from '../domain/actor.ts'
import type { Emulation } from '../domain/emulation.ts'
import { identify } from './auth.ts'
import type { HttpDeps } from './deps.ts'
import type { Server } from './routes.ts'

export async function forwardPhone(server: Server, deps: HttpDeps): Promise<void> {
  const { emulation } = deps
  if (emulation === undefined) return
  const { host } = new URL(emulation.url)
  await server.register(httpProxy, {
    upstream: emulation.url,
    prefix: '/phone',
    rewritePrefix: '/phone',
    // request-log.ts has its line.
    disableRequestLogging: true,
    preHandler: (request, reply) => requirePlayer(request, reply, deps, emulation),
    replyOptions: {
      // Where the request came from was looked at here; the emulator takes it from us alone, and never sees a session.
      rewriteRequestHeaders: (_request, { origin: _origin, cookie: _cookie, referer: _referer, ...headers }) => ({
        ...headers,
        host,
      }),
      // What hangs on the walls of the demo is for its camera.
      // Time passes for the product and for the people together: the page winds the product's clock, which winds theirs.
      rewriteHeaders: (headers) => ({
        ...headers,
        'x-phone-clock': '/v1/demo/clock',
        'x-phone-codes': '/v1/qr-codes?limit=200',
      }),
    },
  })
}

async function requirePlayer(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: HttpDeps,
  emulation: Emulation,
): Promise<unknown> {
  if (!(await emulation.isOpen())) {
    throw new Fault('not_found', 'The simulated phone is off since there is a live workspace. EMULATORS=on keeps it.', {
      reason: 'emulators_off',
    })
  }
  if (!isLoopback(request.socket.remoteAddress) || !isLoopback(request.ip)) {
    throw new Fault('forbidden', 'The simulated phone is for this machine only.', { reason: 'not_this_machine' })
  }
  if (request.headers.authorization === undefined && request.headers.cookie === undefined && wantsPage(request)) {
    // Whoever came from a page with a message to send still has it after signing in.
    return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
  }
  await identify(request, reply, deps)
  const { signedIn, actor } = request
  const inDemo = signedIn?.memberships.some(({ workspace }) => workspace.kind === 'demo') ?? false
  if (!inDemo || actor === undefined) {
    throw new Fault('forbidden', 'The simulated phone belongs to a demo workspace: sign in to one.', {
      reason: 'not_a_demo',
    })
  }
  demand(actor, 'message:read')
  if (request.method !== 'GET' && request.url.startsWith('/phone/_control/clock')) {
    throw new Fault('conflict', 'Phone and product share one clock: wind it at POST /v1/demo/clock.', {
      reason: 'one_clock',
    })
  }
  return undefined
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '')
}
