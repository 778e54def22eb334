/** What holds for every route, whatever its resource. */

import Fastify from 'fastify'
import { Registry } from 'prom-client'
import { afterAll, describe, expect, test } from 'vitest'
import { Fault } from '../../src/base/fault.ts'
import { may, roles, type Verb } from '../../src/domain/actor.ts'
import { guardRoutes } from '../../src/http/auth.ts'
import { buildServer } from '../../src/http/server.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const acme = await world.makeWorkspace('acme')
const admin = await world.machine(acme, 'admin')
const nobody = world.withKey()
const machines = new Map(await Promise.all(roles.map(async (role) => [role, await world.machine(acme, role)] as const)))

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly open: boolean
  /** The verb that it needs, where it needs one. */
  readonly verb: Verb | undefined
}

const document = (await nobody.get('/openapi.json')).body
const operations: Operation[] = Object.entries<Record<string, { security: unknown[]; description?: string }>>(
  document.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security, description = '' }]) => ({
    method: method as Operation['method'],
    path: path.replace(/\{\w+\}/g, '019368f0-8a30-7cc2-9d11-5e0a7f9b1a00'),
    open: security.length === 0,
    verb: /Needs `([^`]+)`/.exec(description)?.[1] as Verb | undefined,
  })),
)
const guarded = operations.filter(({ open }) => !open)

describe('every route that is not for everybody', () => {
  test('there are some', () => {
    expect(guarded.length).toBeGreaterThan(10)
  })

  test.each(guarded)('$method $path refuses whoever shows nothing', async ({ method, path }) => {
    const answer = await nobody[method](path)
    expect(answer.status).toBe(401)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.body).toMatchObject({ status: 401, code: 'unauthenticated', errors: [] })
  })

  test.each(guarded)('$method $path refuses a key that we never made', async ({ method, path }) => {
    const stranger = await httpStranger()
    const answer = await stranger[method](path)
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('key_unknown')
  })
})

describe('every route that is not for every role', () => {
  const refused = guarded.flatMap(({ method, path, verb }) =>
    verb === undefined
      ? []
      : roles
          .filter((role) => !may({ kind: 'key', workspaceId: acme.workspaceId, role, id: 'k', name: 'k' }, verb))
          .map((role) => ({ method, path, verb, role })),
  )

  test.each(refused)('$method $path refuses $role, and says what it needs', async ({ method, path, verb, role }) => {
    const answer = await machines.get(role)?.[method](path)
    expect(answer?.status).toBe(403)
    expect(answer?.body).toMatchObject({ code: 'forbidden', detail: expect.stringContaining(verb) })
  })
})

// Wrong keys are counted by network address; each stranger comes from another.
let strangers = 0
async function httpStranger() {
  strangers += 1
  const secret = `ak_${String(strangers).padStart(43, 'x')}`
  const send = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string) => {
    const answer = await world.server.inject({
      method,
      url,
      remoteAddress: `203.0.113.${strangers}`,
      headers: { authorization: `Bearer ${secret}` },
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  return {
    get: (url: string) => send('GET', url),
    post: (url: string) => send('POST', url),
    put: (url: string) => send('PUT', url),
    patch: (url: string) => send('PATCH', url),
    delete: (url: string) => send('DELETE', url),
  }
}

describe('a body with five faults', () => {
  test('is told all five, by their paths, as a problem document', async () => {
    const answer = await admin.post('/v1/api-keys', {
      role: 'king',
      scopes: ['consent:record-no', 7],
      expires_at: 'next year',
      colour: 'red',
    })
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body).toMatchObject({
      type: 'urn:assent:problem:invalid',
      title: 'Bad Request',
      status: 400,
      detail: 'The body has 5 bad fields.',
      code: 'invalid',
    })
    expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/colour',
      '/expires_at',
      '/name',
      '/role',
      '/scopes/1',
    ])
  })

  test('a number that is written as text is not taken for one', async () => {
    const answer = await admin.patch('/v1/workspace', { profile: { age_min: '18' } })
    expect(answer.body.errors).toEqual([{ path: '/profile/age_min', message: 'Must be an integer, not a string.' }])
  })

  test('a query string may write numbers as text, and is held to its bounds', async () => {
    expect((await admin.get('/v1/api-keys?limit=1')).status).toBe(200)
    expect((await admin.get('/v1/api-keys?limit=1000&page=2')).body).toMatchObject({
      detail: 'The query string has 2 bad fields.',
      errors: [{ path: '/page' }, { path: '/limit' }],
    })
    expect((await admin.get('/v1/api-keys?cursor=abc')).body.errors).toMatchObject([{ path: '/cursor' }])
  })
})

describe('what cannot be read at all', () => {
  const send = (headers: Record<string, string>, payload: string) =>
    world.server.inject({
      method: 'POST',
      url: '/v1/api-keys',
      headers: { authorization: `Bearer ${admin.secret}`, ...headers },
      payload,
    })

  test('is a problem too: no JSON, another media type, too large, nowhere', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await send(json, '{"name":')).json()).toMatchObject({ status: 400, code: 'malformed' })
    expect((await send(json, '{"__proto__": {"role": "owner"}}')).json()).toMatchObject({ status: 400 })
    expect((await send({ 'content-type': 'text/plain' }, 'hello')).json()).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
    })
    expect((await send(json, JSON.stringify({ name: 'x'.repeat(300_000) }))).json()).toMatchObject({
      status: 413,
      code: 'too_large',
    })
    const nowhere = await nobody.get('/v1/nothing')
    expect(nowhere.headers['content-type']).toBe('application/problem+json')
    expect(nowhere.body).toMatchObject({ status: 404, code: 'not_found' })
  })

  test('a path segment may be as long as a token is, and no longer than 512', async () => {
    expect((await admin.delete(`/v1/api-keys/${'x'.repeat(512)}`)).status).toBe(400)
    const answer = await admin.delete(`/v1/api-keys/${'x'.repeat(513)}`)
    expect(answer.body).toMatchObject({ status: 414, code: 'too_long' })
  })
})

describe('a mistake of ours', () => {
  test('is told in full to the log and in one sentence to the caller', async () => {
    const broken = await buildServer({
      ...world.deps,
      registry: new Registry(),
      read: {
        ...world.deps.read,
        audit: { ...world.deps.read.audit, list: () => Promise.reject(new Error('the secret of the house')) },
      },
    })
    afterAll(() => broken.close())
    const answer = await broken.inject({ url: '/v1/audit', headers: { authorization: `Bearer ${admin.secret}` } })
    expect(answer.statusCode).toBe(500)
    expect(answer.json()).toMatchObject({ code: 'internal', errors: [] })
    expect(answer.body).not.toContain('secret')
    const line = world.logged.find((line) => line.includes('the secret of the house'))
    expect(line).toContain(String(answer.headers['x-request-id']))
  })
})

describe('a route that does not say who may use it', () => {
  test('keeps the server from starting', async () => {
    const server = Fastify()
    guardRoutes(server as never, world.deps)
    expect(() => server.get('/v1/forgotten', async () => ({}))).toThrow('/v1/forgotten does not say who may use it')
    await server.close()
  })
})

describe('every answer', () => {
  test('lets nobody frame it, sniff it, learn where one came from, or keep it', async () => {
    for (const answer of [
      await admin.get('/v1/session'),
      await nobody.get('/v1/session'),
      await nobody.get('/nowhere'),
    ]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000',
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
    }
  })
})

describe('the log', () => {
  test('holds no query string, no path of its own words, no key and no password', async () => {
    await admin.get('/v1/api-keys?cursor=61491570156')
    await admin.delete('/v1/api-keys/a-token-in-a-path')
    await nobody.get('/nowhere/a-token-in-a-path?number=61491570156')
    await nobody.post('/auth/sign-in/email', { email: 'asha@acme.example', password: 'my very own password' })
    const log = world.logged.join('')
    expect(log).toContain('"route":"/v1/api-keys"')
    expect(log).not.toContain('61491570156')
    expect(log).not.toContain('a-token-in-a-path')
    expect(log).not.toContain(admin.secret)
    expect(log).not.toContain('my very own password')
  })
})

describe('whoever watches the process', () => {
  test('is told that it is up', async () => {
    const answer = await nobody.get('/health')
    expect([answer.status, answer.body]).toEqual([200, { status: 'ok' }])
  })

  test('is told how it does, by route and never by person', async () => {
    await admin.get('/v1/session')
    const { status, body, headers } = await nobody.get('/metrics')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/v1/session",status="200"}')
  })
})

describe('the description of the API', () => {
  test('is OpenAPI 3.1, and says of each operation what it takes, with an example, and how it refuses', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.tags.map(({ name }: { name: string }) => name)).toContain('API keys')
    for (const [path, methods] of Object.entries<Record<string, Described>>(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const at = `${method} ${path}`
        expect(operation.summary, at).toMatch(/\S/)
        expect(operation.responses.default?.content, at).toHaveProperty('application/problem+json')
        const body = operation.requestBody?.content['application/json']
        if (body !== undefined) expect(body, at).toHaveProperty('example')
      }
    }
  })
})

interface Described {
  readonly summary: string
  readonly responses: Record<string, { content?: object }>
  readonly requestBody?: { content: Record<string, object> }
}

describe('faults', () => {
  test('keep their own words, and say when to come back', async () => {
    const server = await buildServer({
      ...world.deps,
      registry: new Registry(),
      read: {
        ...world.deps.read,
        audit: {
          ...world.deps.read.audit,
          list: () => Promise.reject(new Fault('unavailable', 'Come back later.', { retryAfterS: 2.5 })),
        },
      },
    })
    afterAll(() => server.close())
    const answer = await server.inject({ url: '/v1/audit', headers: { authorization: `Bearer ${admin.secret}` } })
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '3'])
    expect(answer.json()).toMatchObject({ code: 'unavailable', detail: 'Come back later.' })
  })
})
