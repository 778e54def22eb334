/** A Graph API for tests: a real server on a real socket, that does to each request what the test says, and remembers it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Permit } from '../../src/domain/permit.ts'

export interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Behaviour = (response: ServerResponse, heard: Heard) => void

export class GraphServer implements AsyncDisposable {
  readonly heard: Heard[] = []
  connections = 0
  behaviour: Behaviour = (response) => answer(response, 200, {})
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { method = '', url = '', headers } = request
        const heard = { method, url, headers, body: Buffer.concat(chunks).toString() }
        this.heard.push(heard)
        this.behaviour(response, heard)
      })
    })
    this.#server.on('connection', () => {
      this.connections += 1
    })
  }

  static async start(): Promise<GraphServer> {
    const graph = new GraphServer()
    await new Promise<void>((resolve) => graph.#server.listen(0, '127.0.0.1', resolve))
    return graph
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Answers everything with this JSON. */
  answers(status: number, body: object): void {
    this.behaviour = (response) => answer(response, status, body)
  }

  /** Answers one request after the other with these. */
  answersInTurn(...bodies: readonly object[]): void {
    const rest = [...bodies]
    this.behaviour = (response) => answer(response, 200, rest.shift() ?? {})
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

export function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Tests stand in for the gate: only they may make a permit by hand. */
export function permitFor(grantMs: number): Permit {
  return {
    deliveryId: '019a9f3e-7c1b-7d21-9f00-1a2b3c4d5e6f',
    bucket: 7,
    addressId: '019a9f3e-7c1b-7d20-8f00-1a2b3c4d5e6f',
    handOverUntil: new Date(Date.now() + grantMs),
    deadlineMs: performance.now() + grantMs,
  } as Permit
}
