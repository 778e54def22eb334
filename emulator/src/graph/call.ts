// One call of the Graph API on its way in, and its answer on the way out.

import type { Token } from '../account/tokens.ts'
import { isObject, type Json, type JsonObject } from '../base/json.ts'
import { GraphError } from '../errors.ts'
import type { SendFault } from '../faults.ts'

export interface GraphCall {
  method: string
  /** With its version. */
  path: string
  query: URLSearchParams
  /** JSON, form fields, or nothing. */
  body: JsonObject
  raw: Buffer
  contentType: string
  headers: Record<string, string | string[] | undefined>
  token: Token | undefined
  bearer: string | undefined
  /** For the log of the wire. */
  who: string[]
  about: string
}

export interface Reply {
  status: number
  type: string
  body: string | Buffer
  /** What an injected fault does to it. */
  fault?: SendFault
  /** The answer waits for this. */
  after?: Promise<unknown>
}

export function reply(body: JsonObject, status = 200): Reply {
  return { status, type: 'application/json; charset=UTF-8', body: JSON.stringify(body) }
}

export const success = { success: true }

/** A parameter wherever Graph takes it from: body or query. */
export function parameter(call: GraphCall, name: string): Json | undefined {
  return call.body[name] ?? call.query.get(name) ?? undefined
}

/** Reads a body that is not multipart. Form fields that hold JSON are read as such, as Graph does. */
export function readBody(raw: Buffer, contentType: string): JsonObject {
  if (raw.length === 0 || contentType.startsWith('multipart/')) return {}
  const text = raw.toString('utf8')
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, formValue(value)]))
  }
  if (!contentType.includes('json') && !text.startsWith('{')) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new GraphError(100, { message: '(#100) The body is not valid JSON.' })
  }
  if (!isObject(value)) throw new GraphError(100, { message: '(#100) The body must be a JSON object.' })
  return value
}

function formValue(value: string): Json {
  if (!/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as Json
  } catch {
    return value
  }
}

/** Only the fields asked for, and the id, as Graph answers. */
export function pickFields(
  node: JsonObject,
  fields: string | null,
  defaults: readonly string[],
  kind: string,
): JsonObject {
  const wanted = fields === null || fields === '' ? defaults : splitFields(fields)
  const picked: JsonObject = {}
  for (const field of wanted) {
    if (!(field in node)) {
      throw new GraphError(100, {
        message: `(#100) Tried accessing nonexisting field (${field}) on node type (${kind})`,
      })
    }
    const value = node[field]
    if (value !== undefined && value !== null) picked[field] = value
  }
  if (node.id !== undefined) picked.id = node.id
  return picked
}

/** `a,b{c,d},e.limit(2)` → a, b, e. */
function splitFields(fields: string): string[] {
  return fields
    .replace(/\{[^{}]*\}|\([^()]*\)/g, '')
    .split(',')
    .map((field) => field.trim().replace(/\..*$/, ''))
    .filter((field) => field !== '')
}

/** A page of a list, with cursors. */
export function page(
  items: readonly JsonObject[],
  call: GraphCall,
  keyOf: (item: JsonObject) => string,
  origin: string,
): JsonObject {
  const limit = Math.min(Math.max(Number(call.query.get('limit') ?? 25) || 25, 1), 1_000)
  const keys = items.map(keyOf)
  const at = (name: string) => {
    const cursor = call.query.get(name)
    if (cursor === null || cursor === '') return undefined
    const index = keys.indexOf(Buffer.from(cursor, 'base64url').toString())
    if (index < 0) throw new GraphError(131059)
    return index
  }
  const after = at('after')
  const before = at('before')
  const start = after !== undefined ? after + 1 : before !== undefined ? Math.max(0, before - limit) : 0
  const data = items.slice(start, before === undefined ? start + limit : before)
  const first = data[0]
  const last = data.at(-1)
  if (!first || !last) return { data: [] }
  const cursor = (item: JsonObject) => Buffer.from(keyOf(item)).toString('base64url')
  const link = (name: string, value: string) => {
    const query = new URLSearchParams(call.query)
    for (const other of ['after', 'before', 'access_token']) query.delete(other)
    query.set(name, value)
    return `${origin}${call.path}?${query}`
  }
  return {
    data,
    paging: {
      cursors: { before: cursor(first), after: cursor(last) },
      ...(start + data.length < items.length && { next: link('after', cursor(last)) }),
      ...(start > 0 && { previous: link('before', cursor(first)) }),
    },
  }
}
