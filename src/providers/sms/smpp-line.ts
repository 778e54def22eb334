/**
 * One connection to an operator, bound for both directions and kept: signs of life, a window of messages on their way, and after
 * a loss again and again with growing pauses. What comes in is answered when it has been heard, not before.
 */
import { isIP } from 'node:net'
import { rootCertificates } from 'node:tls'
import { type Pdu, type Session, smpp } from './smpp-library.ts'

export interface LineOptions {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  /** PEM; beside those that Node trusts. */
  readonly ca?: string | undefined
  readonly systemId: string
  readonly password: string
  readonly systemType: string
  /** Messages that may be on their way at once. */
  readonly window: number
  /** Hears one message or receipt. What it throws is answered as a failure for now, so that the operator sends it again. */
  readonly hear: (pdu: Pdu) => Promise<void>
  readonly timing?: Partial<Timing>
}

export interface Timing {
  /** Between signs of life. */
  readonly enquireMs: number
  /** For an answer to a bind or a sign of life. */
  readonly answerMs: number
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

const usual: Timing = { enquireMs: 30_000, answerMs: 10_000, firstPauseMs: 500, longestPauseMs: 30_000 }
const systemFailure = 0x08

/** What came of one command: the operator's answer; or nobody knows, or it was never written. */
export type Submitted =
  | { readonly kind: 'answered'; readonly status: number; readonly messageId: string }
  | { readonly kind: 'unwritten' | 'timeout' | 'lost' | 'too_late' }

export class SmppLine {
  readonly #options: LineOptions
  readonly #timing: Timing
  #session: Session | undefined
  #bound = false
  #ended = false
  #pauseMs: number
  #again: NodeJS.Timeout | undefined
  #life: NodeJS.Timeout | undefined
  /** The status of a bind that was refused, until one is taken. */
  refusedWith: number | null = null
  #onWay = 0
  readonly #turns: (() => void)[] = []
  readonly #onBound = new Set<() => void>()
  readonly #onLost = new Set<() => void>()

  constructor(options: LineOptions) {
    this.#options = options
    this.#timing = { ...usual, ...options.timing }
    this.#pauseMs = this.#timing.firstPauseMs
  }

  get isBound(): boolean {
    return this.#bound
  }

  /** Connects unless it is connected, or about to be. */
  open(): void {
    if (this.#session === undefined && this.#again === undefined && !this.#ended) this.#connect()
  }

  /** Whether it is bound before `ms` have passed. */
  async bound(ms: number): Promise<boolean> {
    this.open()
    if (this.#bound) return true
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#onBound.delete(done)
        resolve(this.#bound)
      }
      const timer = setTimeout(done, Math.max(0, ms))
      this.#onBound.add(done)
    })
  }

  /** Submits one segment, once, when the window has room; the answer is waited for until `deadlineMs` of `performance.now()`. */
  async submit(fields: object, deadlineMs: number): Promise<Submitted> {
    if (!(await this.#turn(deadlineMs))) return { kind: 'too_late' }
    try {
      return await this.#write(fields, deadlineMs)
    } finally {
      this.#onWay--
      this.#turns.shift()?.()
    }
  }

  async close(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#again)
    const session = this.#session
    if (session === undefined) return
    const closed = new Promise<void>((resolve) => this.#onLost.add(resolve))
    const hurry = setTimeout(() => session.destroy(), 1_000)
    if (this.#bound) session.unbind(() => session.destroy())
    else session.destroy()
    await closed
    clearTimeout(hurry)
  }

  #connect(): void {
    this.#again = undefined
    const { host, port, tls, ca, systemId, password, systemType } = this.#options
    const secure = tls && {
      tls: true,
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca !== undefined && { ca: [...rootCertificates, ca] }),
    }
    const session = smpp.connect({ host, port, ...secure })
    this.#session = session
    const late = setTimeout(() => session.destroy(), this.#timing.answerMs)
    session.on(tls ? 'secureConnect' : 'connect', () => {
      const credentials = { system_id: systemId, password, system_type: systemType }
      session.bind_transceiver({ ...credentials, interface_version: 0x34 }, ({ command_status: status }) => {
        clearTimeout(late)
        this.refusedWith = status === 0 ? null : status
        if (status !== 0) {
          session.destroy()
          return
        }
        this.#bound = true
        this.#pauseMs = this.#timing.firstPauseMs
        this.#life = setInterval(() => this.#enquire(session), this.#timing.enquireMs)
        for (const tell of [...this.#onBound]) tell()
      })
    })
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
    session.on('unbind', (pdu: Pdu) => session.send(pdu.response(), () => session.destroy()))
    session.on('deliver_sm', (pdu: Pdu) => {
      this.#options.hear(pdu).then(
        () => session.send(pdu.response()),
        () => session.send(pdu.response({ command_status: systemFailure })),
      )
    })
    session.on('error', () => session.destroy())
    session.on('close', () => {
      clearTimeout(late)
      this.#lost()
    })
  }

  #enquire(session: Session): void {
    const silent = setTimeout(() => session.destroy(), this.#timing.answerMs)
    session.enquire_link(() => clearTimeout(silent))
  }

  #lost(): void {
    clearInterval(this.#life)
    this.#bound = false
    this.#session = undefined
    for (const tell of [...this.#onLost]) tell()
    this.#onLost.clear()
    for (const tell of this.refusedWith === null ? [] : [...this.#onBound]) tell()
    if (this.#ended) return
    this.#again = setTimeout(() => this.#connect(), this.#pauseMs * (0.75 + Math.random() / 2))
    this.#pauseMs = Math.min(this.#pauseMs * 2, this.#timing.longestPauseMs)
  }

  async #turn(deadlineMs: number): Promise<boolean> {
    if (this.#onWay >= this.#options.window) {
      const free = await new Promise<boolean>((resolve) => {
        const take = () => {
          clearTimeout(timer)
          resolve(true)
        }
        const timer = setTimeout(
          () => {
            this.#turns.splice(this.#turns.indexOf(take), 1)
            resolve(false)
          },
          Math.max(0, deadlineMs - performance.now()),
        )
        this.#turns.push(take)
      })
      if (!free) return false
    }
    this.#onWay++
    return true
  }

  #write(fields: object, deadlineMs: number): Promise<Submitted> {
    const session = this.#session
    if (session === undefined || !this.#bound) return Promise.resolve({ kind: 'unwritten' })
    return new Promise((resolve) => {
      const end = (submitted: Submitted) => {
        clearTimeout(timer)
        this.#onLost.delete(lost)
        resolve(submitted)
      }
      const lost = () => end({ kind: 'lost' })
      const timer = setTimeout(() => end({ kind: 'timeout' }), Math.max(0, deadlineMs - performance.now()))
      this.#onLost.add(lost)
      const written = session.submit_sm(fields, ({ command_status: status, message_id: messageId = '' }) =>
        end({ kind: 'answered', status, messageId }),
      )
      if (!written) end({ kind: 'unwritten' })
    })
  }
}
