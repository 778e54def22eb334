/**
 * One request, written once: the narrow place through which every message leaves. What it answers is what is certain.
 * Until the request's first byte is about to be written nothing has left, and failing is harmless; from then on only a
 * readable answer ends the doubt. The client under it repeats nothing: a POST that was written is never written again.
 */
import type { Dispatcher, Pool } from 'undici'
import type { HandOver, InDoubt, NotHandedOver } from '../../domain/messenger.ts'
import type { Permit } from '../../domain/permit.ts'
import { readSendAnswer } from './read-send-answer.ts'

export interface SendRequest {
  readonly path: string
  /** Name, value, name, value. */
  readonly headers: readonly string[]
  readonly body: string
}

/**
 * Writes the request if its whole timeout still fits before the permit's deadline, by this process's own clock; so the
 * answer, or the doubt, is there before whoever waits for this permit stops waiting.
 */
export function handOver(pool: Pool, request: SendRequest, permit: Permit, timeoutMs: number): Promise<HandOver> {
  const latestStartMs = permit.deadlineMs - timeoutMs
  if (performance.now() > latestStartMs) return Promise.resolve(notHandedOver('too_late'))
  return new Promise((resolve) => {
    const attempt = new Attempt(latestStartMs, timeoutMs, resolve)
    pool.dispatch({ ...request, headers: request.headers as string[], method: 'POST' }, attempt)
    attempt.awaitTurn()
  })
}

/** More than any answer to a send; a longer one is something else. */
const answerBytesMax = 64 * 1_024

class Attempt implements Dispatcher.DispatchHandler {
  readonly #latestStartMs: number
  readonly #timeoutMs: number
  readonly #resolve: (result: HandOver) => void
  #state: 'waiting' | 'written' | 'settled' = 'waiting'
  #timer: NodeJS.Timeout | undefined
  #status = 0
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(latestStartMs: number, timeoutMs: number, resolve: (result: HandOver) => void) {
    this.#latestStartMs = latestStartMs
    this.#timeoutMs = timeoutMs
    this.#resolve = resolve
  }

  /** All connections are busy, or this one is being made: not for longer than the permit allows. */
  awaitTurn(): void {
    if (this.#state !== 'waiting') return
    const waitMs = this.#latestStartMs - performance.now()
    this.#timer = setTimeout(() => this.#settle(notHandedOver('no_connection')), waitMs)
  }

  /** The connection is there and nothing has been written to it: the last moment at which not sending is certain. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#state === 'waiting' && performance.now() <= this.#latestStartMs) {
      clearTimeout(this.#timer)
      this.#state = 'written'
      this.#timer = setTimeout(() => {
        this.#settle(inDoubt('timeout'))
        controller.abort(new Error('no answer in time'))
      }, this.#timeoutMs)
      return
    }
    this.#settle(notHandedOver('too_late'))
    controller.abort(new Error('too late to send'))
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number): void {
    this.#status = statusCode
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    if (this.#bytes <= answerBytesMax) return
    this.#settle(inDoubt('unreadable_answer'))
    controller.abort(new Error('the answer is too long'))
  }

  onResponseEnd(): void {
    this.#settle(readSendAnswer(this.#status, Buffer.concat(this.#chunks).toString()))
  }

  /** A failed name, connection or TLS handshake comes here before the start; a broken connection after it. */
  onResponseError(_: Dispatcher.DispatchController, error: Error & { code?: string }): void {
    if (this.#state === 'written') this.#settle(inDoubt('connection_lost'))
    else this.#settle(notHandedOver(isClosing(error) ? 'closed' : 'no_connection'))
  }

  #settle(result: HandOver): void {
    if (this.#state === 'settled') return
    this.#state = 'settled'
    clearTimeout(this.#timer)
    this.#chunks = []
    this.#resolve(result)
  }
}

function isClosing({ code }: { code?: string }): boolean {
  return code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED'
}

function notHandedOver(reason: NotHandedOver): HandOver {
  return { kind: 'not_handed_over', reason }
}

function inDoubt(reason: InDoubt): HandOver {
  return { kind: 'in_doubt', reason }
}
