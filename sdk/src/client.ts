/**
 * A small client: each call is named by its path and typed by the API's own description. A change carries an idempotency
 * key, so that it can be sent again after a broken connection without happening twice.
 */
import type { Operations } from './operations.ts'
import { AssentProblem, problemOf } from './problem.ts'

export interface AssentOptions {
  /** Where Assent runs: `https://consent.example.com`. */
  readonly url: string
  /** `ak_…`, made under Settings, Keys. It belongs on a server, never into a page. */
  readonly key: string
  /** How often a call is sent again when the connection broke, or the API said 429 or 503. Two where it is left out. */
  readonly retries?: number
  readonly fetch?: typeof fetch
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The paths that can be called with a method. */
export type PathsOf<M extends Method> = {
  [Name in keyof Operations]: Name extends `${M} ${infer Path}` ? Path : never
}[keyof Operations]

type OperationOf<M extends Method, P extends string> = `${M} ${P}` extends keyof Operations
  ? Operations[`${M} ${P}`]
  : never

/** What an operation answers: `Answer<'POST /v1/consents'>`. */
export type Answer<Name extends keyof Operations> = Operations[Name]['answer']
/** What an operation takes. */
export type Body<Name extends keyof Operations> = Operations[Name]['body']

type Wanted<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value }

interface CallOptions {
  /** Of a change: the same key with the same body is answered as it was the first time. Drawn where it is left out. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

type Input<Operation> = Operation extends { path: infer Path; query: infer Query; body: infer Body }
  ? Wanted<'path', Path> & Wanted<'query', Query> & Wanted<'body', Body> & CallOptions
  : never

/** The input may be left out where nothing in it is needed. */
type Rest<Operation> =
  Record<never, never> extends Input<Operation> ? [input?: Input<Operation>] : [input: Input<Operation>]

type AnswerOf<Operation> = Operation extends { answer: infer Body } ? Body : never
type RowOf<Operation> = AnswerOf<Operation> extends { data: readonly (infer Row)[] } ? Row : never

interface Loose extends CallOptions {
  readonly path?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined
  readonly body?: unknown
}

export class Assent {
  readonly #url: string
  readonly #key: string
  readonly #retries: number
  readonly #fetch: typeof fetch

  constructor({ url, key, retries = 2, fetch = globalThis.fetch }: AssentOptions) {
    this.#url = url.replace(/\/+$/, '')
    this.#key = key
    this.#retries = retries
    // A browser's fetch will not be called as somebody else's method.
    this.#fetch = (...request) => fetch(...request)
  }

  get<P extends PathsOf<'GET'>>(path: P, ...[input]: Rest<OperationOf<'GET', P>>) {
    return this.#call<AnswerOf<OperationOf<'GET', P>>>('GET', path, input)
  }

  post<P extends PathsOf<'POST'>>(path: P, ...[input]: Rest<OperationOf<'POST', P>>) {
    return this.#call<AnswerOf<OperationOf<'POST', P>>>('POST', path, input)
  }

  put<P extends PathsOf<'PUT'>>(path: P, ...[input]: Rest<OperationOf<'PUT', P>>) {
    return this.#call<AnswerOf<OperationOf<'PUT', P>>>('PUT', path, input)
  }

  patch<P extends PathsOf<'PATCH'>>(path: P, ...[input]: Rest<OperationOf<'PATCH', P>>) {
    return this.#call<AnswerOf<OperationOf<'PATCH', P>>>('PATCH', path, input)
  }

  delete<P extends PathsOf<'DELETE'>>(path: P, ...[input]: Rest<OperationOf<'DELETE', P>>) {
    return this.#call<AnswerOf<OperationOf<'DELETE', P>>>('DELETE', path, input)
  }

  /** Every row of a list, page after page: `for await (const contact of assent.each('/v1/contacts')) …` */
  async *each<P extends PathsOf<'GET'>>(
    path: P,
    ...[input]: Rest<OperationOf<'GET', P>>
  ): AsyncGenerator<RowOf<OperationOf<'GET', P>>, void, undefined> {
    const first = (input ?? {}) as Loose
    let cursor: string | undefined
    do {
      const page: { data: RowOf<OperationOf<'GET', P>>[]; next?: string } = await this.#call('GET', path, {
        ...first,
        query: { ...first.query, ...(cursor === undefined ? {} : { cursor }) },
      })
      yield* page.data
      cursor = page.next
    } while (cursor !== undefined)
  }

  async #call<T>(method: Method, path: string, input: unknown): Promise<T> {
    const { path: values, query, body, idempotencyKey, signal } = (input ?? {}) as Loose
    const url = `${this.#url}${filled(path, values ?? {})}${queryOf(query ?? {})}`
    const request: RequestInit = {
      method,
      headers: {
        authorization: `Bearer ${this.#key}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': idempotencyKey ?? crypto.randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    }
    const response = await this.#send(url, request)
    if (!response.ok) throw await problemOf(response)
    return (response.status === 204 ? undefined : await response.json()) as T
  }

  async #send(url: string, request: RequestInit): Promise<Response> {
    for (let tried = 0; ; tried += 1) {
      const isLast = tried >= this.#retries
      try {
        const response = await this.#fetch(url, request)
        if (isLast || (response.status !== 429 && response.status !== 503)) return response
        await response.body?.cancel()
        await pause(waitMs(response, tried), request.signal)
      } catch (cause) {
        request.signal?.throwIfAborted()
        if (isLast)
          throw new AssentProblem(`No answer from ${new URL(url).host}.`, { status: 0, code: 'unreachable', cause })
        await pause(backOffMs(tried), request.signal)
      }
    }
  }
}

function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

function queryOf(query: NonNullable<Loose['query']>): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

const longestMs = 30_000

/** As long as the API says, at most half a minute. */
function waitMs(response: Response, tried: number): number {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, longestMs) : backOffMs(tried)
}

function backOffMs(tried: number): number {
  return 200 * 4 ** tried * (0.5 + Math.random())
}

function pause(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
