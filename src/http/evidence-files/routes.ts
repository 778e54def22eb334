/** Scans and photos: kept sealed, handed out to those who may see proof, and opened as nothing but what they are. */
import { keepEvidenceFile, openEvidenceFile } from '../../actions/keep-evidence-file.ts'
import { EvidenceFile } from '../../contract/evidence-file.ts'
import { IdParams } from '../../contract/terms.ts'
import { demand, may } from '../../domain/actor.ts'
import { evidenceBytesMax } from '../../domain/evidence-file.ts'
import { actorOf, byOf, type Routes, requires, type Server, signedIn } from '../routes.ts'

const tags = ['Proof']

export const evidenceFileRoutes: Routes = (server, deps) => {
  server.register(async (scope: Server) => {
    scope.removeAllContentTypeParsers()
    const raw = { parseAs: 'buffer', bodyLimit: evidenceBytesMax } as const
    scope.addContentTypeParser('*', raw, (_request, body, done) => done(null, body))
    scope.post(
      '/v1/evidence-files',
      {
        ...requires('consent:record-no'),
        bodyLimit: evidenceBytesMax,
        schema: {
          tags,
          summary: 'Keep a scan or photo',
          description:
            'The file is the body: JPEG, PNG, WebP or PDF, at most 10 MiB. It is sealed under a key of its own.',
          response: { 201: EvidenceFile },
        },
      },
      async (request, reply) => {
        const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const file = await keepEvidenceFile(deps.read, deps.secrets, byOf(request, deps), content)
        return reply.code(201).send({
          id: file.fileId,
          media_type: file.mediaType,
          bytes: file.bytes,
          sha256: file.sha256.toString('hex'),
          added_at: file.addedAt.toISOString(),
        })
      },
    )
  })

  server.get(
    '/v1/evidence-files/:id',
    {
      ...signedIn,
      schema: { tags, summary: 'Open a scan or photo', params: IdParams },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      // Whoever enters forms reads each other's; they see proof of nothing else.
      if (!may(actor, 'consent:record-yes')) demand(actor, 'proof:read')
      const { file, content } = await openEvidenceFile(deps, actor.workspaceId, request.params.id)
      return reply
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('content-disposition', 'inline')
        .type(file.mediaType)
        .send(content)
    },
  )
}
