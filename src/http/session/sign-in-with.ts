/** Signs in whoever has just chosen a password: they need not type it again. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { HttpDeps } from '../deps.ts'
import { clientAddressHeader } from '../sign-in.ts'

/** Sets the session's cookie on `reply`. */
export async function signInWith(
  deps: HttpDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const headers = new Headers({ [clientAddressHeader]: request.ip })
  const userAgent = request.headers['user-agent']
  if (userAgent !== undefined) headers.set('user-agent', userAgent.slice(0, 400))
  const signedIn = await deps.signIn.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
  reply.header('set-cookie', signedIn.headers.getSetCookie())
}
