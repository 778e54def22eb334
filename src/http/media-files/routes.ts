/** Files that messages carry: taken in as they come, looked at, and taken away. */
import { Readable } from 'node:stream'
import { keepMediaFile, readMediaFile, removeMediaFile, requireMediaFile } from '../../actions/keep-media-file.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import { Done } from '../../contract/done.ts'
import {
  MediaFileList,
  MediaFileQuery,
  MediaFile as MediaFileSchema,
  type MediaFile as MediaFileShape,
} from '../../contract/media-file.ts'
import { IdParams } from '../../contract/terms.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { MediaFile } from '../../domain/media-file.ts'
import { actorOf, byOf, type Routes, requires, type Server } from '../routes.ts'

const tags = ['Flows']

export const mediaFileRoutes: Routes = (server, deps) => {
  server.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    // The body is handed on as it comes: it may be far larger than others.
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))
    scope.post(
      '/v1/media-files',
      {
        config: { ...requires('flow:write').config, longBody: true },
        schema: {
          tags,
          summary: 'Keep a file that messages carry',
          description:
            'The file is the body. WhatsApp\'s limits hold: JPEG and PNG to 5 MiB; MP4, 3GP, AAC, AMR, MP3, M4A and Ogg Opus to 16 MiB; PDF, TXT, DOC(X), XLS(X) and PPT(X) to 100 MiB. A message node names it as `{"upload": id}`.',
          querystring: MediaFileQuery,
          response: { 201: MediaFileSchema },
        },
      },
      async (request, reply) => {
        if (!(request.body instanceof Readable)) {
          throw new Fault('invalid', 'Send the file as the body.', { reason: 'no_file' })
        }
        const by = byOf(request, deps)
        const kept = await keepMediaFile(deps, by, request.query.name, request.body)
        return reply.code(201).send((await present(deps.read, [kept]))[0] as MediaFileShape)
      },
    )
  })

  server.get(
    '/v1/media-files',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'Files that messages carry', response: { 200: MediaFileList } },
    },
    async (request) => {
      const files = await deps.read.mediaFiles.list(actorOf(request).workspaceId)
      return { data: await present(deps.read, files) }
    },
  )

  server.get(
    '/v1/media-files/:id',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'One file', params: IdParams, response: { 200: MediaFileSchema } },
    },
    async (request) => {
      const file = await requireMediaFile(deps.read, actorOf(request).workspaceId, request.params.id)
      return (await present(deps.read, [file]))[0] as MediaFileShape
    },
  )

  server.get(
    '/v1/media-files/:id/content',
    { ...requires('flow:read'), schema: { tags, summary: 'The file itself', params: IdParams } },
    async (request, reply) => {
      const file = await requireMediaFile(deps.read, actorOf(request).workspaceId, request.params.id)
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', file.kind === 'document' ? 'attachment' : 'inline')
        .type(file.mediaType)
        .send(await readMediaFile(deps.read, file))
    },
  )

  server.delete(
    '/v1/media-files/:id',
    {
      ...requires('flow:write'),
      schema: {
        tags,
        summary: 'Delete a file',
        description: '409 while a flow sends it. What WhatsApp holds of it goes within thirty days.',
        params: IdParams,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => removeMediaFile(stores, by, request.params.id))
      return reply.code(204).send(null)
    },
  )
}

async function present(stores: Stores, files: readonly MediaFile[]): Promise<MediaFileShape[]> {
  const [first] = files
  if (first === undefined) return []
  const names = await stores.actorNames.names(first.workspaceId, [...new Set(files.map(({ addedBy }) => addedBy))])
  return files.map((file) => ({
    id: file.fileId,
    kind: file.kind,
    media_type: file.mediaType,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256.toString('hex'),
    added_at: file.addedAt.toISOString(),
    added_by: actorName(file.addedBy, names),
  }))
}
