/** The credential's own workspace, and those of whoever is signed in. */
import { answerOnce } from '../../actions/answer-once.ts'
import { changeWorkspace } from '../../actions/change-workspace.ts'
import { copySetUp } from '../../actions/copy-set-up.ts'
import { addWorkspace } from '../../actions/create-workspace.ts'
import { Fault } from '../../base/fault.ts'
import {
  SetUpCopy,
  SetUpCopyIn,
  Workspace,
  WorkspaceChange,
  WorkspaceIn,
  WorkspaceList,
} from '../../contract/workspace.ts'
import { readIdempotencyKey, sendAnswer } from '../idempotency.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires, signedIn } from '../routes.ts'
import { presentHeld } from '../session/present.ts'
import { presentWorkspace, readProfile } from './present.ts'

const tags = ['Workspace']

export const workspaceRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/workspaces',
    { ...signedIn, schema: { tags, summary: "The caller's workspaces", response: { 200: WorkspaceList } } },
    async (request) => ({ data: (request.signedIn?.memberships ?? []).map(presentHeld) }),
  )

  server.post(
    '/v1/workspaces',
    {
      ...requires('workspace:create'),
      schema: { tags, summary: 'Make a workspace', body: WorkspaceIn, response: { 201: Workspace } },
    },
    async (request, reply) => {
      const key = readIdempotencyKey(request)
      const by = byOf(request, deps)
      const answer = await deps.transaction((stores) =>
        answerOnce(stores, deps, key, by.now, async () => {
          const workspace = await addWorkspace(stores, deps.secrets.check(), by, request.body)
          return { status: 201, body: presentWorkspace(workspace) }
        }),
      )
      return sendAnswer(reply, answer)
    },
  )

  server.get(
    '/v1/workspace',
    { ...requires('workspace:read'), schema: { tags, summary: 'This workspace', response: { 200: Workspace } } },
    async (request) => {
      const workspace = await deps.read.workspaces.find(actorOf(request).workspaceId)
      if (workspace === undefined) throw new Fault('not_found', 'This workspace does not exist.')
      return presentWorkspace(workspace)
    },
  )

  server.patch(
    '/v1/workspace',
    {
      ...requires('workspace:configure'),
      schema: { tags, summary: 'Change name and profile', body: WorkspaceChange, response: { 200: Workspace } },
    },
    async (request) => {
      const { profile, ...change } = request.body
      const read = profile === undefined ? change : { ...change, profile: readProfile(profile) }
      return presentWorkspace(await changeWorkspace(deps, byOf(request, deps), read))
    },
  )

  server.post(
    '/v1/workspace/set-up-copies',
    {
      ...requires('workspace:configure'),
      schema: {
        tags,
        summary: 'Copy the set-up of another workspace',
        body: SetUpCopyIn,
        response: { 201: SetUpCopy },
      },
    },
    (request, reply) => {
      const { from } = request.body
      // A key belongs to one workspace; only a person can be at home in both.
      const held = request.signedIn?.memberships.some(({ workspace }) => workspace.workspaceId === from) ?? false
      if (!held) throw new Fault('not_found', 'You are in no workspace with this id.', { reason: 'no_such_workspace' })
      return once(deps, request, reply, async (stores, by) => {
        const { capturePoints, left, ...copied } = await copySetUp(stores, by, from)
        return {
          status: 201,
          body: { ...copied, capture_points: capturePoints, left: left.map((one) => ({ ...one })) },
        }
      })
    },
  )
}
