/**
 * Webhooks signed in the manner of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, Base64, as `v1,…` in
 * `webhook-signature`. What is older or newer than five minutes is refused, so that what was overheard cannot be said again.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedRequest {
  readonly id: string
  /** Unix seconds, as they stand in `webhook-timestamp`. */
  readonly timestamp: string
  readonly body: Uint8Array
}

const toleranceMs = 5 * 60_000
const prefix = 'whsec_'

/** The value of `webhook-signature`. */
export function signWebhook(secret: string, { id, timestamp, body }: SignedRequest): string {
  const digest = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')
  return `v1,${digest}`
}

/** Several signatures may stand in one header, a space apart. */
export function isWebhookSigned(
  request: SignedRequest,
  header: string | undefined,
  secrets: readonly string[],
  now: Date,
): boolean {
  if (header === undefined || request.id === '' || !/^[0-9]{1,12}$/.test(request.timestamp)) return false
  if (Math.abs(Number(request.timestamp) * 1_000 - now.getTime()) > toleranceMs) return false
  let signed = false
  for (const secret of secrets) {
    if (secret === '') continue
    const own = Buffer.from(signWebhook(secret, request))
    for (const claimed of header.split(' ').slice(0, 8)) {
      const other = Buffer.from(claimed)
      if (other.length === own.length && timingSafeEqual(other, own)) signed = true
    }
  }
  return signed
}

/** `whsec_` and Base64, as Standard Webhooks writes secrets; any other text is its own bytes. */
function keyOf(secret: string): Buffer {
  return secret.startsWith(prefix) ? Buffer.from(secret.slice(prefix.length), 'base64') : Buffer.from(secret)
}
