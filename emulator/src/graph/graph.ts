// The Graph API over HTTP: token, route, refusals in the platform's words, headers that clients look at, and the faults that
// were asked for.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphError } from '../errors.ts'
import type { SendFault } from '../faults.ts'
import type { World } from '../world.ts'
import { type GraphCall, type Reply, readBody, reply } from './call.ts'
import { dispatch } from './routes.ts'

export async function serveGraph(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
  raw: Buffer,
): Promise<void> {
  const began = performance.now()
  const call: GraphCall = {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(search),
    body: {},
    raw,
    contentType: request.headers['content-type'] ?? '',
    headers: request.headers,
    token: undefined,
    bearer: undefined,
    who: [],
    about: '',
  }
  let answer: Reply
  try {
    answer = await answerTo(world, call)
  } catch (error) {
    answer = refusalOf(world, error)
  }
  const wait = world.settings.timing.latencyMs + (answer.fault?.slowMs ?? 0)
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  if (answer.after) await Promise.race([answer.after, new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
  const lost = lossOf(answer.fault)
  if (lost === null) {
    response.writeHead(answer.status, headersOf(world, call, answer))
    response.end(answer.body)
  } else if (lost === 'closed') {
    request.socket.destroy()
  }
  world.wire.incoming({
    method: call.method,
    path: search === '' ? path : `${path}?${masked(search)}`,
    status: lost === null ? answer.status : null,
    ms: performance.now() - began,
    who: call.who,
    about: lost === null ? call.about : `${call.about} (answer ${lost})`,
    request: textOfBody(raw, call.contentType),
    response: typeof answer.body === 'string' ? answer.body : `(${answer.body.length} bytes)`,
    bearer: call.bearer,
  })
}

async function answerTo(world: World, call: GraphCall): Promise<Reply> {
  const fault = world.faults.forCall(call.path)
  if (fault?.error !== undefined) throw new GraphError(fault.error)
  if (fault?.garbage) return garbage()
  if (fault?.hang || fault?.drop === 'before') return { ...reply({}), fault }
  const segments = call.path.split('/').filter((part) => part !== '')
  if (/^v\d+\.\d+$/.test(segments[0] ?? '')) segments.shift()
  authorize(world, call)
  if (!segments[0]?.startsWith('upload:')) call.body = readBody(call.raw, call.contentType)
  const answer = await dispatch(world, call, segments)
  if (answer.fault?.garbage) return garbage()
  return fault ? { ...answer, fault } : answer
}

function authorize(world: World, call: GraphCall): void {
  const header = call.headers.authorization
  const bearer = typeof header === 'string' ? /^(?:Bearer|OAuth)\s+(.+)$/i.exec(header)?.[1] : undefined
  call.bearer = bearer ?? call.query.get('access_token') ?? undefined
  if (call.bearer === world.appToken) return
  call.token = world.tokens.demand(call.bearer)
  const proof = call.query.get('appsecret_proof')
  if (proof === null && !world.settings.account.appSecretProof) return
  if (proof === null) {
    throw new GraphError(100, {
      message: 'API calls from the server require an appsecret_proof argument',
      type: 'GraphMethodException',
    })
  }
  const expected = createHmac('sha256', world.webhooks.secret)
    .update(call.bearer ?? '')
    .digest()
  const given = Buffer.from(proof, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new GraphError(100, {
      message: 'Invalid appsecret_proof provided in the API argument',
      type: 'GraphMethodException',
    })
  }
}

function refusalOf(world: World, error: unknown): Reply {
  if (!(error instanceof GraphError)) {
    process.stderr.write(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}\n`)
    return refusalOf(world, new GraphError(131000))
  }
  world.counters.refused(error.code)
  return reply(error.body(world.ids.trace()), error.http)
}

function lossOf(fault: SendFault | undefined): 'hung' | 'closed' | null {
  if (fault?.hang) return 'hung'
  return fault?.drop ? 'closed' : null
}

function garbage(): Reply {
  return {
    status: 502,
    type: 'text/html; charset=utf-8',
    body: '<!DOCTYPE html><html lang="en"><head><title>Error</title></head><body>Sorry, something went wrong.</body></html>',
  }
}

function headersOf(world: World, call: GraphCall, answer: Reply): Record<string, string | number> {
  const version = /^\/(v\d+\.\d+)\//.exec(call.path)?.[1]
  return {
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    ...(version !== undefined && { 'facebook-api-version': version }),
    'x-fb-trace-id': world.ids.trace(),
    ...(answer.status === 401 && {
      'www-authenticate': 'OAuth "Facebook Platform" "invalid_token" "Invalid OAuth access token."',
    }),
    ...usageOf(world, call),
  }
}

/** The quota used, where the call counts against it. */
function usageOf(world: World, call: GraphCall): Record<string, string> {
  if (!call.path.includes(world.account.id)) return {}
  const usage = {
    type: 'whatsapp',
    call_count: world.limits.managementUsage,
    total_cputime: 0,
    total_time: 0,
    estimated_time_to_regain_access: 0,
  }
  return { 'x-business-use-case-usage': JSON.stringify({ [world.account.id]: [usage] }) }
}

function masked(search: string): string {
  return search.replace(
    /(access_token|input_token|appsecret_proof)=([^&]*)/g,
    (_, name: string, value: string) => `${name}=…${value.slice(-4)}`,
  )
}

function textOfBody(raw: Buffer, contentType: string): string {
  if (raw.length === 0) return ''
  const readable = /json|urlencoded|^text\//.test(contentType) || raw[0] === 0x7b
  return readable ? raw.toString('utf8') : `(${raw.length} bytes of ${contentType || 'something'})`
}
