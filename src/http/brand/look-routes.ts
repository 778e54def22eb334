/** How the pages of a business look, and the style sheet and picture that they load for it. */
import { changeLook } from '../../actions/change-look.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import { BrandLook, BrandLookPatch, BrandParams, Palette, PaletteQuery } from '../../contract/brand.ts'
import { lookSheet } from '../pages/look.ts'
import { actorOf, anyone, byOf, type Routes, requires } from '../routes.ts'
import { presentLook, presentPalette } from './present.ts'

const tags = ['Brand']

export const lookRoutes: Routes = (server, deps) => {
  const present = async (stores: Stores, workspaceId: string) => {
    const { slug } = await requireWorkspace(stores, workspaceId)
    const look = await stores.brand.look(workspaceId)
    const names = await stores.actorNames.names(workspaceId, look === undefined ? [] : [look.changedBy])
    return presentLook(look, `${deps.settings.publicUrl}/brand/${slug}/logo`, names)
  }

  server.get(
    '/v1/brand/look',
    { ...requires('workspace:read'), schema: { tags, summary: 'How the pages look', response: { 200: BrandLook } } },
    (request) => present(deps.read, actorOf(request).workspaceId),
  )

  server.patch(
    '/v1/brand/look',
    {
      ...requires('workspace:configure'),
      schema: { tags, summary: 'Change how the pages look', body: BrandLookPatch, response: { 200: BrandLook } },
    },
    (request) => {
      const by = byOf(request, deps)
      const { accent, logo } = request.body
      return deps.transaction(async (stores) => {
        await changeLook(stores, by, {
          ...(accent === undefined ? {} : { accent }),
          ...(logo === undefined ? {} : { logo: logo === null ? null : Buffer.from(logo, 'base64') }),
        })
        return present(stores, by.actor.workspaceId)
      })
    },
  )

  server.get(
    '/v1/brand/palettes',
    {
      ...requires('workspace:read'),
      schema: {
        tags,
        summary: 'What a colour would become',
        description: 'Nothing is changed.',
        querystring: PaletteQuery,
        response: { 200: Palette },
      },
    },
    (request) => presentPalette(`#${request.query.accent.replace('#', '').toLowerCase()}`),
  )

  const hidden = { ...anyone, schema: { hide: true, params: BrandParams } }

  server.get('/brand/:workspace/look.css', hidden, async (request, reply) => {
    const workspace = await deps.read.workspaces.findBySlug(request.params.workspace)
    const look = workspace && (await deps.read.brand.look(workspace.workspaceId))
    // The address names the colour: it may be kept for as long as it is asked for.
    return reply
      .header('cache-control', 'public, max-age=86400')
      .type('text/css; charset=utf-8')
      .send(look?.accent == null ? '' : lookSheet(look.accent))
  })

  server.get('/brand/:workspace/logo', hidden, async (request, reply) => {
    const workspace = await deps.read.workspaces.findBySlug(request.params.workspace)
    const logo = workspace && (await deps.read.brand.logo(workspace.workspaceId))
    if (logo === undefined) throw new Fault('not_found', 'No logo has been added.')
    const etag = `"${logo.sha256.toString('hex')}"`
    reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=300')
      // An SVG is opened as a picture and nothing else, even where somebody opens it by itself.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type(logo.mediaType).send(logo.bytes)
  })
}
