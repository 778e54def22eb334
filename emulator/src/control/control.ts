// The control API over HTTP: for loopback callers only, and from browsers only for pages that come from loopback, unless a
// key is asked for and given.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Json, JsonObject } from '../base/json.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { actRoutes } from './act-routes.ts'
import { flowRoutes } from './flow-routes.ts'
import { mailRoutes } from './mail-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { recordRoutes } from './record-routes.ts'
import { ControlReply, type Handler, objectBody, type Routes } from './request.ts'
import { smsRoutes } from './sms-routes.ts'
import { templateRoutes } from './template-routes.ts'
import { voiceRoutes } from './voice-routes.ts'
import { worldRoutes } from './world-routes.ts'

interface Route {
  method: string
  parts: string[]
  handle: Handler
}

/** Routes with fewer `:names` come first, so that `people/:who/chats` is not an act called chats. */
const routes: Route[] = [
  worldRoutes,
  peopleRoutes,
  recordRoutes,
  templateRoutes,
  flowRoutes,
  voiceRoutes,
  mailRoutes,
  smsRoutes,
  actRoutes,
]
  .flatMap((some: Routes) => Object.entries(some))
  .map(([route, handle]) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, parts: partsOf(path), handle }
  })
  .sort((a, b) => names(a) - names(b))

function names(route: Route): number {
  return route.parts.filter((part) => part.startsWith(':')).length
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export async function serveControl(
  world: World,
  key: string | null,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
  raw: Buffer,
): Promise<void> {
  const query = new URLSearchParams(search)
  try {
    const origin = guard(key, request, query)
    if (origin !== null) {
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('vary', 'origin')
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
        'access-control-allow-headers': 'authorization, content-type, last-event-id',
      })
      response.end()
      return
    }
    const json = jsonOf(raw)
    const { handle, values } = find(request.method ?? 'GET', partsOf(path.slice('/_control'.length)).map(decoded))
    const at = (name: string) => values.get(name) ?? ''
    const answer = await handle({ world, at, query, body: objectBody(json), json, http: { request, response } })
    if (answer instanceof ControlReply) send(response, answer.status, answer.body)
    else if (answer !== null) send(response, 200, answer)
  } catch (error) {
    if (!(error instanceof Refusal))
      process.stderr.write(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    const { status, message, field, more } =
      error instanceof Refusal ? error : new Refusal(500, 'The emulator failed; see its output.')
    send(response, status, { error: { message, ...(field !== undefined && { field }), ...more } })
  }
}

function find(method: string, parts: readonly string[]): { handle: Handler; values: Map<string, string> } {
  const fitting = routes.filter((route) => fits(route.parts, parts))
  const route = fitting.find((each) => each.method === method)
  if (!route) {
    if (fitting.length === 0)
      throw new Refusal(404, `There is nothing at /_control/${parts.join('/')}; CONTROL.md says what there is.`)
    throw new Refusal(405, `/_control/${parts.join('/')} takes ${fitting.map((each) => each.method).join(', ')}.`)
  }
  const values = new Map<string, string>()
  for (const [i, part] of route.parts.entries()) if (part.startsWith(':')) values.set(part.slice(1), parts[i] ?? '')
  return { handle: route.handle, values }
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i])
}

/** Lets a request in; answers the origin of the page that it came from, if any. */
function guard(key: string | null, request: IncomingMessage, query: URLSearchParams): string | null {
  if (!isLoopback(request.socket.remoteAddress ?? ''))
    throw new Refusal(403, 'The control API answers to loopback callers only.')
  const origin = request.headers.origin ?? null
  if (key !== null) {
    if (request.method === 'OPTIONS') return origin
    const given = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? query.get('key') ?? ''
    if (!same(given, key)) throw new Refusal(401, 'The control API asks for its key: Authorization: Bearer …')
    return origin
  }
  if (!isLoopbackHost(`http://${request.headers.host ?? ''}`)) {
    throw new Refusal(403, 'Without a control key, the emulator is addressed as localhost or 127.0.0.1.')
  }
  if (origin !== null && !isLoopbackHost(origin))
    throw new Refusal(403, 'Pages from elsewhere may not use the control API.')
  return origin
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

function isLoopbackHost(url: string): boolean {
  const host = URL.parse(url)?.hostname ?? ''
  return host === 'localhost' || host === '[::1]' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}

function jsonOf(raw: Buffer): Json | undefined {
  if (raw.length === 0) return undefined
  try {
    return JSON.parse(raw.toString('utf8')) as Json
  } catch {
    throw new Refusal(400, 'The body is not JSON.')
  }
}

function send(response: ServerResponse, status: number, body: JsonObject): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
