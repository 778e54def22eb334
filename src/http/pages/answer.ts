/** How a page is sent: packed, never kept, and told to load nothing but our own files. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { Html } from '../../base/html.ts'
import { contentPolicy } from '../security-headers.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

export async function sendPage(reply: FastifyReply, page: Html, status = 200): Promise<FastifyReply> {
  const text = page.toString()
  pageHeaders(reply).code(status).header('vary', 'accept-encoding').type('text/html; charset=utf-8')
  const accepted = reply.request.headers['accept-encoding'] ?? ''
  if (accepted.includes('br')) return reply.header('content-encoding', 'br').send(await toBrotli(text, quickly))
  if (accepted.includes('gzip')) return reply.header('content-encoding', 'gzip').send(await toGzip(text))
  return reply.send(text)
}

/** After what was done, where it is shown: asking for that page again does nothing again. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return pageHeaders(reply).redirect(path, 303)
}

function pageHeaders(reply: FastifyReply): FastifyReply {
  return (
    reply
      .header('content-security-policy', contentPolicy.page)
      .header('cache-control', 'no-store')
      // Our own forms must show where they come from; nobody else learns an address that holds a token.
      .header('referrer-policy', 'same-origin')
  )
}
