/** A refusal of the API, an RFC 9457 problem document, as an error that can be caught and read. */
export interface FieldProblem {
  /** A JSON pointer into what was sent, such as `/numbers/0`. */
  readonly path: string
  readonly message: string
  readonly code?: string
}

export class AssentProblem extends Error {
  override readonly name = 'AssentProblem'
  /** The HTTP status; 0 where no answer came. */
  readonly status: number
  /** A machine word: stable, and finer than the status. `unreachable` where no answer came. */
  readonly code: string
  /** Every bad field at once. */
  readonly errors: readonly FieldProblem[]
  /** Under which the operator finds this request in the log. */
  readonly requestId: string | undefined

  constructor(
    message: string,
    facts: {
      readonly status: number
      readonly code: string
      readonly errors?: readonly FieldProblem[]
      readonly requestId?: string | undefined
      readonly cause?: unknown
    },
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.status = facts.status
    this.code = facts.code
    this.errors = facts.errors ?? []
    this.requestId = facts.requestId
  }
}

/** Reads whatever was answered: our own problem document, or what something between us and the API said. */
export async function problemOf(response: Response): Promise<AssentProblem> {
  const text = await response.text().catch(() => '')
  const requestId = response.headers.get('x-request-id') ?? undefined
  const body = parsed(text)
  const lines = body?.errors?.map(({ path, message }) => `\n  ${path}: ${message}`).join('') ?? ''
  return new AssentProblem(`${body?.detail ?? `${response.status} ${response.statusText}`}${lines}`, {
    status: response.status,
    code: body?.code ?? 'unexpected',
    errors: body?.errors ?? [],
    requestId,
  })
}

interface ProblemBody {
  readonly detail?: string
  readonly code?: string
  readonly errors?: FieldProblem[]
}

function parsed(text: string): ProblemBody | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as ProblemBody) : undefined
  } catch {
    return undefined
  }
}
