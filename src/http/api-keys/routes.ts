/** Machines' credentials: made, listed, ended. */
import { createApiKey } from '../../actions/create-api-key.ts'
import { revokeApiKey } from '../../actions/revoke-api-key.ts'
import { ApiKey, ApiKeyCreated, ApiKeyIn, ApiKeyList, ApiKeyParams } from '../../contract/api-key.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { presentPage, readPage } from '../cursor.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentApiKey } from './present.ts'

const tags = ['API keys']

export const apiKeyRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/api-keys',
    {
      ...requires('key:read'),
      schema: { tags, summary: 'API keys', querystring: part(pageQuery, 'Which page.'), response: { 200: ApiKeyList } },
    },
    async (request) => {
      const page = await deps.read.apiKeys.list(actorOf(request).workspaceId, readPage(request.query))
      return presentPage(page, presentApiKey)
    },
  )

  server.post(
    '/v1/api-keys',
    {
      ...requires('key:manage'),
      schema: { tags, summary: 'Make a key', body: ApiKeyIn, response: { 201: ApiKeyCreated } },
    },
    async (request, reply) => {
      const { expires_at: expiresAt, ...wanted } = request.body
      const { key, secret } = await createApiKey(deps, byOf(request, deps), {
        ...wanted,
        ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
      })
      return reply.code(201).send({ ...presentApiKey(key), secret })
    },
  )

  server.delete(
    '/v1/api-keys/:id',
    {
      ...requires('key:manage'),
      schema: { tags, summary: 'Revoke a key', params: ApiKeyParams, response: { 200: ApiKey } },
    },
    async (request) => {
      const key = await revokeApiKey(deps, byOf(request, deps), request.params.id)
      server.keyRing.forget()
      return presentApiKey(key)
    },
  )
}
