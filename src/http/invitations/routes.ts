/** Asking people over SMS, e-mail or a call, and what became of it. */
import { invitePeople } from '../../actions/invite-people.ts'
import { readInvitationOrder } from '../../actions/read-invitation-order.ts'
import type { Stores } from '../../actions/stores.ts'
import { tryOut } from '../../actions/try-out.ts'
import { InvitationIn, InvitationList, InvitationOutcomes, InvitationQuery } from '../../contract/invitation.ts'
import type { By } from '../../domain/actor.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentInvitation, presentOutcome } from './present.ts'

const tags = ['Invitations']

export const invitationsRoutes: Routes = (server, deps) => {
  const invite = async (stores: Stores, by: By, body: InvitationIn) => {
    const order = await readInvitationOrder(stores, by.actor.workspaceId, {
      capturePoint: body.capture_point,
      people: body.people,
      ground: body.ground.kind,
      note: body.ground.note,
    })
    const outcomes = await invitePeople(stores, deps, by, order)
    return { invitations: outcomes.map(presentOutcome) }
  }

  server.post(
    '/v1/opt-in-invitations',
    {
      ...requires('campaign:launch'),
      schema: {
        tags,
        summary: 'Invite people',
        description:
          'Each is asked once, by the rules of purpose `invitation`; whoever may not be asked is answered `refused` with the reason.',
        body: InvitationIn,
        response: { 200: InvitationOutcomes, 201: InvitationOutcomes },
      },
    },
    async (request, reply) => {
      const { body } = request
      if (body.dry_run !== true) {
        return once(deps, request, reply, async (stores, by) => ({
          status: 201,
          body: await invite(stores, by, body),
        }))
      }
      const tried = await tryOut(deps, (stores) => invite(stores, byOf(request, deps), body))
      return reply.code(200).send(tried)
    },
  )

  server.get(
    '/v1/opt-in-invitations',
    {
      ...requires('contact:read'),
      schema: { tags, summary: 'Invitations', querystring: InvitationQuery, response: { 200: InvitationList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { capture_point: capturePointId, channel, state } = request.query
      const page = await deps.read.invitations.list(
        actor.workspaceId,
        { capturePointId, channel, state },
        readPage(request.query),
      )
      const addresses = await deps.read.contactPages.addresses(page.rows.map(({ key }) => key))
      return presentPage(page, (one) =>
        presentInvitation(
          one,
          addresses.find(({ key }) => key.addressId === one.key.addressId),
          seesNumbers(actor),
        ),
      )
    },
  )
}
