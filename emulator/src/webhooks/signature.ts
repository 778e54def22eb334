// The bytes that Meta signs: JSON in ASCII, everything else as lowercase \uXXXX, and slashes escaped. Whoever parses and
// re-serialises before checking gets other bytes, and another signature.

import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { JsonObject } from '../base/json.ts'

export function escapedBody(payload: JsonObject): string {
  return JSON.stringify(payload)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export function secretKey(secret: string): KeyObject {
  return createSecretKey(Buffer.from(secret, 'utf8'))
}

/** The value of `X-Hub-Signature-256`. */
export function signatureOf(body: string | Buffer, key: KeyObject): string {
  return `sha256=${createHmac('sha256', key).update(body).digest('hex')}`
}
