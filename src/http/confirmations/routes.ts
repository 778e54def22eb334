/** What waits for an act from the address itself, and what came of it. */
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { Fault } from '../../base/fault.ts'
import { Confirmation, ConfirmationList, ConfirmationQuery } from '../../contract/confirmation.ts'
import { IdParams } from '../../contract/terms.ts'
import type { Actor } from '../../domain/actor.ts'
import type { ListedConfirmation } from '../../domain/confirmation-list.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { topicRefs } from '../topics/present.ts'
import { presentConfirmation } from './present.ts'

const tags = ['Capture points']

export const confirmationRoutes: Routes = (server, deps) => {
  const { read } = deps

  const presenter = async (actor: Actor, rows: readonly ListedConfirmation[]) => {
    const language = defaultLanguage(await requireWorkspace(read, actor.workspaceId))
    const topics = topicRefs(await read.topics.list(actor.workspaceId), language)
    const addresses = await read.contactPages.addresses(rows.map(({ address }) => address))
    return (row: ListedConfirmation) => {
      const address = addresses.find(({ key }) => key.addressId === row.address.addressId)
      return presentConfirmation(row, address, topics, seesNumbers(actor))
    }
  }

  server.get(
    '/v1/confirmations',
    {
      ...requires('consent:read'),
      schema: { tags, summary: 'Confirmations', querystring: ConfirmationQuery, response: { 200: ConfirmationList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { state, contact, capture_point: capturePointId } = request.query
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(contact === undefined ? {} : { contactId: contact }),
        ...(capturePointId === undefined ? {} : { capturePointId }),
      }
      const asked = readPage(request.query)
      const page = await read.confirmationLists.list(actor.workspaceId, filter, asked, deps.clock.now())
      return presentPage(page, await presenter(actor, page.rows))
    },
  )

  server.get(
    '/v1/confirmations/:id',
    {
      ...requires('consent:read'),
      schema: { tags, summary: 'One confirmation', params: IdParams, response: { 200: Confirmation } },
    },
    async (request) => {
      const actor = actorOf(request)
      const filter = { confirmationId: request.params.id }
      const { rows } = await read.confirmationLists.list(actor.workspaceId, filter, { limit: 1 }, deps.clock.now())
      const [one] = rows
      if (one === undefined) throw new Fault('not_found', 'There is no such confirmation.')
      return (await presenter(actor, rows))(one)
    },
  )
}
