/** How a route makes something once: in one transaction, under the caller's idempotency key where one was sent. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerOnce } from '../actions/answer-once.ts'
import type { Stores } from '../actions/stores.ts'
import type { By } from '../domain/actor.ts'
import type { Answer } from '../domain/idempotency.ts'
import type { HttpDeps } from './deps.ts'
import { readIdempotencyKey, sendAnswer } from './idempotency.ts'
import { byOf } from './routes.ts'

/** Whoever sends the request again, with the same key, gets the first answer and nothing happens twice. */
export async function once(
  deps: HttpDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (stores: Stores, by: By) => Promise<Answer>,
  /** When it is durable, and before it is answered. */
  then: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const key = readIdempotencyKey(request)
  const by = byOf(request, deps)
  const answer = await deps.transaction((stores) => answerOnce(stores, deps, key, by.now, () => work(stores, by)))
  await then()
  // A reply is thenable: this waits until the answer is out.
  return sendAnswer(reply, answer)
}
