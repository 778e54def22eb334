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
import type { HttpDeps } from './deps.ts'
import { sendProblem } from './errors.ts'
import { anyone, type Routes } from './routes.ts'
import { requireSameOrigin } from './same-origin.ts'
import { clientAddressHeader } from './sign-in.ts'

const bodies: Readonly<Record<string, { body: TSchema; summary: string }>> = {
  '/auth/sign-in/email': { body: SignInEmail, summary: 'Sign in' },
  '/auth/sign-in/social': { body: SignInSocial, summary: 'Sign in with the identity provider' },
  '/auth/sign-out': { body: Nothing, summary: 'Sign out' },
  '/auth/change-password': { body: PasswordChange, summary: 'Change the password' },
  '/auth/revoke-session': { body: SessionToken, summary: 'End a session' },
  '/auth/revoke-other-sessions': { body: Nothing, summary: 'End every other session' },
  '/auth/two-factor/enable': { body: PasswordConfirmed, summary: 'Set a second factor up' },
  '/auth/two-factor/disable': { body: PasswordConfirmed, summary: 'Give the second factor up' },
  '/auth/two-factor/verify-totp': { body: TotpCode, summary: 'Sign in: the second factor' },
  '/auth/two-factor/verify-backup-code': { body: BackupCode, summary: 'Sign in: a backup code' },
  '/auth/two-factor/generate-backup-codes': { body: PasswordConfirmed, summary: 'New backup codes' },
}

const pages: Readonly<Record<string, string>> = {
  '/auth/list-sessions': 'Sessions of whoever is signed in',
  '/auth/callback/:provider': 'Where the identity provider returns to',
}

export const signInRoutes: Routes = (server, deps) => {
  const tags = ['Sign-in']
  const response = { 200: SignInAnswer }
  for (const [url, { body, summary }] of Object.entries(bodies)) {
    const schema = { tags, summary, body, response }
    server.post(url, { ...anyone, bodyLimit: 8_192, schema }, async (request, reply) => {
      await forward(request, reply, deps)
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

async function forward(request: FastifyRequest, reply: FastifyReply, deps: HttpDeps): Promise<void> {
  requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
  const answer = await deps.signIn.handler(asRequest(request, deps.settings.publicUrl))
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const location = answer.headers.get('location')
  const text = await answer.text()
  if (location !== null && answer.status >= 300 && answer.status < 400) reply.redirect(location, 302)
  else if (answer.ok)
    reply
      .code(answer.status)
      .type('application/json')
      .send(text || '{}')
  else {
    const wait = answer.headers.get('x-retry-after')
    if (wait !== null) reply.header('retry-after', wait)
    refuse(reply, answer.status, text)
  }
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
