// The simulated phone's page below /phone/: a handful of files without a build, and the look that they share with the product.
// In a clone the look is read from its own package; the published package brings it packed beside the page.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `@assent/look/stylesheet.ts` gives. */
interface Look {
  readStylesheet(sheet: 'phone', fontsAt: string): string
  fontsDirectory: string
}

const packed = join(import.meta.dirname, '..', 'page')
const isPacked = existsSync(packed)
const page = isPacked ? packed : join(import.meta.dirname, '..', '..', 'phone')

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

const headers = {
  // Its own files and nothing else; links that open are opened in a tab of their own.
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    // Letters, in a frame that lets nothing run.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
}

/** Answers a request for `/phone` or something below it. */
export async function servePhone(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'This page is only read.')
  if (path === '/phone') {
    // Relative, so that it also holds where the phone is reached through another server.
    response.writeHead(308, { location: `phone/${search === '' ? '' : `?${search}`}` }).end()
    return
  }
  const name = path.slice('/phone/'.length) || 'index.html'
  const body = await read(name)
  if (body === null) return refuse(response, 404, 'The simulated phone has no such file.')
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function read(name: string): Promise<Buffer | null> {
  if (!/^((fonts|apps)\/)?[a-z0-9-]+\.(html|css|js|woff2)$/.test(name)) return null
  if (isPacked) return fileAt(join(packed, name))
  // The camera reads codes with it.
  if (name === 'jsqr.js') return fileAt(fileURLToPath(import.meta.resolve('jsqr')))
  if (name !== 'look.css' && !name.startsWith('fonts/')) return fileAt(join(page, name))
  const { readStylesheet, fontsDirectory } = await look()
  return name === 'look.css'
    ? Buffer.from(readStylesheet('phone', './fonts'))
    : fileAt(join(fontsDirectory, name.slice('fonts/'.length)))
}

async function look(): Promise<Look> {
  // Not written into the import, where the compiler of the published package would follow it out of the package.
  const neighbour: string = '@assent/look/stylesheet.ts'
  return import(neighbour)
}

async function fileAt(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
  response.end(`${words}\n`)
}
