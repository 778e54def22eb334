/** The wording that is shown, and who has read it. */
import { approveNotice } from '../../actions/approve-notice.ts'
import { changeNotice } from '../../actions/change-notice.ts'
import { createNotice } from '../../actions/create-notice.ts'
import { publishNoticeVersion } from '../../actions/publish-notice-version.ts'
import { type ReadNotice, readWholeNotice } from '../../actions/read-notices.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import {
  Notice,
  NoticeApprovalIn,
  NoticeIn,
  NoticeList,
  NoticePatch,
  NoticeQuery,
  NoticeVersionIn,
  Wording,
  WordingParams,
} from '../../contract/notice.ts'
import { IdParams } from '../../contract/terms.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentNotice, presentNoticeSummary } from './present.ts'

const tags = ['Notices']

export const noticeRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/notices',
    {
      ...requires('notice:read'),
      schema: { tags, summary: 'Notices', querystring: NoticeQuery, response: { 200: NoticeList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { notices } = deps.read
      const page = await notices.list(
        workspaceId,
        { archived: request.query.archived ?? false },
        readPage(request.query),
      )
      const ids = page.rows.map(({ noticeId }) => noticeId)
      const [workspace, versions, uses] = await Promise.all([
        requireWorkspace(deps.read, workspaceId),
        notices.versionsOf(workspaceId, ids),
        notices.uses(workspaceId, ids),
      ])
      const byNotice = Map.groupBy(versions, ({ noticeId }) => noticeId)
      return presentPage(page, (notice) =>
        presentNoticeSummary({
          notice,
          versions: byNotice.get(notice.noticeId) ?? [],
          uses: uses.get(notice.noticeId) ?? 0,
          workspaceKind: workspace.kind,
        }),
      )
    },
  )

  server.post(
    '/v1/notices',
    {
      ...requires('notice:write'),
      schema: { tags, summary: 'Make a notice', body: NoticeIn, response: { 201: Notice } },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { notice } = await createNotice(stores, by, request.body)
        return { status: 201, body: await presentWhole(stores, by.actor.workspaceId, notice.noticeId) }
      }),
  )

  server.get(
    '/v1/notices/:id',
    {
      ...requires('notice:read'),
      schema: { tags, summary: 'One notice with its versions', params: IdParams, response: { 200: Notice } },
    },
    (request) => presentWhole(deps.read, actorOf(request).workspaceId, request.params.id),
  )

  server.patch(
    '/v1/notices/:id',
    {
      ...requires('notice:write'),
      schema: { tags, summary: 'Rename or archive', params: IdParams, body: NoticePatch, response: { 200: Notice } },
    },
    (request) => {
      const by = byOf(request, deps)
      return deps.transaction(async (stores) => {
        await changeNotice(stores, by, request.params.id, request.body)
        return presentWhole(stores, by.actor.workspaceId, request.params.id)
      })
    },
  )

  server.post(
    '/v1/notices/:id/versions',
    {
      ...requires('notice:write'),
      schema: {
        tags,
        summary: 'Add a version',
        description: 'The same words as in the newest version of the language add none, and are answered with 200.',
        params: IdParams,
        body: NoticeVersionIn,
        response: { 200: Notice, 201: Notice },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { added } = await publishNoticeVersion(stores, by, request.params.id, request.body)
        return { status: added ? 201 : 200, body: await presentWhole(stores, by.actor.workspaceId, request.params.id) }
      }),
  )

  server.post(
    '/v1/notices/:id/approvals',
    {
      ...requires('notice:approve'),
      schema: {
        tags,
        summary: 'Approve a version',
        params: IdParams,
        body: NoticeApprovalIn,
        response: { 201: Notice },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        await approveNotice(stores, by, request.params.id, request.body)
        return { status: 201, body: await presentWhole(stores, by.actor.workspaceId, request.params.id) }
      }),
  )

  server.get(
    '/v1/wordings/:sha256',
    {
      ...requires('notice:read'),
      schema: { tags, summary: 'A wording as it was shown', params: WordingParams, response: { 200: Wording } },
    },
    async (request) => {
      const { sha256 } = request.params
      const found = await deps.read.wordings.find(actorOf(request).workspaceId, [Buffer.from(sha256, 'hex')])
      const bytes = found.get(sha256)
      if (bytes === undefined) throw new Fault('not_found', 'No wording has this hash.')
      return { sha256, content: JSON.parse(bytes.toString()) as unknown }
    },
  )
}

async function presentWhole(stores: Stores, workspaceId: string, noticeId: string) {
  const whole: ReadNotice = await readWholeNotice(stores, workspaceId, noticeId)
  const versions = whole.versions.map(({ version }) => version)
  return presentNotice({ ...whole, versions }, whole.versions, whole.names)
}
