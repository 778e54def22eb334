/** What stands beside the word WhatsApp, and the picture itself for every page that shows it. */
import { addMark, removeMark } from '../../actions/change-mark.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import { Brand, BrandMarkIn, BrandParams } from '../../contract/brand.ts'
import { Done } from '../../contract/done.ts'
import { actorOf, anyone, byOf, type Routes, requires } from '../routes.ts'
import { presentBrand } from './present.ts'

const tags = ['Brand']

export const brandRoutes: Routes = (server, deps) => {
  const present = async (stores: Stores, workspaceId: string) => {
    const workspace = await requireWorkspace(stores, workspaceId)
    const mark = await stores.brand.mark(workspaceId)
    const names = await stores.actorNames.names(workspaceId, mark === undefined ? [] : [mark.addedBy])
    return presentBrand(mark, `${deps.settings.publicUrl}/brand/${workspace.slug}/mark`, names)
  }

  server.get(
    '/v1/brand/mark',
    { ...requires('workspace:read'), schema: { tags, summary: 'The mark', response: { 200: Brand } } },
    (request) => present(deps.read, actorOf(request).workspaceId),
  )

  server.put(
    '/v1/brand/mark',
    {
      ...requires('workspace:configure'),
      schema: { tags, summary: 'Add or replace the mark', body: BrandMarkIn, response: { 200: Brand } },
    },
    (request) => {
      const by = byOf(request, deps)
      return deps.transaction(async (stores) => {
        await addMark(stores, by, Buffer.from(request.body.data, 'base64'))
        return present(stores, by.actor.workspaceId)
      })
    },
  )

  server.delete(
    '/v1/brand/mark',
    {
      ...requires('workspace:configure'),
      schema: { tags, summary: 'Take the mark away', response: { 204: Done } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => removeMark(stores, by))
      return reply.code(204).send(null)
    },
  )

  server.get(
    '/brand/:workspace/mark',
    { ...anyone, schema: { hide: true, params: BrandParams } },
    async (request, reply) => {
      const workspace = await deps.read.workspaces.findBySlug(request.params.workspace)
      const mark = workspace === undefined ? undefined : await deps.read.brand.mark(workspace.workspaceId)
      if (mark === undefined) throw new Fault('not_found', 'No mark has been added.')
      const etag = `"${mark.sha256.toString('hex')}"`
      reply
        .header('etag', etag)
        .header('cache-control', 'public, max-age=300')
        // The widget shows it on sites of the business.
        .header('cross-origin-resource-policy', 'cross-origin')
        // An SVG is opened as a picture and nothing else, even where somebody opens it by itself.
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type(mark.mediaType).send(mark.bytes)
    },
  )
}
