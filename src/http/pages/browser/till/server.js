// The way to the server. Without a connection it says so; it never waits longer than a customer would.
import { data } from './data.js'

export class Offline extends Error {}

export class Refused extends Error {
  constructor(status, code, retryAfterS) {
    super(code)
    this.status = status
    this.code = code
    this.retryAfterS = retryAfterS
  }
}

const patienceMs = 8_000

async function send(method, path, body) {
  let answer
  try {
    answer = await fetch(`/t/${data.slug}/${path}`, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    })
  } catch (error) {
    throw new Offline('no connection', { cause: error })
  }
  // What stands between us and the server says the same as no connection.
  if (answer.status >= 500) throw new Offline(String(answer.status))
  const document = await answer.json().catch(() => ({}))
  if (answer.ok) return document
  throw new Refused(answer.status, document.code, Number(answer.headers.get('retry-after') ?? 0))
}

export const server = {
  state: () => send('GET', 'state'),
  enrol: (token) => send('POST', 'enrolments', { token }),
  signIn: (clerk, pin) => send('POST', 'sign-ins', { clerk, pin }),
  acts: (acts) => send('POST', 'acts', { acts }),
}
