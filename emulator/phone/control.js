// The control API, seen from the page: JSON there and back, refusals in its own words, and a stream that mends itself.

/** @import { About, ClockShown } from './shapes.d.ts' */

export class ControlRefusal extends Error {
  /** @param {number} status @param {string} message @param {{ field?: string, id?: string }} [more] */
  constructor(status, message, more = {}) {
    super(message)
    this.status = status
    /** What in the request it is about. */
    this.field = more.field ?? null
    /** Who has what was asked for. */
    this.id = more.id ?? null
  }
}

const patience = { firstMs: 1_000, mostMs: 10_000 }

export class Control {
  #base
  #key
  /** @type {string | null} */
  #clock = null
  /** @type {string | null} */
  #codes = null

  /** @param {URL} base without a slash at its end @param {string | null} key of an emulator that asks for one */
  constructor(base, key) {
    this.#base = base
    this.#key = key
  }

  /** @param {string} path @param {Record<string, string>} [query] */
  address(path, query = {}) {
    const url = new URL(`${this.#base.pathname}${path}`, this.#base)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    // For what cannot carry a header: pictures and streams.
    if (this.#key !== null) url.searchParams.set('key', this.#key)
    return url.href
  }

  /** @template T @param {string} path @param {Record<string, string>} [query] @returns {Promise<T>} */
  async get(path, query) {
    return bodyOf(await this.#fetch('GET', this.address(path, query)))
  }

  /** @template T @param {string} path @param {object} [body] @returns {Promise<T>} */
  async post(path, body = {}) {
    return bodyOf(await this.#fetch('POST', this.address(path), body))
  }

  /** @template T @param {string} path @param {object} body @returns {Promise<T>} */
  async put(path, body) {
    return bodyOf(await this.#fetch('PUT', this.address(path), body))
  }

  /** @template T @param {string} path @param {object} body @returns {Promise<T>} */
  async patch(path, body) {
    return bodyOf(await this.#fetch('PATCH', this.address(path), body))
  }

  /**
   * Codes that hang in the world beside this phone, as whoever forwards it tells them; none where nobody does.
   *
   * @returns {Promise<readonly { label: string, url: string, place: string, language: string }[]>}
   */
  async codes() {
    if (this.#codes === null) return []
    const response = await fetch(this.#codes, { headers: { accept: 'application/json' } })
    if (!response.ok) return []
    const { data } = await response.json()
    return data.map((/** @type {any} */ { label, url, capture_point, printed }) => ({
      label,
      url,
      place: capture_point.name,
      language: printed.language,
    }))
  }

  /** @returns {Promise<About>} */
  async about() {
    const response = await this.#fetch('GET', this.address(''))
    this.#clock = response.headers.get('x-phone-clock')
    this.#codes = response.headers.get('x-phone-codes')
    return bodyOf(response)
  }

  /**
   * Lets time pass. A server that forwards the phone may keep a clock that goes with the emulator's: then it winds both.
   *
   * @param {number} ms @returns {Promise<ClockShown>}
   */
  async jump(ms) {
    if (this.#clock === null) return this.post('/clock', { jumpMs: ms })
    await bodyOf(await this.#fetch('POST', new URL(this.#clock, this.#base).href, { jump_ms: ms }))
    return this.get('/clock')
  }

  /**
   * Listens until stopped. `opened` is told each time the stream begins, because what came in between may be lost.
   *
   * @param {Record<string, string>} query
   * @param {readonly string[]} kinds
   * @param {{ opened(): void, lost(): void, heard(kind: string, data: any): void }} listener
   * @returns {() => void} stops it
   */
  listen(query, kinds, { opened, lost, heard }) {
    /** @type {EventSource} */
    let source
    let waitMs = patience.firstMs
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer
    const begin = () => {
      source = new EventSource(this.address('/stream', query))
      source.addEventListener('open', () => {
        waitMs = patience.firstMs
        opened()
      })
      source.addEventListener('error', () => {
        lost()
        // Refused rather than interrupted: the browser has given up, we have not.
        if (source.readyState !== EventSource.CLOSED) return
        timer = setTimeout(begin, waitMs)
        waitMs = Math.min(waitMs * 2, patience.mostMs)
      })
      for (const kind of kinds) source.addEventListener(kind, (event) => heard(kind, JSON.parse(event.data)))
    }
    begin()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }

  /** @param {string} method @param {string} url @param {object} [body] */
  async #fetch(method, url, body) {
    try {
      return await fetch(url, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
    } catch {
      throw new ControlRefusal(0, 'The emulator does not answer. Is it still running?')
    }
  }
}

/** @param {Response} response @returns {Promise<any>} */
async function bodyOf(response) {
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer
  throw refusalOf(response.status, answer)
}

/** @param {number} status @param {any} answer the emulator's error, or that of a server between it and us */
function refusalOf(status, answer) {
  const words = answer?.error?.message ?? answer?.detail ?? answer?.title
  if (status === 401 && answer?.error === undefined) {
    return new ControlRefusal(status, 'You are signed out. Sign in to the console, then come back to this page.')
  }
  return new ControlRefusal(status, words ?? `The emulator answered ${status}.`, answer?.error)
}
