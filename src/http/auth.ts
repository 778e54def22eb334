/**
 * Who is calling, and whether this route is theirs. A key in `Authorization: Bearer`, or the console's cookie; the
 * workspace always comes from there. A /v1 route that does not say who may use it does not start.
 */
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '../base/fault.ts'
import { demand } from '../domain/actor.ts'
import { type ApiKey, keyActor } from '../domain/api-key.ts'
import { memberActor } from '../domain/member.ts'
import type { HttpDeps } from './deps.ts'
import { KeyRing } from './key-ring.ts'
import { actorOf, type Server } from './routes.ts'
import { requireSameOrigin } from './same-origin.ts'

export function guardRoutes(server: Server, deps: HttpDeps): void {
  server.decorate('keyRing', new KeyRing(deps.read.apiKeys))
  server.decorateRequest('actor', undefined)
  server.decorateRequest('signedIn', undefined)
  server.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/v1/') && config?.access === undefined) throw new Error(`${url} does not say who may use it`)
  })
  server.addHook('onRequest', (request, reply, done) => {
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'anyone') return done()
    const admit = () => {
      if (access !== 'signed-in') demand(actorOf(request), access)
    }
    if (identifyAtHand(request, deps)) {
      admit()
      return done()
    }
    identify(request, reply, deps)
      .then(admit)
      .then(() => done(), done)
  })
}

/** Whether the key that came is one that was looked up a moment ago: then nothing has to be waited for. */
function identifyAtHand(request: FastifyRequest, deps: HttpDeps): boolean {
  const { authorization } = request.headers
  if (authorization?.startsWith('Bearer ') !== true) return false
  const { keyRing } = request.server
  const now = deps.clock.now()
  const key = keyRing.atHand(authorization.slice(7), now)
  if (key === undefined) return false
  noteUse(request, key, now)
  return true
}

/** Finds out who is calling. Throws `unauthenticated`. */
export async function identify(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps): Promise<void> {
  const { authorization, cookie } = request.headers
  const { failures, keyRing } = request.server
  if (authorization !== undefined) {
    if (await identifyKey(request, authorization, deps, keyRing)) return
    // Only after the look-up: somebody else's wrong key must not turn away a right one from the same network.
    await failures.check(request)
    await failures.count(request)
    throw new Fault('unauthenticated', 'This API key is unknown, revoked or too old. Make one under Settings, Keys.', {
      reason: 'key_unknown',
    })
  }
  if (cookie !== undefined && (await identifyMember(request, reply, deps))) return
  throw new Fault('unauthenticated', 'Sign in, or send an API key as Authorization: Bearer ak_….')
}

async function identifyKey(
  request: FastifyRequest,
  authorization: string,
  deps: HttpDeps,
  keys: KeyRing,
): Promise<boolean> {
  const [scheme, secret = ''] = authorization.split(' ', 2)
  if (scheme?.toLowerCase() !== 'bearer') return false
  const now = deps.clock.now()
  const key = await keys.find(secret, now)
  if (key === undefined) return false
  noteUse(request, key, now)
  return true
}

function noteUse(request: FastifyRequest, key: ApiKey, now: Date): void {
  request.server.keyRing.note(key, now, (error) =>
    request.log.warn({ err: error }, 'the use of a key could not be noted'),
  )
  request.actor = keyActor(key)
}

async function identifyMember(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps): Promise<boolean> {
  requireSameOrigin(request, deps.settings.publicUrl, { cookie: true })
  const { response: found, headers } = await deps.signIn.api.getSession({
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  })
  // A session that was prolonged, or that is over, brings its cookie along.
  const cookies = headers?.getSetCookie() ?? []
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (found === null) return false
  const { user, session } = found
  const memberships = await deps.read.members.memberships(user.id)
  const membership =
    memberships.find(({ workspace }) => workspace.workspaceId === session.activeOrganizationId) ?? memberships[0]
  const person = {
    userId: user.id,
    name: user.name,
    email: user.email,
    twoFactor: user.twoFactorEnabled === true,
    createdAt: user.createdAt,
  }
  request.signedIn = { user: person, memberships, membership }
  if (membership !== undefined) request.actor = memberActor(person, membership)
  return true
}
