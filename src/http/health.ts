/** For whoever watches the process: is it up, and how does it do. Neither tells anything about a person. */
import type { Routes } from './routes.ts'

export const healthRoutes: Routes = (server, deps) => {
  server.get('/health', async () => ({ status: 'ok' }))
  server.get('/metrics', async (_request, reply) =>
    reply.type(deps.registry.contentType).send(await deps.registry.metrics()),
  )
}
