// A business's webhook as a test needs it: answers the handshake, remembers every POST byte for byte, and answers what it is
// told to.

import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject, type JsonObject, listOf, objectOf } from '../../src/base/json.ts'

export interface Post {
  path: string
  raw: string
  signature: string | undefined
  payload: JsonObject
}

export class Receiver {
  readonly #server: Server
  readonly posts: Post[] = []
  readonly handshakes: string[] = []
  verifyToken = 'verify me'
  /** Statuses for the next answers; 200 when it is empty. */
  readonly answers: number[] = []
  url = ''

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://receiver')
        if (request.method === 'GET') {
          this.handshakes.push(url.search)
          const right =
            url.searchParams.get('hub.mode') === 'subscribe' &&
            url.searchParams.get('hub.verify_token') === this.verifyToken
          response.writeHead(right ? 200 : 403).end(right ? url.searchParams.get('hub.challenge') : 'no')
          return
        }
        const raw = Buffer.concat(chunks).toString('latin1')
        const signature = request.headers['x-hub-signature-256']?.toString()
        this.posts.push({ path: url.pathname, raw, signature, payload: JSON.parse(raw) as JsonObject })
        response.writeHead(this.answers.shift() ?? 200).end()
      })
    })
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver()
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    receiver.url = `http://127.0.0.1:${(receiver.#server.address() as AddressInfo).port}/webhook`
    return receiver
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  forget(): void {
    this.posts.length = 0
  }

  /** Every change, whichever way it was packed. */
  changes(path?: string): { field: string; time: unknown; value: JsonObject }[] {
    return this.posts
      .filter((post) => path === undefined || post.path === path)
      .flatMap((post) => listOf(post.payload.entry).map(objectOf))
      .flatMap((entry) =>
        listOf(entry.changes)
          .map(objectOf)
          .map((change) => ({ field: String(change.field), time: entry.time, value: objectOf(change.value) })),
      )
  }

  /** Values of one field, such as template events. */
  values(field: string): JsonObject[] {
    return this.changes()
      .filter((change) => change.field === field)
      .map((change) => change.value)
  }

  /** All entries of a list (`messages`, `statuses`, `user_preferences`) of a field. */
  items(list: string, field = 'messages'): JsonObject[] {
    return this.values(field).flatMap((value) => listOf(value[list]).filter(isObject))
  }

  get messages(): JsonObject[] {
    return this.items('messages')
  }

  get statuses(): JsonObject[] {
    return this.items('statuses')
  }

  /** The statuses of one message, in the order in which they came. */
  statusesOf(id: string): unknown[] {
    return this.statuses.filter((status) => status.id === id).map((status) => status.status)
  }

  get contacts(): JsonObject[] {
    return this.items('contacts')
  }
}

export function signed(raw: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(raw, 'latin1').digest('hex')}`
}
