/** A real mail server for a test: it keeps what it takes, and fails where it is told to. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface KeptLetter {
  readonly from: string
  readonly to: readonly string[]
  readonly user: string | undefined
  readonly secure: boolean
  readonly raw: string
  readonly mail: Email
}

type Step = 'connect' | 'mail' | 'rcpt' | 'data' | 'taken'

export class MailServer {
  readonly letters: KeptLetter[] = []
  /** How many connections were made. */
  connections = 0
  /** What it says at a step, once an entry: an SMTP code; `drop` breaks the connection. `to`: to this mailbox only. */
  readonly fails: { readonly at: Step; readonly code: number | 'drop' | 'silence'; readonly to?: string }[] = []
  readonly #server: SMTPServer

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      ...options,
      onConnect: (_session, done) => {
        this.connections += 1
        this.#step('connect', done)
      },
      onMailFrom: (_address, _session, done) => this.#step('mail', done),
      onRcptTo: ({ address }, _session, done) => this.#step('rcpt', done, address),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const raw = Buffer.concat(chunks)
          const { mailFrom, rcptTo } = session.envelope
          void PostalMime.parse(raw).then((mail) => {
            this.letters.push({
              from: mailFrom === false ? '' : mailFrom.address,
              to: rcptTo.map(({ address }) => address),
              user: session.user === undefined ? undefined : String(session.user),
              secure: session.secure,
              raw: raw.toString(),
              mail,
            })
            this.#step('taken', done)
          })
        })
      },
    })
    this.#server.on('error', () => undefined)
  }

  static async start(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = new MailServer(options)
    const listening = server.#server.listen(0, '127.0.0.1')
    await once(listening, 'listening')
    return server
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  breakConnections(): void {
    for (const { _socket: socket } of this.#server.connections) socket.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.breakConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #step(at: Step, done: (error?: Error | null) => void, to?: string): void {
    const next = this.fails.findIndex((fail) => fail.at === at && (fail.to === undefined || fail.to === to))
    const fail = next === -1 ? undefined : this.fails.splice(next, 1)[0]
    if (fail === undefined) done()
    else if (fail.code === 'drop') this.breakConnections()
    else if (fail.code !== 'silence') done(Object.assign(new Error('as told'), { responseCode: fail.code }))
  }
}
