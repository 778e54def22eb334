/** The whole product in an empty place, as `npm start` runs it, and a browser that speaks to it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { readConfig } from '../../src/main/config.ts'
import { type Serving, serve } from '../../src/main/serve.ts'
import { freePair } from './clone.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { behindProxy, fromNextAddress } from './network.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // A test says what it expects of a body; its type would only say it twice.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

export class FirstStart {
  readonly database: TestDatabase
  readonly dir: string
  readonly port: number
  /** What was said to whoever started it, a line each. */
  said: string[] = []
  cookie = ''
  #running: Serving | undefined

  constructor(database: TestDatabase, dir: string, port: number) {
    this.database = database
    this.dir = dir
    this.port = port
  }

  static async prepare(): Promise<FirstStart> {
    const database = await testDatabase()
    const dir = await mkdtemp(join(tmpdir(), 'assent-start-'))
    const place = new FirstStart(database, dir, await freePair())
    afterAll(async () => {
      await place.stop()
      await rm(dir, { recursive: true })
    })
    return place
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Without the console, which only a real browser needs, unless it is asked for. */
  async start(more: Readonly<Record<string, string>> = {}, { console = false } = {}): Promise<void> {
    this.said = []
    const own = { PORT: String(this.port), DATA_DIR: this.dir, DATABASE_URL: this.database.url, LOG_LEVEL: 'warn' }
    this.#running = await serve(readConfig({ ...behindProxy, ...own, ...more }), (line) => this.said.push(line), {
      console,
    })
  }

  async stop(): Promise<void> {
    await this.#running?.[Symbol.asyncDispose]()
    this.#running = undefined
  }

  /** The set-up link, if one was said. */
  get link(): string | undefined {
    return this.said.map((line) => /^Set up +(\S+)$/.exec(line)?.[1]).find((link) => link !== undefined)
  }

  /** Becomes the first owner. */
  claim(name: string): Promise<Answer> {
    const token = this.link?.split('#')[1]
    return this.post('/v1/setup', { token, name, email: 'noor@acme.example', password: 'a long and private sentence' })
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path)
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.ask('POST', path, body)
  }

  /** The emulator's control API, as the phone in the browser reaches it. */
  control(method: string, path: string, body?: object): Promise<Answer> {
    return this.ask(method, `/phone/_control/${path}`, body)
  }

  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...fromNextAddress(),
        origin: this.url,
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true
    const kept = response.headers.getSetCookie().map((line) => line.split(';')[0])
    if (kept.length > 0) this.cookie = kept.join('; ')
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
  }
}
