// What the APIs of SMS and telephone providers have in common: a Basic credential, an answer in JSON that stands in the wire
// log, and the way in which Twilio says no.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { World } from './world.ts'

export interface ProviderAnswer {
  status: number
  body: object
  /** Whom it is about. */
  person?: string | null
}

/** `made`: what is answered, worked out here so that its time can be told. */
export function answerProvider(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  { path, raw, about }: { path: string; raw: Buffer; about: string },
  made: () => ProviderAnswer,
): void {
  const began = performance.now()
  const { status, body, person } = made()
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(text)
  world.wire.incoming({
    method: request.method ?? 'POST',
    path,
    status,
    ms: performance.now() - began,
    who: person ? [person] : [],
    about,
    request: raw.toString(),
    response: text,
    bearer: undefined,
  })
}

export function refusedByTwilio(status: number, code: number, message: string): ProviderAnswer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } }
}

export function isBasic(request: IncomingMessage, user: string, password: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = Buffer.from(`${user}:${password}`).toString('base64')
  const given = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(wanted))
}
