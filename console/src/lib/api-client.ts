/** The way to the server: JSON out, JSON in, and a `Problem` for anything else. It shows nothing and sends nobody anywhere. */
import { Problem, readProblem } from './problem.ts'

type QueryValue = string | number | boolean | readonly string[] | undefined

interface Options {
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly signal?: AbortSignal
  /** The same key with the same body is done once, however often it is sent. */
  readonly idempotencyKey?: string
}

/**
 * The answers are typed by the contract's own schemas, which the server validates against; they are not read again here.
 * Throws Problem.
 */
export const api = {
  get: <T>(path: string, options?: Options) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => send<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: Options) => send<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: Options) => send<T>('PATCH', path, body, options),
  delete: <T>(path: string, options?: Options) => send<T>('DELETE', path, undefined, options),
}

async function send<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey
  const response = await fetch(withQuery(path, options.query), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, 'unreachable', 'The server cannot be reached. What you entered is still here; try again.')
  })
  if (!response.ok) throw await readProblem(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

/** `/v1/contacts?state=given&topic=a&topic=b`: a list becomes one parameter for each of its values. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one))
  }
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}
