/** Who is calling, and in which workspace they work. */
import { fromNodeHeaders } from 'better-auth/node'
import type { FastifyRequest } from 'fastify'
import { Fault } from '../../base/fault.ts'
import { Session, WorkspaceChoice } from '../../contract/session.ts'
import { type Membership, memberActor } from '../../domain/member.ts'
import type { HttpDeps } from '../deps.ts'
import { type Routes, signedIn } from '../routes.ts'
import { presentSession } from './present.ts'

const tags = ['Session']

export const sessionRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/session',
    { ...signedIn, schema: { tags, summary: 'Who is calling', response: { 200: Session } } },
    async (request) => presentSession(request.actor, request.signedIn, await workspaceOfKey(request, deps)),
  )

  server.put(
    '/v1/session/workspace',
    {
      ...signedIn,
      schema: { tags, summary: 'Work in another workspace', body: WorkspaceChoice, response: { 200: Session } },
    },
    async (request) => {
      const session = requireMember(request)
      const membership = session.memberships.find(({ workspace }) => workspace.workspaceId === request.body.workspace)
      if (membership === undefined) throw notYours()
      await deps.signIn.api.setActiveOrganization({
        headers: fromNodeHeaders(request.headers),
        body: { organizationId: request.body.workspace },
      })
      return presentSession(memberActor(session.user, membership), { ...session, membership })
    },
  )
}

async function workspaceOfKey({ actor }: FastifyRequest, deps: HttpDeps): Promise<Membership | undefined> {
  if (actor?.kind !== 'key' || actor.role === undefined) return undefined
  const workspace = await deps.read.workspaces.find(actor.workspaceId)
  return workspace && { workspace, role: actor.role }
}

function requireMember(request: FastifyRequest) {
  if (request.signedIn !== undefined) return request.signedIn
  throw new Fault('forbidden', 'A key belongs to one workspace. Use a key of the other one.', {
    reason: 'not_a_member',
  })
}

function notYours(): Fault {
  return new Fault('not_found', 'You are in no workspace of this id.', {
    errors: [{ path: '/workspace', message: 'Send the id of one of the workspaces that GET /v1/session lists.' }],
  })
}
