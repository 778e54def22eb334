/**
 * A request's own log, which knows the request's id. It is made when something is logged: most requests log nothing, and to
 * make one costs as much as to read the request's headers.
 */
import type { FastifyBaseLogger } from 'fastify'

type Bindings = Parameters<FastifyBaseLogger['child']>[0]
type Options = Parameters<FastifyBaseLogger['child']>[1]
type Write = FastifyBaseLogger['info']

class LazyLog implements FastifyBaseLogger {
  readonly #parent: FastifyBaseLogger
  readonly #bindings: Bindings
  readonly #options: Options
  #made: FastifyBaseLogger | undefined

  constructor(parent: FastifyBaseLogger, bindings: Bindings, options: Options) {
    this.#parent = parent
    this.#bindings = bindings
    this.#options = options
  }

  get #own(): FastifyBaseLogger {
    this.#made ??= this.#parent.child(this.#bindings, this.#options)
    return this.#made
  }

  get level(): string {
    return (this.#made ?? this.#parent).level
  }

  set level(level: string) {
    this.#own.level = level
  }

  child(bindings: Bindings, options?: Options): FastifyBaseLogger {
    return this.#own.child(bindings, options)
  }

  fatal(...said: unknown[]): void {
    this.#own.fatal(...(said as Parameters<Write>))
  }

  error(...said: unknown[]): void {
    this.#own.error(...(said as Parameters<Write>))
  }

  warn(...said: unknown[]): void {
    this.#own.warn(...(said as Parameters<Write>))
  }

  info(...said: unknown[]): void {
    this.#own.info(...(said as Parameters<Write>))
  }

  debug(...said: unknown[]): void {
    this.#own.debug(...(said as Parameters<Write>))
  }

  trace(...said: unknown[]): void {
    this.#own.trace(...(said as Parameters<Write>))
  }

  silent(...said: unknown[]): void {
    this.#own.silent(...(said as Parameters<Write>))
  }
}

export function lazyLog(parent: FastifyBaseLogger, bindings: Bindings, options: Options): FastifyBaseLogger {
  return new LazyLog(parent, bindings, options)
}
