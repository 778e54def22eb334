/** Invitations by link. The token stands behind the link's #, so it reaches no log; looking at it is a POST for that alone. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptInvitation, type Joining, unknownInvitation } from '../../actions/accept-invitation.ts'
import { cancelInvitation } from '../../actions/cancel-invitation.ts'
import { linkHash } from '../../actions/create-first-run-token.ts'
import { inviteMember } from '../../actions/invite-member.ts'
import { Fault } from '../../base/fault.ts'
import { Done } from '../../contract/done.ts'
import {
  InvitationAcceptance,
  InvitationCreated,
  InvitationIn,
  InvitationList,
  InvitationShown,
  InvitationToken,
  MemberParams,
} from '../../contract/member.ts'
import { Session } from '../../contract/session.ts'
import { memberActor } from '../../domain/member.ts'
import { identify } from '../auth.ts'
import type { HttpDeps } from '../deps.ts'
import { actorOf, anyone, byOf, type Routes, requires, type Server } from '../routes.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { presentSession } from '../session/present.ts'
import { signInWith } from '../session/sign-in-with.ts'
import { presentInvitation } from './present.ts'

const tags = ['Members']

export const invitationRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/invitations',
    { ...requires('member:read'), schema: { tags, summary: 'Open invitations', response: { 200: InvitationList } } },
    async (request) => {
      const open = await deps.read.members.openInvitations(actorOf(request).workspaceId, deps.clock.now())
      return { data: open.map(presentInvitation) }
    },
  )

  server.post(
    '/v1/invitations',
    {
      ...requires('member:manage'),
      schema: { tags, summary: 'Invite somebody', body: InvitationIn, response: { 201: InvitationCreated } },
    },
    async (request, reply) => {
      const { invitation, token } = await inviteMember(deps, byOf(request, deps), request.body)
      const url = `${deps.settings.publicUrl}/join#${token}`
      return reply.code(201).send({ ...presentInvitation(invitation), url })
    },
  )

  server.delete(
    '/v1/invitations/:id',
    {
      ...requires('member:manage'),
      schema: { tags, summary: 'Take an invitation back', params: MemberParams, response: { 204: Done } },
    },
    async (request, reply) => {
      await cancelInvitation(deps, byOf(request, deps), request.params.id)
      return reply.code(204).send(null)
    },
  )

  server.post(
    '/v1/invitations/lookup',
    {
      ...anyone,
      schema: {
        tags,
        summary: 'What an invitation leads to',
        body: InvitationToken,
        response: { 200: InvitationShown },
      },
    },
    (request) => counted(server, request, () => look(deps, request.body.token)),
  )

  server.post(
    '/v1/invitations/acceptance',
    { ...anyone, schema: { tags, summary: 'Join', body: InvitationAcceptance, response: { 201: Session } } },
    async (request, reply) => {
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
      const { token, name, password } = request.body
      const joining = await readJoining(request, reply, deps, name, password)
      const now = deps.clock.now()
      const { user, invitation } = await counted(server, request, () => acceptInvitation(deps, token, joining, now))
      if (password !== undefined) await signInWith(deps, request, reply, { email: user.email, password })
      const memberships = await deps.read.members.memberships(user.userId)
      const membership = memberships.find(({ workspace }) => workspace.workspaceId === invitation.workspaceId)
      const actor = membership && memberActor(user, membership)
      return reply.code(201).send(presentSession(actor, { user, memberships, membership }))
    },
  )
}

async function look(deps: HttpDeps, token: string) {
  const invitation = await deps.read.members.findInvitation(linkHash(token), deps.clock.now())
  if (invitation === undefined) throw unknownInvitation()
  const { members, workspaces } = deps.read
  const [workspace, account, inviter] = await Promise.all([
    workspaces.find(invitation.workspaceId),
    members.findUserByEmail(invitation.email),
    invitation.inviterId === undefined ? undefined : members.findUser(invitation.inviterId),
  ])
  return {
    workspace: workspace?.name ?? '',
    email: invitation.email,
    role: invitation.role,
    has_account: account !== undefined,
    inviter: inviter?.name ?? null,
  }
}

/** A name and a password, or a session. */
async function readJoining(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: HttpDeps,
  name: string | undefined,
  password: string | undefined,
): Promise<Joining> {
  if (name !== undefined && password !== undefined) return { name, password }
  if (name === undefined && password === undefined) {
    await identify(request, reply, deps)
    if (request.signedIn !== undefined) return { userId: request.signedIn.user.userId }
  }
  const errors = [
    ...(name === undefined
      ? [{ path: '/name', message: 'Is missing. Send name and password, or sign in first.' }]
      : []),
    ...(password === undefined
      ? [{ path: '/password', message: 'Is missing. Send name and password, or sign in first.' }]
      : []),
  ]
  throw new Fault('invalid', 'Joining takes a name and a password, or a session.', { errors })
}

/** A link that is guessed at is soon left alone. */
async function counted<T>(server: Server, request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  await server.failures.check(request)
  return work().catch(async (error: unknown) => {
    if (error instanceof Fault && error.code === 'not_found') await server.failures.count(request)
    throw error
  })
}
