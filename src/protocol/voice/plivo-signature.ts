/**
 * Plivo's V3 signature: HMAC-SHA256 over the address, its query sorted, the posted fields sorted and joined, and a nonce.
 * Several signatures may stand in one header while a token is being changed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Fields } from './call-webhook.ts'

export interface PlivoRequest {
  readonly method: 'GET' | 'POST'
  /** As it was called, with its query. */
  readonly url: string
  /** Posted fields; none for a GET. */
  readonly fields: Fields
  readonly nonce: string
}

export function signPlivo(authToken: string, request: PlivoRequest): string {
  return createHmac('sha256', authToken)
    .update(`${signedText(request)}.${request.nonce}`)
    .digest('base64')
}

/** `header` is `X-Plivo-Signature-V3`; the nonce comes in `X-Plivo-Signature-V3-Nonce`. Takes the same time for every wrong one. */
export function isPlivoSigned(
  request: PlivoRequest,
  header: string | undefined,
  authTokens: readonly string[],
): boolean {
  if (header === undefined || request.nonce === '') return false
  let signed = false
  for (const token of authTokens) {
    if (token === '') continue
    const own = Buffer.from(signPlivo(token, request))
    for (const claimed of header.split(',').slice(0, 8)) {
      const other = Buffer.from(claimed.trim())
      if (other.length === own.length && timingSafeEqual(other, own)) signed = true
    }
  }
  return signed
}

function signedText({ method, url, fields }: PlivoRequest): string {
  const mark = url.indexOf('?')
  const base = mark < 0 ? url : url.slice(0, mark)
  const query = pairsOf(queryFields(mark < 0 ? '' : url.slice(mark + 1)))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
  const posted =
    method === 'GET'
      ? ''
      : pairsOf(fields)
          .map((pair) => pair.join(''))
          .join('')
  const hasPosted = method === 'POST' && Object.keys(fields).length > 0
  if (!hasPosted) return query === '' ? base : `${base}?${query}`
  return `${base}?${query}${query === '' ? '' : '.'}${posted}`
}

function queryFields(query: string): Fields {
  const fields: Record<string, string[]> = {}
  for (const [key, value] of new URLSearchParams(query)) {
    if (Object.hasOwn(fields, key)) fields[key]?.push(value)
    else Object.defineProperty(fields, key, { value: [value], enumerable: true })
  }
  return fields
}

/** Sorted by name, and by value where one name came several times. */
function pairsOf(fields: Fields): (readonly [string, string])[] {
  return Object.keys(fields)
    .sort()
    .flatMap((key) => {
      const value = fields[key]
      const values = typeof value === 'string' ? [value] : [...(value ?? [])].sort()
      return values.map((one) => [key, one] as const)
    })
}
