/**
 * One call of somebody else's API for a flow: HTTPS, to a public address, ten seconds, 256 kB, no redirects: an answer that
 * leads elsewhere would lead past the look at the address.
 */
import { isIP } from 'node:net'
import { Agent, request } from 'undici'
import type { ApiAnswer, ApiRequest } from '../../domain/errand-runner.ts'
import { type Allowed, guardedLookup, isPublic, NotPublic } from './public-address.ts'

export interface ApiCallerOptions {
  /** Networks that are called although they are not public. */
  readonly allowed?: Allowed
  /** PEM, instead of the authorities that Node trusts. */
  readonly ca?: string
  /** For all of it: the name, the connection, the answer. */
  readonly withinMs?: number
}

const answerBytesMost = 256 * 1_024
/** The connection's own, or ours. */
const notTheirs =
  /^(host|connection|content-length|transfer-encoding|upgrade|te|trailer|keep-alive|expect|proxy-.*|idempotency-key|user-agent)$/i

export function apiCaller({
  allowed = [],
  ca,
  withinMs = 10_000,
}: ApiCallerOptions = {}): (call: ApiRequest) => Promise<ApiAnswer> {
  const agent = new Agent({
    connect: { lookup: guardedLookup(allowed), timeout: withinMs, ...(ca === undefined ? {} : { ca }) },
    keepAliveTimeout: 10_000,
    connections: 20,
  })
  return async ({ method, url, headers, body, key }) => {
    const to = readUrl(url, allowed)
    if (typeof to === 'string') return { kind: 'refused', reason: to }
    try {
      const answer = await request(to, {
        dispatcher: agent,
        method,
        headers: {
          ...Object.fromEntries(Object.entries(headers).filter(([name]) => !notTheirs.test(name))),
          'user-agent': 'Assent',
          'idempotency-key': key,
        },
        ...(body === undefined || method === 'GET' ? {} : { body }),
        signal: AbortSignal.timeout(withinMs),
      })
      const text = await readUpTo(answer.body, answerBytesMost)
      if (text === undefined) return { kind: 'failed', reason: 'answer_too_long' }
      return { kind: 'answered', status: answer.statusCode, json: parsed(text) }
    } catch (error) {
      return whyNot(error)
    }
  }
}

/** The address, or why it may not be called. */
function readUrl(text: string, allowed: Allowed): URL | string {
  const url = URL.parse(text)
  if (url === null) return 'no_url'
  if (url.protocol !== 'https:') return 'not_https'
  if (url.username !== '' || url.password !== '') return 'credentials_in_url'
  // A name is looked at when it is looked up; an address is not looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !isPublic(host, allowed) ? 'not_public' : url
}

async function readUpTo(
  body: AsyncIterable<Uint8Array> & { destroy(): void },
  most: number,
): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > most) {
      body.destroy()
      return undefined
    }
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of an error only its kind is told: its message may quote the address. */
function whyNot(error: unknown): ApiAnswer {
  const { code, name } = error as { code?: unknown; name?: unknown }
  if (error instanceof NotPublic) return { kind: 'refused', reason: 'not_public' }
  if (code === 'UND_ERR_INVALID_ARG') return { kind: 'refused', reason: 'no_request' }
  if (name === 'TimeoutError') return { kind: 'failed', reason: 'timeout' }
  return { kind: 'failed', reason: typeof code === 'string' ? code : 'no_connection' }
}
