// One port: the Graph API at its root, files below /_media, the control API below /_control, the simulated phone below /phone.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveControl } from './control/control.ts'
import { serveGraph } from './graph/graph.ts'
import { download } from './graph/media-edges.ts'
import { servePhone } from './phone/phone-files.ts'
import { serveTwilioMessages } from './sms/twilio-messages.ts'
import { serveVoice } from './voice/rest.ts'
import type { World } from './world.ts'

/** A document of 100 MB, and the form around it. */
const largestBody = 101 * 1024 * 1024

export class EmulatorServer {
  readonly #world: World
  readonly #controlKey: string | null
  readonly #server: Server

  constructor(world: World, controlKey: string | null) {
    this.#world = world
    this.#controlKey = controlKey
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => this.#take(request, response))
  }

  /** Listens; answers the address. Rejects with one clear sentence when the port is taken. */
  async listen(port: number, host: string): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is taken by another program.`) : error)
      })
      this.#server.listen(port, host, resolve)
    })
    const address = this.#server.address() as AddressInfo
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
    return `http://${name}:${address.port}`
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    this.#world.requests++
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= largestBody) chunks.push(chunk)
      else refuse(response, 413)
    })
    request.on('end', () => {
      if (size > largestBody) return
      const raw = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
      this.#serve(request, response, raw).catch((error: unknown) => {
        process.stderr.write(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}\n`)
        refuse(response, 500)
      })
    })
    request.on('error', () => response.destroy())
  }

  #serve(request: IncomingMessage, response: ServerResponse, raw: Buffer): Promise<void> {
    const url = request.url ?? '/'
    const mark = url.indexOf('?')
    const asked = mark < 0 ? url : url.slice(0, mark)
    const search = mark < 0 ? '' : url.slice(mark + 1)
    // The phone has the control API below itself, so that one forwarded path brings both.
    const path = /^\/phone\/_control(\/|$)/.test(asked) ? asked.slice('/phone'.length) : asked
    if (path === '/_control' || path.startsWith('/_control/')) {
      return serveControl(this.#world, this.#controlKey, request, response, path, search, raw)
    }
    if (path === '/phone' || path.startsWith('/phone/')) return servePhone(request, response, path, search)
    if (serveTwilioMessages(this.#world, request, response, path, raw)) return Promise.resolve()
    if (serveVoice(this.#world, request, response, path, raw)) return Promise.resolve()
    if (path.startsWith('/_media/')) return this.#serveMedia(request, response, search)
    return serveGraph(this.#world, request, response, path, search, raw)
  }

  async #serveMedia(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    const bearer = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
    const { status, type, body } = download(
      this.#world,
      new URLSearchParams(search),
      bearer,
      request.headers['user-agent'],
    )
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { connection: 'close' })
  response.end()
}
