/**
 * Was this request signed by Twilio? It signs the address that it was told to call, with the form's fields sorted behind
 * it; a body that is no form is vouched for by its digest in that address. Calls and messages are signed alike.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A form as it was read: a field that came several times has several values. */
export type SignedFields = Readonly<Record<string, string | readonly string[]>>

export interface TwilioRequest {
  /** The address as Twilio was given it, whole: scheme, host, path and query. Behind a proxy that is the public one. */
  readonly url: string
  /** The value of `X-Twilio-Signature`. */
  readonly signature: string | undefined
  /** The fields of the form in the body; of a GET none, for they stand in the address. */
  readonly fields?: SignedFields
  /** The bytes of a body that is no form, such as JSON. */
  readonly body?: Uint8Array
}

/** The value of `X-Twilio-Signature`: Base64 of HMAC-SHA1 over the address and its fields. */
export function signTwilio(authToken: string, url: string, fields: SignedFields = {}): string {
  return createHmac('sha1', authToken)
    .update(url + written(fields), 'utf8')
    .digest('base64')
}

/**
 * Whether a request is Twilio's, by any of the tokens (there are two while one is replaced). An address is signed with or
 * without the port that it names or implies, so both are tried. Takes the same time for every wrong signature.
 */
export function isTwilioSigned(request: TwilioRequest, authTokens: readonly string[]): boolean {
  const { url, signature, fields = {}, body } = request
  if (signature === undefined || !/^[A-Za-z0-9+/]{27}=$/.test(signature)) return false
  if (body !== undefined && !isDigestOf(body, URL.parse(url)?.searchParams.get('bodySHA256'))) return false
  const claimed = Buffer.from(signature, 'base64')
  let signed = false
  for (const token of authTokens) {
    if (token === '') continue
    for (const address of spellings(url)) {
      const own = createHmac('sha1', token)
        .update(address + written(fields), 'utf8')
        .digest()
      if (timingSafeEqual(own, claimed)) signed = true
    }
  }
  return signed
}

/** Names in the order of their bytes, each with its value behind it; several values of one name sorted, each once. */
function written(fields: SignedFields): string {
  return Object.keys(fields)
    .sort()
    .map((name) => {
      const value = fields[name] ?? ''
      const values = typeof value === 'string' ? [value] : [...new Set(value)].sort()
      return values.map((one) => name + one).join('')
    })
    .join('')
}

function isDigestOf(body: Uint8Array, claimed: string | null | undefined): boolean {
  if (typeof claimed !== 'string' || !/^[0-9a-f]{64}$/i.test(claimed)) return false
  return timingSafeEqual(createHash('sha256').update(body).digest(), Buffer.from(claimed, 'hex'))
}

/** The address as it is, and with its port written out or left out. */
function spellings(url: string): readonly string[] {
  const [whole, scheme = '', host = '', port, rest = ''] =
    /^(https?:\/\/)((?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:@]*))(?::(\d+))?(.*)$/is.exec(url) ?? []
  if (whole === undefined) return [url]
  const implied = scheme.toLowerCase() === 'https://' ? '443' : '80'
  return port === undefined ? [url, `${scheme}${host}:${implied}${rest}`] : [url, `${scheme}${host}${rest}`]
}
