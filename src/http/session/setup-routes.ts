/** The first run. The link's form is the console's; showing it changes nothing, sending it spends the link. */
import { claimFirstRun } from '../../actions/claim-first-run.ts'
import { Fault } from '../../base/fault.ts'
import { Session, Setup, SetupStatus } from '../../contract/session.ts'
import { memberActor } from '../../domain/member.ts'
import { anyone, type Routes } from '../routes.ts'
import { requireSameOrigin } from '../same-origin.ts'
import { presentSession } from './present.ts'
import { signInWith } from './sign-in-with.ts'

const tags = ['Session']

export const setupRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/setup/status',
    {
      ...anyone,
      schema: { tags, summary: 'Whether the first owner is still to come', response: { 200: SetupStatus } },
    },
    async () => ({
      open: !(await deps.read.members.someoneOwns()),
      single_sign_on: deps.settings.singleSignOn ?? null,
    }),
  )

  server.post(
    '/v1/setup',
    { ...anyone, schema: { tags, summary: 'Become the first owner', body: Setup, response: { 201: Session } } },
    async (request, reply) => {
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
      await server.failures.check(request)
      const { email, password } = request.body
      const user = await claimFirstRun(deps, request.body, deps.clock.now()).catch(async (error: unknown) => {
        if (error instanceof Fault) await server.failures.count(request)
        throw error
      })
      await signInWith(deps, request, reply, { email, password })
      const memberships = await deps.read.members.memberships(user.userId)
      const membership = memberships[0]
      const actor = membership && memberActor(user, membership)
      return reply.code(201).send(presentSession(actor, { user, memberships, membership }))
    },
  )
}
