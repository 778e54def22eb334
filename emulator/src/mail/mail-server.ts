// The mail server of everybody: takes letters over SMTP from whoever knows the password, and lays each into the mailbox that
// its envelope names.

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { World } from '../world.ts'
import { readLetter } from './letter.ts'

const largestLetter = 5 * 1024 * 1024

/** PEM. With it the server offers STARTTLS; without, it speaks in the clear, for loopback only. */
export interface MailCertificate {
  key: string
  cert: string
}

export class MailServer {
  readonly #world: World
  readonly #server: SMTPServer

  constructor(world: World, certificate: MailCertificate | null) {
    this.#world = world
    this.#server = new SMTPServer({
      name: 'mail.people.example',
      banner: 'emulated mailboxes',
      size: largestLetter,
      disableReverseLookup: true,
      allowInsecureAuth: true,
      closeTimeout: 500,
      ...(certificate ?? { disabledCommands: ['STARTTLS'] }),
      onAuth: ({ username = '', password }, _session, done) => {
        const { smtp } = world.channelCredentials
        if (username === smtp.user && password === smtp.password) done(null, { user: username })
        else done(answerOf(535, 'Authentication failed'))
      },
      onRcptTo: ({ address }, _session, done) => {
        const code = world.mail.refusalOf(address)
        if (code === null) done()
        else done(answerOf(code, code >= 500 ? 'No such mailbox' : 'Mailbox unavailable for now'))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (stream.sizeExceeded) return done(answerOf(552, 'Too large'))
          const { mailFrom, rcptTo } = session.envelope
          const returnPath = mailFrom === false ? '' : mailFrom.address
          const to = rcptTo.map(({ address }) => address)
          this.#deliver(to, returnPath, Buffer.concat(chunks)).then(
            (ids) => done(null, `Delivered as ${ids.join(', ')}`),
            () => done(answerOf(554, 'The letter cannot be read')),
          )
        })
      },
    })
    // A client that hangs up is no failure of ours.
    this.#server.on('error', () => {})
  }

  /** Answers the port. Rejects with one clear sentence when it is taken. */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      const { server } = this.#server
      server.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is taken by another program.`) : error)
      })
      server.listen(port, host, () => resolve())
    })
    return (this.#server.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  async #deliver(to: readonly string[], returnPath: string, raw: Buffer): Promise<string[]> {
    const parsed = await readLetter(raw)
    // Whose mailbox it is has to be known before anybody has looked into theirs.
    for (const person of this.#world.people.all()) if (person.crowd === null) this.#world.mail.addressOf(person)
    return to.map((address) => {
      const letter = this.#world.mail.deliver(address, returnPath, parsed)
      this.#world.stream.letter(letter)
      return letter.id
    })
  }
}

function answerOf(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
