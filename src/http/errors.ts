/**
 * The one place where a fault becomes an HTTP answer. A Fault is told as it is; anything else is a bug, told in full to the
 * log and in one sentence to the caller.
 */
import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Fault, type FaultCode, type FieldError } from '../base/fault.ts'
import type { Problem } from '../contract/problem.ts'
import { fieldErrors } from './field-errors.ts'

const statuses: Readonly<Record<FaultCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
}

/** What the HTTP layer itself refuses, before anything of ours is asked. */
const refusals: Readonly<Record<number, { code: string; detail: string }>> = {
  400: {
    code: 'malformed',
    detail: 'The request cannot be read. Check its headers and that its body is what they say.',
  },
  404: { code: 'not_found', detail: 'There is nothing here. The API is described at /docs.' },
  413: { code: 'too_large', detail: 'The body is too large. Send it in several requests.' },
  414: { code: 'too_long', detail: 'The address is too long.' },
  415: { code: 'unsupported_media_type', detail: 'Send JSON, with the header Content-Type: application/json.' },
  431: { code: 'too_large', detail: 'The headers are too large.' },
  503: { code: 'unavailable', detail: 'Assent is stopping. Send the request again.' },
}

export function statusOf(code: FaultCode): number {
  return statuses[code]
}

/** Fastify's error handler. */
export function answerError(error: FastifyError | Fault, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error)
  if (error instanceof Fault) {
    if (error.retryAfterS !== undefined) reply.header('retry-after', Math.ceil(error.retryAfterS))
    if (problem.status >= 500) request.log.error({ err: error, detail: error.detail }, 'a request could not be served')
    else request.log.info({ code: problem.code, ...error.detail }, 'a request was refused')
  } else if (problem.status >= 500) {
    request.log.error({ err: error }, 'a request failed')
  }
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  sendProblem(reply, problem)
}

/** Fastify's handler for what has no route. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, refusal(404))
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  // Sent as text: the route's own response shapes are for its answers.
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: string) => body)
    .send(JSON.stringify(problem))
}

export function problemOf(error: FastifyError | Fault): Problem {
  if (error instanceof Fault) {
    return problem(statuses[error.code], error.reason, error.message, error.errors)
  }
  if (error.validation !== undefined) {
    const errors = fieldErrors(error.validation as unknown as Parameters<typeof fieldErrors>[0])
    const fields = errors.length === 1 ? '1 bad field' : `${errors.length} bad fields`
    return problem(
      400,
      'invalid',
      `The ${parts[error.validationContext ?? 'body']} ${plural(error)} ${fields}.`,
      errors,
    )
  }
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) {
    return error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError
      ? problem(400, 'malformed', 'The body is not JSON. Check quotes, commas and brackets.')
      : refusal(status)
  }
  if (status === 503) return refusal(503)
  return problem(
    500,
    'internal',
    'Something went wrong on our side. Send the request again; its id is in X-Request-Id.',
  )
}

const parts: Readonly<Record<string, string>> = {
  body: 'body',
  querystring: 'query string',
  params: 'path',
  headers: 'headers',
}

function plural({ validationContext }: FastifyError): string {
  return validationContext === 'headers' ? 'have' : 'has'
}

function refusal(status: number): Problem {
  const known = refusals[status] ?? refusals[400]
  return problem(status, known?.code ?? 'malformed', known?.detail ?? '')
}

function problem(status: number, code: string, detail: string, errors: readonly FieldError[] = []): Problem {
  return {
    type: `urn:assent:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    code,
    errors: errors.map((error) => ({ ...error })),
  }
}
