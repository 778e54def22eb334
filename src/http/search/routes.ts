/** Finding anything by a word. */
import { search } from '../../actions/search.ts'
import { SearchQuery, SearchResult } from '../../contract/search.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentFound } from './present.ts'

export const searchRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/search',
    {
      ...requires('contact:read'),
      schema: {
        tags: ['Overview'],
        summary: 'Find anything by a word',
        querystring: SearchQuery,
        response: { 200: SearchResult },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const found = await search(deps, actor.workspaceId, request.query.q, deps.clock.now())
      return { data: presentFound(found, seesNumbers(actor)) }
    },
  )
}
