/** The page of a till. It tells nobody anything that is not shown to every customer; what it may do its device must prove. */
import { readOptInPage } from '../../../actions/read-opt-in-page.ts'
import { Fault } from '../../../base/fault.ts'
import { anyone, type Routes } from '../../routes.ts'
import { sendPage } from '../answer.ts'
import { closedPage, notReadyPage } from '../opt-in/messages.ts'
import { tillView } from './view.ts'

export const tillPageRoutes: Routes = (server, deps) => {
  server.get('/t/:slug', { ...anyone, schema: { hide: true } }, async (request, reply) => {
    const { slug } = request.params as { slug: string }
    const point = await deps.read.capturePoints.findBySlug(slug)
    if (point === undefined || point.channel !== 'till' || point.state === 'draft') {
      throw new Fault('not_found', 'There is no till here.')
    }
    const page = await readOptInPage(deps.read, point)
    if (point.state === 'archived') return sendPage(reply, closedPage(request, page), 410)
    if (page.wordings.size === 0 || page.sender === undefined) return sendPage(reply, notReadyPage(request, page), 503)
    return sendPage(reply, tillView(page))
  })
}
