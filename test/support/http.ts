/** The real server on a real database, spoken to without a socket, with the people and machines that the stories need. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll } from 'vitest'
import { createApiKey } from '../../src/actions/create-api-key.ts'
import { createWorkspace } from '../../src/actions/create-workspace.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { type KeyMaterial, Secrets, sha256 } from '../../src/base/secret.ts'
import { type Role, systemActor } from '../../src/domain/actor.ts'
import type { Workspace } from '../../src/domain/workspace.ts'
import { defaultLimits, type HttpDeps, type HttpSettings } from '../../src/http/deps.ts'
import type { Server } from '../../src/http/routes.ts'
import { buildServer } from '../../src/http/server.ts'
import { buildSignIn, type SingleSignOn } from '../../src/http/sign-in.ts'
import type { ReceiptKey } from '../../src/ledger/receipt.ts'
import { channelGateway } from '../../src/main/channels.ts'
import { databaseOn } from '../../src/main/deps.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { closeHttp } from '../../src/main/http.ts'
import { signInDatabase } from '../../src/postgres/sign-in-database.ts'
import { type GraphEndpoints, GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export const publicUrl = 'https://consent.acme.example'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  // A test says what it expects of a body; its type would only say it twice.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any
}

export interface Caller {
  get(url: string): Promise<Answer>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(url: string, headers?: Record<string, string>): Promise<Answer>
}

export interface HttpWorld {
  readonly database: TestDatabase
  /** For a process that works beside it. */
  readonly keys: KeyMaterial
  readonly deps: HttpDeps
  readonly server: Server
  /** What was logged, a line each. */
  readonly logged: string[]
  makeWorkspace(slug: string, kind?: Workspace['kind']): Promise<Workspace>
  /** Who sends this key, or nothing at all. */
  withKey(secret?: string): Caller
  /** A machine of this role, with a key of its own. */
  machine(workspace: Workspace, role: Role, scopes?: readonly string[]): Promise<Caller & { readonly secret: string }>
  /** A person who is signed in from a browser of their own. */
  person(workspace: Workspace, role: Role, name: string): Promise<Browser>
  /** A browser in which nobody is signed in yet. */
  browser(): Browser
}

export interface Browser extends Caller {
  readonly email: string
  readonly userId: string
  /** Signs in; the browser keeps the cookie. */
  signIn(email: string, password: string): Promise<Answer>
}

export const password = 'a long and private sentence'

export async function httpWorld(
  settings: Partial<HttpSettings> = {},
  clock: Clock = systemClock,
  singleSignOn?: SingleSignOn,
  endpoints: GraphEndpoints = {},
): Promise<HttpWorld> {
  const database = await testDatabase()
  const logged: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => logged.push(line) })
  const keys = { pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) }
  const secrets = new Secrets(keys)
  const whatsapp = new GraphGateway(secrets, endpoints)
  const core: Deps = {
    clock,
    secrets,
    publicUrl: settings.publicUrl ?? publicUrl,
    ...databaseOn(database.pool),
    whatsapp,
    channels: channelGateway(secrets),
    errands: errandRunner(secrets),
    log: logger,
  }
  const deps: HttpDeps = {
    ...core,
    logger,
    registry: new Registry(),
    hashPassword,
    receiptKey: newReceiptKey(),
    signIn: buildSignIn({
      database: signInDatabase(database.pool),
      stores: core.read,
      clock,
      publicUrl: settings.publicUrl ?? publicUrl,
      secret: randomBytes(32).toString('base64url'),
      log: logger,
      ...(singleSignOn === undefined ? {} : { singleSignOn }),
    }),
    settings: { version: '0.0.0', publicUrl, trustProxy: false, limits: defaultLimits, ...settings },
  }
  const server = await buildServer(deps)
  await server.ready()
  afterAll(async () => {
    // What somebody still holds open keeps nobody waiting.
    await closeHttp(server)
    await whatsapp[Symbol.asyncDispose]()
  })
  return new World(database, keys, deps, server, logged)
}

function newReceiptKey(): ReceiptKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const kid = sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).toString('base64url')
  return { kid, privateKey, publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid } }
}

class World implements HttpWorld {
  readonly database: TestDatabase
  readonly keys: KeyMaterial
  readonly deps: HttpDeps
  readonly server: Server
  readonly logged: string[]
  #browsers = 0

  constructor(database: TestDatabase, keys: KeyMaterial, deps: HttpDeps, server: Server, logged: string[]) {
    this.database = database
    this.keys = keys
    this.deps = deps
    this.server = server
    this.logged = logged
  }

  makeWorkspace(slug: string, kind: Workspace['kind'] = 'demo'): Promise<Workspace> {
    const by = { actor: systemActor('', 'test'), now: this.deps.clock.now() }
    return createWorkspace(this.deps, by, { slug, name: `The ${slug} shop`, kind })
  }

  withKey(secret?: string): Caller {
    return this.#caller(() => (secret === undefined ? {} : { authorization: `Bearer ${secret}` }))
  }

  async machine(workspace: Workspace, role: Role, scopes?: readonly string[]) {
    const by = { actor: systemActor(workspace.workspaceId, 'test'), now: this.deps.clock.now() }
    const { secret } = await createApiKey(this.deps, by, {
      name: role,
      role,
      ...(scopes === undefined ? {} : { scopes }),
    })
    return { ...this.withKey(secret), secret }
  }

  async person(workspace: Workspace, role: Role, name: string): Promise<Browser> {
    const email = `${name.toLowerCase()}@${workspace.slug}.example`
    const now = this.deps.clock.now()
    const userId = newId()
    const passwordHash = await this.deps.hashPassword(password)
    await this.deps.transaction(async ({ members }) => {
      await members.addUser({ userId, name, email, twoFactor: false, createdAt: now }, passwordHash)
      await members.join({ workspaceId: workspace.workspaceId, memberId: newId(), userId, role, at: now })
    })
    const browser = this.browser()
    await browser.signIn(email, password)
    return { ...browser, email, userId }
  }

  browser(): Browser {
    // Sign-in is limited per network address: each browser has its own.
    this.#browsers += 1
    const remoteAddress = `198.51.100.${this.#browsers}`
    const cookies = new Map<string, string>()
    const keep = (answer: Answer) => {
      for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    const headers = () => ({
      origin: this.deps.settings.publicUrl,
      ...(cookies.size === 0 ? {} : { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
    })
    const caller = this.#caller(headers, remoteAddress, keep)
    const signIn = (email: string, password: string) => caller.post('/auth/sign-in/email', { email, password })
    return { ...caller, email: '', userId: '', signIn }
  }

  #caller(
    common: () => Record<string, string>,
    remoteAddress = '192.0.2.1',
    keep: (answer: Answer) => Answer = (answer) => answer,
  ): Caller {
    const send = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown, own = {}) => {
      const { host } = new URL(this.deps.settings.publicUrl)
      const answer = await this.server.inject({
        method,
        url,
        remoteAddress,
        headers: { host, ...common(), ...own },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const json = /\bjson\b/.test(String(answer.headers['content-type']))
      return keep({ status: answer.statusCode, headers: answer.headers, body: json ? answer.json() : answer.body })
    }
    return {
      get: (url) => send('GET', url),
      post: (url, body = {}, headers) => send('POST', url, body, headers),
      put: (url, body = {}, headers) => send('PUT', url, body, headers),
      patch: (url, body = {}, headers) => send('PATCH', url, body, headers),
      delete: (url, headers) => send('DELETE', url, undefined, headers),
    }
  }
}
