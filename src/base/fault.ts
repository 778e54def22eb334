/** What went wrong, told twice: `message` to the caller, `detail` to the operator. Anything that is not a Fault is a bug. */
export type FaultCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_many'
  | 'unavailable'

/** One bad field: `path` is a JSON pointer into what was sent (`/numbers/0`), `message` says what to do. */
export interface FieldError {
  readonly path: string
  readonly message: string
  /** A machine word for this one mistake, such as `occurred_in_future`. */
  readonly code?: string
}

export interface FaultOptions {
  /** A machine word finer than the fault code, such as `opt_in_needs_evidence`; it becomes `code` in the answer. */
  readonly reason?: string
  readonly errors?: readonly FieldError[]
  /** For logs only. Never holds a message's text or a whole telephone number. */
  readonly detail?: Readonly<Record<string, unknown>>
  /** Seconds after which the caller may try again. */
  readonly retryAfterS?: number
  readonly cause?: unknown
}

export class Fault extends Error {
  readonly code: FaultCode
  readonly reason: string
  readonly errors: readonly FieldError[]
  readonly detail: Readonly<Record<string, unknown>>
  readonly retryAfterS: number | undefined

  constructor(code: FaultCode, message: string, options: FaultOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.reason = options.reason ?? code
    this.errors = options.errors ?? []
    this.detail = options.detail ?? {}
    this.retryAfterS = options.retryAfterS
  }
}
