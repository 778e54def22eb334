/** What a resource's routes are written with, and how each says who may use it. Kept apart so that routes never import the server. */

import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type {
  FastifyBaseLogger,
  FastifyContextConfig,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import { Fault } from '../base/fault.ts'
import type { Actor, By, Verb } from '../domain/actor.ts'
import type { Membership, User } from '../domain/member.ts'
import type { HttpDeps } from './deps.ts'
import type { KeyRing } from './key-ring.ts'

export type Server = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** Adds a resource's routes to the server, or to the part of it that is passed. */
export type Routes = (server: Server, deps: HttpDeps) => void

/** A verb that the caller must be permitted, a session without asking more, or nobody at all. */
export type Access = Verb | 'signed-in' | 'anyone'

/** Who is signed in to the console, and where they may work. */
export interface SignedIn {
  readonly user: User
  readonly memberships: readonly Membership[]
  /** The one that they work in now; undefined where they are in none. */
  readonly membership: Membership | undefined
}

/** How often one network address may be wrong about a key, a link or a code. */
export interface FailureLimit {
  /** Throws `too_many` where it was wrong too often within a minute. */
  check(request: FastifyRequest): Promise<void>
  count(request: FastifyRequest): Promise<void>
}

declare module 'fastify' {
  interface FastifyInstance {
    keyRing: KeyRing
    failures: FailureLimit
  }
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    actor: Actor | undefined
    signedIn: SignedIn | undefined
  }
}

interface Guarded {
  readonly config: FastifyContextConfig
}

/** The route is for whoever may do this: `server.post('/v1/topics', { ...requires('topic:write'), schema }, …)`. */
export function requires(verb: Verb): Guarded {
  return { config: { access: verb } }
}

/** The route is for whoever holds a session or a key, whatever they may do. */
export const signedIn: Guarded = { config: { access: 'signed-in' } }

/** The route is for everybody: what it takes is its own proof, such as a link's token, or it tells nothing. */
export const anyone: Guarded = { config: { access: 'anyone' } }

/** Who is calling. Only on a route that requires somebody. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor !== undefined) return request.actor
  throw new Fault('forbidden', 'You are in no workspace. Ask for an invitation, or create one.', {
    reason: 'no_workspace',
  })
}

/** The act that this request is: who, when, and under which id it is found in the logs. */
export function byOf(request: FastifyRequest, deps: HttpDeps): By {
  return { actor: actorOf(request), now: deps.clock.now(), requestId: request.id }
}
