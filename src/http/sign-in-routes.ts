/**
 * better-auth behind our own door: only what is listed here can be reached, in our shapes, with our refusals. What changes
 * members or workspaces goes through /v1, where it is permitted and audited.
 */

import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import {
  BackupCode,
  Nothing,
  PasswordChange,
  PasswordConfirmed,
  SessionToken,
  SignInAnswer,
  SignInEmail,
  SignInSocial,
  TotpCode,
} from '../contract/sign-in.ts'
import { auditEntry } from '../domain/audit.ts'
import type { HttpDeps } from './deps.ts'
import { sendProblem } from './errors.ts'
import { anyone, byOf, type Routes, signedIn } from './routes.ts'
import { requireSameOrigin } from './same-origin.ts'
import { clientAddressHeader } from './sign-in.ts'

interface Door {
  readonly body: TSchema
  readonly summary: string
  /** What stands in the audit log when it is done; only for whoever is signed in. */
  readonly audited?: string
}

const bodies: Readonly<Record<string, Door>> = {
  '/auth/sign-in/email': { body: SignInEmail, summary: 'Sign in' },
  '/auth/sign-in/social': { body: SignInSocial, summary: 'Sign in with the identity provider' },
  '/auth/sign-out': { body: Nothing, summary: 'Sign out' },
  '/auth/change-password': {
    body: PasswordChange,
    summary: 'Change the password',
    audited: 'user.password-changed',
  },
  '/auth/revoke-session': { body: SessionToken, summary: 'End a session' },
  '/auth/revoke-other-sessions': { body: Nothing, summary: 'End every other session' },
  '/auth/two-factor/enable': {
    body: PasswordConfirmed,
    summary: 'Set a second factor up',
    audited: 'user.two-factor-begun',
  },
  '/auth/two-factor/disable': {
    body: PasswordConfirmed,
    summary: 'Give the second factor up',
    audited: 'user.two-factor-ended',
  },
  '/auth/two-factor/verify-totp': { body: TotpCode, summary: 'Sign in: the second factor' },
  '/auth/two-factor/verify-backup-code': { body: BackupCode, summary: 'Sign in: a backup code' },
  '/auth/two-factor/generate-backup-codes': {
    body: PasswordConfirmed,
    summary: 'New backup codes',
    audited: 'user.backup-codes-renewed',
  },
}

const pages: Readonly<Record<string, string>> = {
  '/auth/list-sessions': 'Sessions of whoever is signed in',
  '/auth/callback/:provider': 'Where the identity provider returns to',
}

export const signInRoutes: Routes = (server, deps) => {
  const tags = ['Sign-in']
  const response = { 200: SignInAnswer }
  for (const [url, { body, summary, audited }] of Object.entries(bodies)) {
    const guard = audited === undefined ? anyone : signedIn
    const schema = { tags, summary, body, response }
    server.post(url, { ...guard, bodyLimit: 8_192, schema }, async (request, reply) => {
      await forward(request, reply, deps, audited)
      return reply
    })
  }
  for (const [url, summary] of Object.entries(pages)) {
    server.get(url, { ...anyone, schema: { tags, summary, response } }, async (request, reply) => {
      await forward(request, reply, deps)
      return reply
    })
  }
}

async function forward(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps, audited?: string): Promise<void> {
  requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
  const answer = await deps.signIn.handler(asRequest(request, deps.settings.publicUrl))
  if (answer.ok && audited !== undefined) await writeDown(request, deps, audited)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const location = answer.headers.get('location')
  const text = await answer.text()
  if (location !== null && answer.status >= 300 && answer.status < 400) reply.redirect(location, 302)
  else if (answer.ok) {
    reply
      .code(answer.status)
      .type('application/json')
      .send(text || '{}')
  } else {
    const wait = answer.headers.get('x-retry-after')
    if (wait !== null) reply.header('retry-after', wait)
    refuse(reply, answer.status, text)
  }
}

/** A person may be in no workspace; then there is no log to write it in. */
async function writeDown(request: FastifyRequest, deps: HttpDeps, action: string): Promise<void> {
  if (request.actor === undefined) return
  const by = byOf(request, deps)
  await deps.read.audit.write([auditEntry(by, { action, subject: { kind: 'user', id: by.actor.id } })])
}

/** The same request for better-auth: origin and address as we have established them, whatever the client wrote. */
function asRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers({ origin: publicUrl, [clientAddressHeader]: request.ip })
  const { cookie, 'user-agent': userAgent } = request.headers
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (userAgent !== undefined) headers.set('user-agent', userAgent.slice(0, 400))
  const hasBody = request.method === 'POST'
  if (hasBody) headers.set('content-type', 'application/json')
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(request.body ?? {}) } : {}),
  })
}

const words: Readonly<Record<string, string>> = {
  invalid_email_or_password: 'E-mail address or password is wrong.',
  invalid_password: 'The password is wrong.',
  invalid_code: 'The code is wrong or too old. Take the one that the app shows now.',
  invalid_two_factor_cookie: 'The sign-in took too long. Begin again.',
}

function refuse(reply: FastifyReply, status: number, text: string): void {
  const said = readRefusal(text)
  const code = status === 429 ? 'too_many' : (said.code?.toLowerCase() ?? 'refused')
  const detail = words[code] ?? said.message ?? 'That was refused.'
  sendProblem(reply, {
    type: `urn:assent:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: status >= 500 ? 'Something went wrong on our side. Try again.' : detail,
    code: status >= 500 ? 'internal' : code,
    errors: [],
  })
}

function readRefusal(text: string): { code?: string; message?: string } {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}
