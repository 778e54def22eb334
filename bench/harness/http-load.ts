/**
 * The load, in a process of its own: so many connections, each of which sends its next request when it has read the answer
 * to the last. It speaks just enough HTTP/1.1 for servers that we know, because a client that costs as much as the server
 * would measure itself.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { summary } from './latency.ts'
import type { Work } from './side.ts'

/** Makes whole requests, head and body, one after the other. */
export type NextRequest = () => string | Buffer

/** `settings` come from the bench; `connection` counts from 0. */
export type RequestMaker = (settings: never, connection: number) => NextRequest

export interface LoadOptions {
  readonly port: number
  readonly connections: number
  readonly requests: RequestSource
}

/** A function of a module, for it has to be found again in the other process. */
export interface RequestSource {
  readonly module: string
  readonly maker: string
  readonly settings: unknown
}

export interface LoadResult extends Work {
  /** Answers that were not 2xx, and one of them in full. */
  readonly refused: number
  readonly refusal?: string
}

class Connection {
  readonly #socket: Socket
  readonly #next: NextRequest
  readonly #answered: (connection: Connection, ms: number, status: number, answer: Buffer) => void
  #held: Buffer | undefined
  #sentAt = 0

  private constructor(socket: Socket, next: NextRequest, answered: Connection['answered']) {
    this.#socket = socket
    this.#next = next
    this.#answered = answered
    socket.on('data', (chunk) => this.#read(chunk))
  }

  static async open(
    port: number,
    next: NextRequest,
    answered: Connection['answered'],
    failed: (error: Error) => void,
  ): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    socket.on('error', failed)
    socket.on('end', () => failed(new Error('the server closed a connection')))
    return new Connection(socket, next, answered)
  }

  get answered() {
    return this.#answered
  }

  send(): void {
    const request = this.#next()
    this.#sentAt = performance.now()
    this.#socket.write(request)
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    const bytes = this.#held === undefined ? chunk : Buffer.concat([this.#held, chunk])
    const head = bytes.indexOf('\r\n\r\n')
    if (head < 0 || bytes.length < head + 4 + contentLength(bytes, head)) {
      this.#held = bytes
      return
    }
    this.#held = undefined
    this.#answered(this, performance.now() - this.#sentAt, Number(bytes.toString('latin1', 9, 12)), bytes)
  }
}

function contentLength(bytes: Buffer, head: number): number {
  const at = bytes.indexOf('content-length: ')
  if (at < 0 || at > head) throw new Error(`an answer without a content-length:\n${bytes.toString('latin1', 0, head)}`)
  return Number.parseInt(bytes.toString('latin1', at + 16, at + 24), 10)
}

class Load {
  readonly #port: number
  readonly #requests: readonly NextRequest[]
  #latencies: number[] = []
  #refused = 0
  #refusal: string | undefined
  #flying = 0
  #until = 0
  #landed = () => {}

  constructor({ port, connections }: LoadOptions, make: (connection: number) => NextRequest) {
    this.#port = port
    this.#requests = Array.from({ length: connections }, (_, at) => make(at))
  }

  /** On connections of its own: a server closes those that are idle for long. */
  async run(ms: number): Promise<LoadResult> {
    const { promise: landed, resolve, reject } = Promise.withResolvers<void>()
    const connections = await Promise.all(
      this.#requests.map((next) => Connection.open(this.#port, next, (...it) => this.#answered(...it), reject)),
    )
    this.#latencies = []
    this.#refused = 0
    this.#refusal = undefined
    this.#flying = connections.length
    this.#landed = resolve
    const from = performance.now()
    this.#until = from + ms
    for (const connection of connections) connection.send()
    await landed
    const seconds = (performance.now() - from) / 1_000
    for (const connection of connections) connection.close()
    return {
      ...summary(this.#latencies, seconds),
      refused: this.#refused,
      ...(this.#refusal === undefined ? {} : { refusal: this.#refusal }),
    }
  }

  #answered(connection: Connection, ms: number, status: number, answer: Buffer): void {
    this.#latencies.push(ms)
    if (status < 200 || status > 299) {
      this.#refused += 1
      this.#refusal ??= answer.toString()
    }
    if (performance.now() < this.#until) {
      connection.send()
      return
    }
    this.#flying -= 1
    if (this.#flying === 0) this.#landed()
  }
}

const options = JSON.parse(process.argv[2] ?? '') as LoadOptions
const { module, maker, settings } = options.requests
const make = ((await import(module)) as Record<string, RequestMaker>)[maker]
if (make === undefined) throw new Error(`${module} has no ${maker}`)
const load = new Load(options, (connection) => make(settings as never, connection))

process.on('message', async (ms: number) => process.send?.(await load.run(ms)))
process.on('disconnect', () => process.exit())
process.send?.('ready')
