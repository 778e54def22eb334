// Whether a receipt is genuine, checked by the reader's own browser: the signature over the text with the public key, that
// the text is the receipt of this page, and that the wording shown is the one whose hash was signed.

for (const time of document.querySelectorAll('time[data-moment]')) {
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'medium',
    numberingSystem: 'latn',
  }).format(new Date(time.dateTime))
}

const section = document.getElementById('verify')

const show = (result) => {
  for (const line of section.querySelectorAll('[data-result]')) line.hidden = line.dataset.result !== result
}

const bytesOf = (text) => Uint8Array.fromBase64?.(text, { alphabet: 'base64url' }) ?? decoded(text)
const decoded = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const jsonOf = (text) => JSON.parse(new TextDecoder().decode(bytesOf(text)))
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** True, false, or undefined where this browser cannot tell. */
async function isGenuine() {
  const { id, kid, state, keys: keysAt, wording: wordingAt } = section.dataset
  const [head, body, signature, ...rest] = document.getElementById('receipt-jws').textContent.trim().split('.')
  if (rest.length > 0 || signature === undefined) return false
  const { alg, typ, kid: signedWith } = jsonOf(head)
  if (alg !== 'EdDSA' || typ !== 'consent-receipt+jwt' || signedWith !== kid) return false

  const { keys } = await (await fetch(keysAt)).json()
  const jwk = keys.find((key) => key.kid === kid)
  if (jwk === undefined) return false
  const { kty, crv, x } = jwk
  let key
  try {
    key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
  const signed = new TextEncoder().encode(`${head}.${body}`)
  if (!(await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed))) return false

  const { jti, record } = jsonOf(body)
  if (jti !== id || record.state !== state) return false
  if (wordingAt === undefined) return true
  const wording = await (await fetch(wordingAt)).arrayBuffer()
  return hex(await crypto.subtle.digest('SHA-256', wording)) === (record.rendered_sha256 ?? record.notice_sha256)
}

if (globalThis.crypto?.subtle === undefined) show('unable')
else {
  show('checking')
  isGenuine()
    .then((genuine) => show(genuine === undefined ? 'unable' : genuine ? 'good' : 'bad'))
    .catch(() => show('unable'))
}
