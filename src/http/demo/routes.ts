/** What only a demo has: a clock that can be wound. */
import { jumpClock, requireDemo } from '../../actions/jump-clock.ts'
import { Fault } from '../../base/fault.ts'
import { ClockJumpIn, DemoClock } from '../../contract/demo.ts'
import type { HttpDeps } from '../deps.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'

const tags = ['Demo']

export const demoRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/demo/clock',
    {
      ...requires('workspace:read'),
      schema: { tags, summary: 'The clock of a demo', response: { 200: DemoClock } },
    },
    async (request) => {
      await requireDemo(deps.read, actorOf(request).workspaceId)
      return { now: deps.clock.now().toISOString(), skew_ms: await deps.read.clockSkew.read() }
    },
  )

  server.post(
    '/v1/demo/clock',
    {
      ...requires('demo:wind-clock'),
      schema: { tags, summary: 'Let time pass', body: ClockJumpIn, response: { 200: DemoClock } },
    },
    async (request) => {
      const skewMs = await jumpClock(deps, emulationOf(deps), byOf(request, deps), request.body.jump_ms)
      return { now: deps.clock.now().toISOString(), skew_ms: skewMs }
    },
  )
}

function emulationOf({ emulation }: HttpDeps) {
  if (emulation !== undefined) return emulation
  throw new Fault('conflict', 'The emulators do not run here: start Assent with EMULATORS=on.', {
    reason: 'emulators_off',
  })
}
