/**
 * Calls to the Graph API that are no messages: JSON in, JSON out, lists page by page. Every failure is a Fault. Tokens
 * travel in a header, and never stand in a Fault.
 */
import { createHmac } from 'node:crypto'
import { FormData, type Pool } from 'undici'
import { Fault } from '../../base/fault.ts'
import { asRecord, asText, type Json, records } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { graphFault, readGraphError, unreadable } from './graph-error.ts'

export type Query = Readonly<Record<string, string | undefined>>

export interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below the version, with a leading slash. */
  readonly path: string
  /** What is wanted, to follow "WhatsApp did not": "list the templates". */
  readonly what: string
  readonly query?: Query
  readonly body?: Json | FormData | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** As whom: the system user (default), or the app itself. */
  readonly as?: 'user' | 'app'
}

const timeoutMs = 30_000
const answerBytesMax = 8 * 1_024 * 1_024
// 6,000 templates by 100 a page, twice over: a cursor that goes round in a circle ends.
const pagesMax = 120

export class Graph {
  readonly #pool: Pool
  readonly #root: string
  readonly #credentials: WhatsappCredentials

  constructor(pool: Pool, root: string, credentials: WhatsappCredentials) {
    this.#pool = pool
    this.#root = root
    this.#credentials = credentials
  }

  /** The answer's JSON. Throws a Fault: `unavailable` where trying again may help. */
  async call(call: Call): Promise<Json> {
    const { method, what, body = null } = call
    const token = call.as === 'app' ? this.#appToken(what) : this.#credentials.token
    const raw = body === null || body instanceof FormData || body instanceof Uint8Array
    const json = raw ? {} : { 'content-type': 'application/json' }
    try {
      const response = await this.#pool.request({
        method,
        path: this.#address(call, token),
        headers: { authorization: `Bearer ${token}`, ...json, ...call.headers },
        body: raw ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      return this.#read(what, response.statusCode, await readText(response.body))
    } catch (error) {
      throw error instanceof Fault ? error : unreachable(what, error)
    }
  }

  /** Every row of a list. */
  async list(call: Omit<Call, 'method'>): Promise<Json[]> {
    const rows: Json[] = []
    let after: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const answer = await this.call({ ...call, method: 'GET', query: { ...call.query, after } })
      rows.push(...records(answer.data))
      const paging = asRecord(answer.paging)
      const next = paging?.next === undefined ? undefined : asText(asRecord(paging.cursors)?.after)
      if (next === undefined || next === after) return rows
      after = next
    }
    return rows
  }

  get(path: string, what: string, query: Query): Promise<Json> {
    return this.call({ method: 'GET', path, what, query })
  }

  post(path: string, what: string, body: Json | FormData = {}): Promise<Json> {
    return this.call({ method: 'POST', path, what, body })
  }

  delete(path: string, what: string, rest: { readonly query?: Query; readonly body?: Json } = {}): Promise<Json> {
    return this.call({ method: 'DELETE', path, what, ...rest })
  }

  appId(what: string): string {
    const { appId } = this.#credentials
    if (appId === undefined) throw appUnknown(what)
    return appId
  }

  /** `<app id>|<app secret>`: how an app speaks for itself. */
  #appToken(what: string): string {
    const { appId, appSecret } = this.#credentials
    if (appId === undefined || appSecret === undefined) throw appUnknown(what)
    return `${appId}|${appSecret}`
  }

  #address({ path, query }: Call, token: string): string {
    const { appSecret } = this.#credentials
    const given = Object.entries(query ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const all = new URLSearchParams(given)
    if (appSecret !== undefined) all.set('appsecret_proof', appSecretProof(appSecret, token))
    const separator = path.includes('?') ? '&' : '?'
    return `${this.#root}${path}${all.size > 0 ? separator : ''}${all}`
  }

  #read(what: string, status: number, text: string): Json {
    const answer = parsed(text)
    const error = readGraphError(answer)
    if (error !== undefined) throw graphFault(what, status, error)
    const done = answer !== undefined && status >= 200 && status < 300 && answer.success !== false
    if (!done) throw unreadable(what, status)
    return answer
  }
}

/** An id as one step of a path. */
export function segment(id: string): string {
  return `/${encodeURIComponent(id)}`
}

/** `appsecret_proof`, which apps that require their secret ask of every call. */
export function appSecretProof(appSecret: string, token: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex')
}

function appUnknown(what: string): Fault {
  return new Fault('invalid', `To ${what}, enter the app’s id and secret under Connect WhatsApp.`, {
    reason: 'app_credentials_missing',
  })
}

/** Of a failure of the network only its code is told: a message of undici's may quote the request. */
function unreachable(what: string, error: unknown): Fault {
  const { code, name } = error as { code?: string; name?: string }
  const message = `WhatsApp could not be reached to ${what}. Check the connection and try again.`
  return new Fault('unavailable', message, {
    reason: 'whatsapp_unreachable',
    detail: { cause: code ?? name },
    retryAfterS: 10,
  })
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > answerBytesMax) throw new Error('the answer is too long')
  }
  return Buffer.concat(chunks).toString()
}

function parsed(text: string): Json | undefined {
  try {
    return asRecord(JSON.parse(text))
  } catch {
    return undefined
  }
}
