/** Somebody else's API on real HTTPS: it notes what it is asked, and answers as a test tells it to. */
import { once } from 'node:events'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from './certificate.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

type Answer = (answer: ServerResponse, asked: Asked) => void

export class ApiServer implements AsyncDisposable {
  readonly asked: Asked[] = []
  /** Connections that anybody tried to make. */
  connections = 0
  /** PEM; who trusts it trusts this server. */
  readonly ca: string
  /** One for each request, in their order; the last one goes on. */
  answers: Answer[] = [json({})]
  readonly #server: Server

  private constructor() {
    const { key, cert } = selfSigned()
    this.ca = cert
    this.#server = createServer({ key, cert }, (request, answer) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const asked = {
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks).toString(),
        }
        const say = this.answers[Math.min(this.asked.length, this.answers.length - 1)]
        this.asked.push(asked)
        say?.(answer, asked)
      })
    })
    this.#server.on('connection', () => {
      this.connections += 1
    })
    this.#server.on('tlsClientError', () => undefined)
  }

  static async start(): Promise<ApiServer> {
    const api = new ApiServer()
    api.#server.listen(0, '127.0.0.1')
    await once(api.#server, 'listening')
    return api
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get url(): string {
    return `https://localhost:${this.port}`
  }

  /** From here on. */
  willSay(...answers: Answer[]): void {
    this.asked.length = 0
    this.connections = 0
    this.answers = answers
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }
}

export function json(body: unknown, status = 200): Answer {
  return (answer) => answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (answer) => answer.writeHead(code, headers).end()
}

export const silence: Answer = () => undefined

export function bytes(length: number): Answer {
  return (answer) => answer.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(length, ' '))
}
