/** A business's own site: one page under a policy of its own, on another origin than ours. */
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { afterAll } from 'vitest'

export interface Site {
  /** `http://localhost:…`, as its browsers say it. */
  readonly origin: string
  /** What is shown at `/`, and the policy that it is shown under. */
  show(page: { readonly html: string; readonly policy?: string; readonly lang?: string }): void
}

/** Listens until the test file is done. */
export async function openSite(): Promise<Site> {
  let shown = { html: '', policy: "default-src 'none'", lang: 'en' }
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': shown.policy })
    return response.end(`<!doctype html><html lang="${shown.lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Lampwick, a shop</title></head>
<body><main><h1>Lampwick</h1>${shown.html}</main></body></html>`)
  })
  const port = await listening(server)
  afterAll(() => new Promise((done) => server.close(done)))
  return {
    origin: `http://localhost:${port}`,
    show: (page) => {
      shown = { policy: "default-src 'none'", lang: 'en', ...page }
    },
  }
}

/** A port that nobody listens on now: for an address that has to be known before its server is there. */
export async function freePort(): Promise<number> {
  const server = createSocket()
  const port = await listening(server)
  await new Promise((done) => server.close(done))
  return port
}

function listening(server: Server | ReturnType<typeof createSocket>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
