/**
 * Connections to one mail server: made when a letter needs one, kept while letters come, closed after half a minute of
 * quiet. A connection carries one letter at a time; one on which anything went wrong is not used again.
 */
import type { NodemailerError } from 'nodemailer/lib/errors'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

export type Security = 'tls' | 'starttls' | 'none'

export interface SmtpServer {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string | undefined
  readonly password: string | undefined
  readonly ca: string | undefined
}

const connectionsMax = 5
const quietMs = 30_000
const connectMs = 10_000

interface Waiting {
  resolve(connection: SMTPConnection): void
  reject(error: Error): void
  gone: boolean
}

export class SmtpPool {
  readonly #server: SmtpServer
  readonly #free: { readonly connection: SMTPConnection; readonly timer: NodeJS.Timeout }[] = []
  readonly #waiting: Waiting[] = []
  #made = 0

  constructor(server: SmtpServer) {
    this.#server = server
  }

  /** A connection that is greeted, encrypted and signed in. Rejects where there is none in time; nothing was sent then. */
  async take(signal: AbortSignal): Promise<SMTPConnection> {
    const free = this.#free.pop()
    if (free !== undefined) {
      clearTimeout(free.timer)
      return free.connection
    }
    if (this.#made < connectionsMax) return this.#make(signal)
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resolve, reject, gone: false }
      this.#waiting.push(waiting)
      signal.addEventListener('abort', () => {
        waiting.gone = true
        reject(new Error('every connection is busy'))
      })
    })
  }

  /** Back from a letter that the server answered as it should. */
  giveBack(connection: SMTPConnection): void {
    const next = this.#next()
    if (next !== undefined) {
      next.resolve(connection)
      return
    }
    const timer = setTimeout(() => {
      connection.quit()
      this.#forget(connection)
    }, quietMs)
    timer.unref()
    this.#free.push({ connection, timer })
  }

  /** Of no more use. Whoever waits gets a new one. */
  drop(connection: SMTPConnection): void {
    connection.close()
    this.#lost()
  }

  #lost(): void {
    this.#made -= 1
    const next = this.#next()
    if (next !== undefined) this.#make().then(next.resolve, next.reject)
  }

  #next(): Waiting | undefined {
    for (;;) {
      const next = this.#waiting.shift()
      if (next === undefined || !next.gone) return next
    }
  }

  #forget(connection: SMTPConnection): void {
    const at = this.#free.findIndex((one) => one.connection === connection)
    if (at < 0) return
    clearTimeout(this.#free[at]?.timer)
    this.#free.splice(at, 1)
    this.#made -= 1
  }

  #make(signal?: AbortSignal): Promise<SMTPConnection> {
    const { host, port, security, user, password, ca } = this.#server
    const connection = new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: 2 * quietMs,
      tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    })
    this.#made += 1
    return new Promise((resolve, reject) => {
      let settled = false
      const settle = (error?: Error | NodemailerError) => {
        if (settled) return
        settled = true
        if (error === undefined) {
          resolve(connection)
          return
        }
        connection.close()
        this.#lost()
        reject(error)
      }
      // Once it is made, a letter in the air hears of a failure by its own callback; a free connection is forgotten.
      const broken = (error: Error) => {
        settle(error)
        this.#forget(connection)
      }
      connection.on('error', broken)
      connection.on('end', () => broken(new Error('the connection was closed')))
      signal?.addEventListener('abort', () => settle(new Error('no connection in time')))
      connection.connect((error) => {
        if (error) return settle(error)
        if (user === undefined || password === undefined) return settle()
        connection.login({ credentials: { user, pass: password } }, (refused) => settle(refused ?? undefined))
      })
    })
  }
}
