/** Places where consent is asked, and the check that each is held to. */
import { changeCapturePoint } from '../../actions/change-capture-point.ts'
import { checkCapturePoint, checkDraft } from '../../actions/check-guideline.ts'
import { createCapturePoint } from '../../actions/create-capture-point.ts'
import { previewCapturePoint } from '../../actions/preview-capture-point.ts'
import { publishCapturePoint } from '../../actions/publish-capture-point.ts'
import { readCapturePoints } from '../../actions/read-capture-points.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import {
  CapturePoint,
  CapturePointIn,
  CapturePointList,
  CapturePointPatch,
  CapturePointQuery,
  GuidelineCheck,
  GuidelineCheckIn,
} from '../../contract/capture-point.ts'
import { CapturePointPreview, CapturePointPreviewIn } from '../../contract/capture-point-preview.ts'
import { IdParams } from '../../contract/terms.ts'
import type { CapturePoint as Point } from '../../domain/capture-point.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentCapturePoint, presentCheck, presentPreview, readSettings } from './present.ts'

const tags = ['Capture points']
const figureDays = 30

export const capturePointRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings

  const presentWhole = async (stores: Stores, point: Point) => {
    const now = deps.clock.now()
    const [facts] = await readCapturePoints(stores, point.workspaceId, [point], figureDays, now)
    if (facts === undefined) throw new Error('a capture point that was asked for is not read')
    const check = await checkCapturePoint(stores, point)
    return { ...presentCapturePoint({ ...facts, publicUrl }), check: presentCheck(check) }
  }

  server.get(
    '/v1/capture-points',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Capture points', querystring: CapturePointQuery, response: { 200: CapturePointList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { state, channel, topic, days = figureDays } = request.query
      const topicId = topic === undefined ? undefined : await topicIdOf(deps.read, workspaceId, topic)
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(channel === undefined ? {} : { channel }),
        ...(topicId === undefined ? {} : { topicId }),
      }
      const page = await deps.read.capturePoints.list(workspaceId, filter, readPage(request.query))
      const facts = await readCapturePoints(deps.read, workspaceId, page.rows, days, deps.clock.now())
      const counts = await deps.read.capturePoints.countByState(workspaceId)
      return {
        ...presentPage({ ...page, rows: facts }, (one) => presentCapturePoint({ ...one, publicUrl })),
        counts: { ...counts },
      }
    },
  )

  server.post(
    '/v1/capture-points',
    {
      ...requires('capture-point:write'),
      schema: { tags, summary: 'Make a capture point', body: CapturePointIn, response: { 201: CapturePoint } },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { notice, settings, ...rest } = request.body
        const wanted = {
          ...rest,
          noticeId: notice,
          ...(settings === undefined ? {} : { settings: readSettings(settings) }),
        }
        return { status: 201, body: await presentWhole(stores, await createCapturePoint(stores, by, wanted)) }
      }),
  )

  server.get(
    '/v1/capture-points/:id',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'One capture point with its check', params: IdParams, response: { 200: CapturePoint } },
    },
    async (request) => {
      const point = await deps.read.capturePoints.find(actorOf(request).workspaceId, request.params.id)
      if (point === undefined) throw new Fault('not_found', 'There is no such capture point.')
      return presentWhole(deps.read, point)
    },
  )

  server.patch(
    '/v1/capture-points/:id',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Change or archive a capture point',
        params: IdParams,
        body: CapturePointPatch,
        response: { 200: CapturePoint },
      },
    },
    (request) => {
      const by = byOf(request, deps)
      const { notice, settings, ...rest } = request.body
      const change = {
        ...rest,
        ...(notice === undefined ? {} : { noticeId: notice }),
        ...(settings === undefined ? {} : { settings: readSettings(settings) }),
      }
      return deps.transaction(async (stores) =>
        presentWhole(stores, await changeCapturePoint(stores, by, request.params.id, change)),
      )
    },
  )

  server.post(
    '/v1/capture-points/:id/publications',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Publish a capture point',
        description: 'Refused with `guideline_check` and one error a line while a line of its check is missing.',
        params: IdParams,
        response: { 201: CapturePoint },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: await presentWhole(stores, await publishCapturePoint(stores, by, request.params.id)),
      })),
  )

  server.post(
    '/v1/guideline-checks',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Check a draft', body: GuidelineCheckIn, response: { 200: GuidelineCheck } },
    },
    async (request) => {
      const { settings, ...draft } = request.body
      const read = settings === undefined ? draft : { ...draft, settings: readSettings(settings) }
      return presentCheck(await checkDraft(deps.read, actorOf(request).workspaceId, read))
    },
  )
}

/** What people get at a place that is being written. */
export const capturePointPreviewRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/capture-point-previews',
    {
      ...requires('capture-point:read'),
      schema: {
        tags,
        summary: 'What people get there',
        body: CapturePointPreviewIn,
        response: { 200: CapturePointPreview },
      },
    },
    async (request) => {
      const { notice: noticeId, settings = {}, ...draft } = request.body
      const wanted = { ...draft, noticeId, settings: readSettings(settings) }
      return presentPreview(await previewCapturePoint(deps, actorOf(request).workspaceId, wanted))
    },
  )
}

async function topicIdOf({ topics }: Pick<Stores, 'topics'>, workspaceId: string, key: string): Promise<string> {
  const topic = (await topics.list(workspaceId)).find((one) => one.key === key)
  if (topic !== undefined) return topic.topicId
  throw new Fault('invalid', 'The query string has 1 bad field.', {
    errors: [{ path: '/topic', message: `There is no topic ${key}.` }],
  })
}
