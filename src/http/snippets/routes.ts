/** What is pasted into a site or a program to put a place there. */
import { readOptInPage } from '../../actions/read-opt-in-page.ts'
import { Fault } from '../../base/fault.ts'
import { matchLanguage } from '../../base/language.ts'
import { SnippetQuery, Snippets } from '../../contract/snippet.ts'
import { IdParams } from '../../contract/terms.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { writeSnippets } from './write.ts'

export const snippetRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/capture-points/:id/snippets',
    {
      ...requires('capture-point:read'),
      schema: {
        tags: ['Capture points'],
        summary: 'What is pasted into a site',
        params: IdParams,
        querystring: SnippetQuery,
        response: { 200: Snippets },
      },
    },
    async (request) => {
      const point = await deps.read.capturePoints.find(actorOf(request).workspaceId, request.params.id)
      if (point === undefined) throw new Fault('not_found', 'There is no such capture point.')
      const page = await readOptInPage(deps.read, point)
      const [first] = page.wordings.keys()
      const language = matchLanguage(request.query.lang ?? '', [...page.wordings.keys()]) ?? first
      const wording = language === undefined ? undefined : page.wordings.get(language)
      return { data: wording === undefined ? [] : writeSnippets(page, wording, deps.settings.publicUrl) }
    },
  )
}
