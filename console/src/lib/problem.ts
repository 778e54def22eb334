/** What the API says when it cannot do what was asked: an RFC 9457 problem document, or the lack of any answer. */

/** One bad field. `path` is a JSON pointer into what was sent, such as `/numbers/0`. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

export class Problem extends Error {
  /** The status of the answer; 0 where there was none. */
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]

  constructor(status: number, code: string, message: string, fields: readonly FieldProblem[] = []) {
    super(message)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** Reads an answer that is not a success. Whatever stands in it, a Problem comes out. */
export async function readProblem(response: Response): Promise<Problem> {
  const document: unknown = await response.json().catch(() => null)
  if (!isRecord(document)) return new Problem(response.status, 'unreadable', unexplained(response.status))
  return new Problem(
    response.status,
    text(document.code) ?? 'unknown',
    text(document.detail) ?? text(document.title) ?? text(document.message) ?? unexplained(response.status),
    Array.isArray(document.errors) ? document.errors.flatMap(readField) : [],
  )
}

/** What to tell somebody about any error at all. */
export function explain(error: unknown): string {
  return error instanceof Problem ? error.message : 'Something went wrong in this page. Nothing was sent.'
}

function readField(field: unknown): FieldProblem[] {
  if (!isRecord(field)) return []
  const message = text(field.message)
  return message === undefined ? [] : [{ path: text(field.path) ?? '', message }]
}

function unexplained(status: number): string {
  return status >= 500 ? 'The server could not do this. Nothing is lost; try again.' : 'The server refused this.'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
