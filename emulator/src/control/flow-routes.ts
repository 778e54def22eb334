// Flows, as the person who opens one sees them: its screens, taps with what was filled in, back, and closing it. And the
// health check, whenever somebody wants it.

import { objectOf, textOf } from '../base/json.ts'
import { demandOpen } from '../people/acts.ts'
import { Refusal } from '../refusal.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import { isYes, numberOfBusiness, personOf, type Routes, shown } from './request.ts'

export const flowRoutes: Routes = {
  'POST /people/:who/flows': async ({ world, at, body }) => {
    const person = personOf(world, at('who'))
    const number = numberOfBusiness(world, body.number)
    demandOpen(person, world.chats.find(person.id, number.id))
    const message = world.acts.seen(person, number, body.messageId)
    return shown(await world.flowSessions.open(person, number, message))
  },

  'POST /people/:who/flows/:session': async ({ world, at, body, query }) => {
    personOf(world, at('who'))
    const told = isYes(query, 'wait') || body.wait === true ? Promise.withResolvers<Told>() : undefined
    const seen = await world.flowSessions.act(
      at('session'),
      textOf(body.component) ?? '',
      objectOf(body.values),
      told?.resolve,
    )
    return { ...shown(seen), webhook: told && seen.kind === 'done' ? shown(await told.promise) : null }
  },

  'POST /people/:who/flows/:session/back': async ({ world, at }) => shown(await world.flowSessions.back(at('session'))),

  'DELETE /people/:who/flows/:session': ({ world, at }) => {
    world.flowSessions.close(at('session'))
    return {}
  },

  'GET /flows': ({ world }) => ({
    flows: world.flows.all.map(({ id, name, status, endpointUri }) => ({ id, name, status, endpointUri })),
  }),

  'POST /flows/:id/ping': async ({ world, at }) => {
    const why = await world.flows.ping(flowCalled(world, at('id')))
    return { healthy: why === null, why }
  },
}

function flowCalled(world: World, id: string) {
  const flow = world.flows.find(id) ?? world.flows.named(id)
  if (!flow) throw new Refusal(404, `There is no Flow "${id}".`, 'id')
  return flow
}
