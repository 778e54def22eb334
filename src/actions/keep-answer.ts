/**
 * An answer that is kept for a repeat lies in the database for a day. What in it opens something to whoever holds it (a link
 * with a code, a PIN, a secret) is sealed there; the rest stays readable, so that erasing a person finds their name in it.
 */
import type { Secrets } from '../base/secret.ts'
import type { Answer } from '../domain/idempotency.ts'

/** No field of the API begins with a dollar. */
const mark = '$sealed'

type Json = readonly unknown[] | Readonly<Record<string, unknown>>

/** The answer as it is kept. */
export function sealAnswer(secrets: Secrets, { status, body, secret }: Answer): Answer {
  if (secret === undefined || secret.length === 0) return { status, body }
  const hidden = new Set(secret)
  const hide = (value: unknown): unknown =>
    typeof value === 'string' && hidden.has(value)
      ? { [mark]: secrets.seal(value).toString('base64') }
      : inside(value, hide)
  return { status, body: hide(body) }
}

/** The answer as it was given. */
export function openAnswer(secrets: Secrets, { status, body }: Answer): Answer {
  const show = (value: unknown): unknown => {
    const sealed = isJson(value) && !Array.isArray(value) ? (value as Record<string, unknown>)[mark] : undefined
    return typeof sealed === 'string' ? secrets.open(Buffer.from(sealed, 'base64')) : inside(value, show)
  }
  return { status, body: show(body) }
}

function inside(value: unknown, each: (value: unknown) => unknown): unknown {
  if (!isJson(value)) return value
  if (Array.isArray(value)) return value.map(each)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, each(one)]))
}

/** What JSON writes as a list or as a map of fields; a Date is neither. */
function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !('toJSON' in value)
}
