/** Tills and clerks of a place, for the console. Links and PINs are told once. */
import { addTillDevice, requireTillPoint, revokeTill } from '../../actions/enrol-till.ts'
import { addClerk, changePin, revokeClerk } from '../../actions/till-clerks.ts'
import { Done } from '../../contract/done.ts'
import { IdParams } from '../../contract/terms.ts'
import {
  TillClerkIn,
  TillClerkList,
  TillClerkOut,
  type TillClerk as TillClerkShape,
  TillDeviceIn,
  TillDeviceList,
  TillDeviceOut,
  type TillDevice as TillDeviceShape,
  TillPinIn,
} from '../../contract/till.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { TillClerk, TillDevice } from '../../domain/till.ts'
import { once } from '../once.ts'
import { presentMoment } from '../present.ts'
import { byOf, type Routes, requires } from '../routes.ts'

const tags = ['Capture points']

export const tillAdminRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/capture-points/:id/till-devices',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Devices at the counter', params: IdParams, response: { 200: TillDeviceList } },
    },
    async (request) => {
      const { capturePointId, workspaceId } = await requireTillPoint(deps.read, byOf(request, deps), request.params.id)
      const devices = await deps.read.tills.devices(workspaceId, capturePointId)
      const names = await deps.read.actorNames.names(
        workspaceId,
        devices.map(({ createdBy }) => createdBy),
      )
      return { data: devices.map((device) => presentDevice(device, names)) }
    },
  )

  server.post(
    '/v1/capture-points/:id/till-devices',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Make a link that enrols a device',
        params: IdParams,
        body: TillDeviceIn,
        response: { 201: TillDeviceOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { device, link } = await addTillDevice(stores, deps, by, request.params.id, request.body.name)
        const names = await stores.actorNames.names(device.workspaceId, [device.createdBy])
        return { status: 201, body: { device: presentDevice(device, names), link }, secret: [link] }
      }),
  )

  server.delete(
    '/v1/till-devices/:id',
    {
      ...requires('capture-point:write'),
      schema: { tags, summary: 'Revoke a device', params: IdParams, response: { 204: Done } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => revokeTill(stores, by, request.params.id))
      return reply.code(204).send(null)
    },
  )

  server.get(
    '/v1/capture-points/:id/till-clerks',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Who may sign in at the counter', params: IdParams, response: { 200: TillClerkList } },
    },
    async (request) => {
      const { capturePointId, workspaceId } = await requireTillPoint(deps.read, byOf(request, deps), request.params.id)
      const now = deps.clock.now()
      const clerks = await deps.read.tills.clerks(workspaceId, capturePointId)
      return { data: clerks.map((clerk) => presentClerk(clerk, now)) }
    },
  )

  server.post(
    '/v1/capture-points/:id/till-clerks',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Add a clerk',
        params: IdParams,
        body: TillClerkIn,
        response: { 201: TillClerkOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { clerk, pin } = await addClerk(stores, deps, by, request.params.id, request.body)
        return { status: 201, body: { clerk: presentClerk(clerk, by.now), pin }, secret: [pin] }
      }),
  )

  server.post(
    '/v1/till-clerks/:id/pins',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Give a clerk another PIN',
        params: IdParams,
        body: TillPinIn,
        response: { 201: TillClerkOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { clerk, pin } = await changePin(stores, deps, by, request.params.id, request.body.pin)
        return { status: 201, body: { clerk: presentClerk(clerk, by.now), pin }, secret: [pin] }
      }),
  )

  server.delete(
    '/v1/till-clerks/:id',
    {
      ...requires('capture-point:write'),
      schema: { tags, summary: 'Take a clerk away', params: IdParams, response: { 204: Done } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => revokeClerk(stores, by, request.params.id))
      return reply.code(204).send(null)
    },
  )
}

function presentDevice(device: TillDevice, names: ReadonlyMap<string, string>): TillDeviceShape {
  return {
    id: device.deviceId,
    name: device.name,
    enrolled_at: device.enrolledAt?.toISOString() ?? null,
    link_until: device.linkUntil?.toISOString() ?? null,
    seen_at: device.seenAt?.toISOString() ?? null,
    revoked_at: device.revokedAt?.toISOString() ?? null,
    created_at: device.createdAt.toISOString(),
    created_by: actorName(device.createdBy, names),
  }
}

function presentClerk(clerk: TillClerk, now: Date): TillClerkShape {
  return {
    id: clerk.clerkId,
    name: clerk.name,
    waits_until: clerk.waitUntil > now.getTime() ? presentMoment(clerk.waitUntil) : null,
    revoked_at: clerk.revokedAt?.toISOString() ?? null,
    created_at: clerk.createdAt.toISOString(),
  }
}
