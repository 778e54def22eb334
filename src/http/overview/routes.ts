/** The first page, and what is being said while it is open. */
import { readFeed } from '../../actions/read-feed.ts'
import { type ReadOverview, readOverview } from '../../actions/read-overview.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { second } from '../../base/clock.ts'
import { Remembered } from '../../base/remembered.ts'
import { Feed, FeedQuery, Overview, OverviewQuery } from '../../contract/overview.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentFeed, presentOverview } from './present.ts'

const tags = ['Overview']
const feedLength = 8
const daysUnlessSaid = 30
/** However many look at the page, the workspace is counted once in so long. */
const countedEvery = second

export const overviewRoutes: Routes = (server, deps) => {
  const counted = new Remembered<ReadOverview>(countedEvery, (key) => {
    const [workspaceId = '', days = ''] = key.split('/')
    return readOverview(deps, workspaceId, Number(days), deps.clock.now())
  })

  server.get(
    '/v1/overview',
    {
      ...requires('workspace:read'),
      schema: { tags, summary: 'The first page', querystring: OverviewQuery, response: { 200: Overview } },
    },
    async (request) => {
      const actor = actorOf(request)
      const read = await counted.get(`${actor.workspaceId}/${request.query.days ?? daysUnlessSaid}`)
      const feed = await readFeed(deps, actor.workspaceId, feedLength, undefined)
      return presentOverview(read, presentFeed(feed, defaultLanguage(read.workspace), seesNumbers(actor)))
    },
  )

  server.get(
    '/v1/overview/feed',
    {
      ...requires('consent:read'),
      schema: { tags, summary: 'As it happens', querystring: FeedQuery, response: { 200: Feed } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { limit = feedLength, after } = request.query
      const workspace = await requireWorkspace(deps.read, actor.workspaceId)
      const feed = await readFeed(deps, actor.workspaceId, limit, after)
      return { data: presentFeed(feed, defaultLanguage(workspace), seesNumbers(actor)) }
    },
  )
}
