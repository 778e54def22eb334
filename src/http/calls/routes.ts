/** Calls with the business's numbers, as far as a list may show them: a caller is masked for everybody. */
import { ConsentGround } from '../../actions/consent-ground.ts'
import { Fault } from '../../base/fault.ts'
import { type Call, CallList, CallQuery } from '../../contract/call.ts'
import type { VoiceCall } from '../../domain/voice-call.ts'
import { presentPage, readPage } from '../cursor.ts'
import { actorOf, type Routes, requires } from '../routes.ts'

export const callRoutes: Routes = (server, deps) => {
  const ground = new ConsentGround(deps.read)

  server.get(
    '/v1/calls',
    {
      ...requires('contact:read'),
      schema: { tags: ['Calls'], summary: 'Calls', querystring: CallQuery, response: { 200: CallList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { capture_point: named, outcome } = request.query
      const point = named === undefined ? undefined : await ground.capturePoint(workspaceId, named)
      if (named !== undefined && point === undefined) {
        throw new Fault('not_found', `There is no capture point ${named}.`, {
          errors: [{ path: '/capture_point', message: 'Is unknown here.' }],
        })
      }
      const page = await deps.read.voiceCalls.list(
        workspaceId,
        { capturePointId: point?.capturePointId, outcome },
        readPage(request.query),
      )
      const addresses = await deps.read.contactPages.addresses(page.rows.flatMap(({ key }) => key ?? []))
      return presentPage(page, (call) =>
        presentCall(call, addresses.find(({ key }) => key.addressId === call.key?.addressId)?.contactId ?? null),
      )
    },
  )
}

function presentCall(call: VoiceCall, contact: string | null): Call {
  return {
    id: call.callId,
    direction: call.direction,
    capture_point: call.capturePointId,
    sender: call.senderId,
    invitation: call.invitationId,
    contact,
    caller: call.caller,
    country: call.country,
    status: call.status,
    outcome: call.outcome,
    seconds: call.seconds,
    started_at: call.startedAt.toISOString(),
    ended_at: call.endedAt?.toISOString() ?? null,
  }
}
