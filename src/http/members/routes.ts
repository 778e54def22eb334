/** Who works here, as what. */
import { changeMemberRole } from '../../actions/change-member-role.ts'
import { removeMember } from '../../actions/remove-member.ts'
import { Done } from '../../contract/done.ts'
import { Member, MemberChange, MemberList, MemberParams } from '../../contract/member.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { presentPage, readPage } from '../cursor.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentMember } from './present.ts'

const tags = ['Members']

export const memberRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/members',
    {
      ...requires('member:read'),
      schema: { tags, summary: 'Members', querystring: part(pageQuery, 'Which page.'), response: { 200: MemberList } },
    },
    async (request) => {
      const page = await deps.read.members.list(actorOf(request).workspaceId, readPage(request.query))
      return presentPage(page, presentMember)
    },
  )

  server.patch(
    '/v1/members/:id',
    {
      ...requires('member:manage'),
      schema: {
        tags,
        summary: "Change a member's role",
        params: MemberParams,
        body: MemberChange,
        response: { 200: Member },
      },
    },
    async (request) =>
      presentMember(await changeMemberRole(deps, byOf(request, deps), request.params.id, request.body.role)),
  )

  server.delete(
    '/v1/members/:id',
    {
      ...requires('member:manage'),
      schema: { tags, summary: 'Remove a member', params: MemberParams, response: { 204: Done } },
    },
    async (request, reply) => {
      await removeMember(deps, byOf(request, deps), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
