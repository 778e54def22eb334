/** Reads the `Idempotency-Key` of a request; what is done with it is actions/answer-once.ts. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '../base/fault.ts'
import { type Answer, type IdempotentRequest, idempotentRequest } from '../domain/idempotency.ts'
import { actorOf } from './routes.ts'

const written = /^[\x21-\x7e]{1,255}$/

/** Undefined where the caller sent no key. The path is the request's own, so one key never answers two resources. */
export function readIdempotencyKey(request: FastifyRequest): IdempotentRequest | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !written.test(key)) {
    throw new Fault('invalid', 'The headers have 1 bad field.', {
      errors: [
        {
          path: '/idempotency-key',
          message: 'Must be 1 to 255 visible ASCII characters, such as a UUID. Send it once.',
        },
      ],
    })
  }
  const { method, url, body } = request
  return idempotentRequest(actorOf(request).workspaceId, key, { method, path: url, body })
}

/** Sends an answer that may have been given before. */
export function sendAnswer(reply: FastifyReply, answer: Answer & { readonly repeated: boolean }): FastifyReply {
  if (answer.repeated) reply.header('idempotency-replayed', 'true')
  return reply.code(answer.status).send(answer.body)
}
