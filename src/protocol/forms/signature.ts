/**
 * How each form or shop tool signs what it sends. Shopify and WooCommerce: HMAC-SHA256 over the body, Base64. Typeform the
 * same with `sha256=` before it. Our own scripts, and whoever writes one: the manner of Standard Webhooks.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isWebhookSigned } from '../voice/signed-webhook.ts'

/** The header that carries a plain body signature, and what stands before it. */
const plain = {
  shopify: { header: 'x-shopify-hmac-sha256', prefix: '' },
  woocommerce: { header: 'x-wc-webhook-signature', prefix: '' },
  typeform: { header: 'typeform-signature', prefix: 'sha256=' },
} as const

export type SigningTool = keyof typeof plain | 'signed' | 'google_forms'

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** The headers by name, in small letters, that a tool signs with: for whoever sets it up. */
export function signatureHeaders(tool: SigningTool): readonly string[] {
  return tool === 'signed' || tool === 'google_forms'
    ? ['webhook-id', 'webhook-timestamp', 'webhook-signature']
    : [plain[tool].header]
}

/** Whether one of the secrets signed this body. Several hold while one is being replaced. */
export function isFormSigned(
  tool: SigningTool,
  body: Uint8Array,
  headers: Headers,
  secrets: readonly string[],
  now: Date,
): boolean {
  const usable = secrets.filter((secret) => secret !== '')
  if (tool === 'signed' || tool === 'google_forms') {
    const [id = '', timestamp = '', signature] = signatureHeaders(tool).map((name) => headerOf(headers, name))
    return isWebhookSigned({ id, timestamp, body }, signature, usable, now)
  }
  const claimed = Buffer.from(headerOf(headers, plain[tool].header) ?? '')
  return usable
    .map((secret) => Buffer.from(signForm(tool, secret, body)))
    .some((own) => own.length === claimed.length && timingSafeEqual(own, claimed))
}

/** The value of the tool's header. */
export function signForm(tool: keyof typeof plain, secret: string, body: Uint8Array): string {
  return `${plain[tool].prefix}${createHmac('sha256', secret).update(body).digest('base64')}`
}

function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}
