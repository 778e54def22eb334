/**
 * Hands out the built console. Its files are named anew by each build and may be kept for ever; its one page is asked for
 * each time. Every address that is nobody else's is a screen of the console, when a browser asks for a page there.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { answerNotFound } from './errors.ts'
import type { Server } from './routes.ts'
import { contentPolicy } from './security-headers.ts'

const forEver = 'public, max-age=31536000, immutable'

/** `directory` is what the build made: `index.html`, `assets/` and a few files beside them. */
export async function handOutConsole(server: Server, directory: string): Promise<void> {
  const page = readFileSync(join(directory, 'index.html'))
  const sendPage = (reply: FastifyReply) =>
    reply
      .header('content-security-policy', contentPolicy.console)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(page)

  await server.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    decorateReply: false,
    setHeaders: (reply, path) =>
      reply.header('cache-control', path.startsWith(join(directory, 'assets')) ? forEver : 'no-cache'),
  })
  server.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply))
  server.get('/*', { schema: { hide: true } }, (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') === true && !isOurs.test(request.url)
    return isPage ? sendPage(reply) : answerNotFound(request, reply)
  })
}

// There a mistyped address is a mistake to be told, not a screen.
const isOurs = /^\/(v1|auth|inbound|assets|docs|phone|print|[opqr])(\/|\?|$)/
