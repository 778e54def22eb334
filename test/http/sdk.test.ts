// The typed client as others get it: its types are the API's own, and the packed package works against a running server.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenApi, operationsFile, typeOf } from '../../sdk/generate.ts'
import { Assent } from '../../sdk/src/client.ts'
import { AssentProblem } from '../../sdk/src/problem.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await openShop(world)
const { secret } = await world.machine(shop.workspace, 'admin')
await world.server.listen({ host: '127.0.0.1', port: 0 })
const url = `http://127.0.0.1:${(world.server.server.address() as AddressInfo).port}`
const assent = new Assent({ url, key: secret })

test('the types are those of the API as it is: npm test -- test/http/sdk.test.ts -u writes them again', async () => {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenApi
  await expect(operationsFile(document)).toMatchFileSnapshot('../../sdk/src/operations.ts')
})

test('a shape becomes the type that takes the same values', () => {
  expect(typeOf({ enum: ['a', "it's"] }, 0)).toBe(String.raw`'a' | 'it\'s'`)
  expect(typeOf({ type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'null' }] } }, 0)).toBe(
    '(number | null)[]',
  )
  expect(typeOf({ type: 'array', items: { type: 'object', properties: { a: { const: true } } } }, 0)).toBe(
    '{\n  a?: true\n}[]',
  )
  expect(typeOf({ type: 'object', additionalProperties: { type: ['string', 'null'] } }, 0)).toBe(
    'Record<string, string | null>',
  )
})

describe('a shop’s own server', () => {
  test('records what somebody said, and asks before it sends', async () => {
    const { consents } = await assent.post('/v1/consents', {
      body: { numbers: ['+61 491 570 158'], topics: ['offers'], act: 'ticked_box' },
    })
    expect(consents).toMatchObject([{ number: '+61491570158', topic: 'offers', state: 'unknown' }])
    const { decisions } = await assent.post('/v1/decisions', {
      body: { messages: [{ to: '+61491570158', topic: 'offers' }] },
    })
    expect(decisions).toMatchObject([{ allow: false, reason: 'no_consent' }])
    const { states } = await assent.get('/v1/consents', { query: { number: '+61491570158', topic: 'offers' } })
    expect(states).toMatchObject([{ state: 'unknown' }])
  })

  test('reads a list to its end, page after page', async () => {
    const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve']
    for (const [at, name] of names.entries()) {
      await assent.post('/v1/contacts', {
        body: { emails: [`${name.toLowerCase()}@people.example`], name, attributes: { at } },
      })
    }
    const seen: string[] = []
    for await (const { name } of assent.each('/v1/contacts', { query: { limit: 2 } }))
      if (name !== null) seen.push(name)
    expect(seen.toSorted()).toEqual(names)
  })

  test('is told every mistake at once', async () => {
    const refused = await assent
      .post('/v1/consents', { body: { numbers: ['123', '+999 1'], topics: ['tides'] } })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AssentProblem)
    const { status, errors, requestId, message } = refused as AssentProblem
    expect(status).toBe(400)
    expect(errors.map(({ path }) => path)).toEqual(['/numbers/0', '/numbers/1', '/topics/0'])
    expect(message).toContain('/topics/0: There is no topic tides.')
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('sends a change again after a broken connection, and it happens once', async () => {
    let broken = 0
    const shaky = new Assent({
      url,
      key: secret,
      // The request arrives; its answer is lost on the way back.
      fetch: async (...request) => {
        const response = await fetch(...request)
        if (broken++ > 0) return response
        await response.arrayBuffer()
        throw new TypeError('the connection was closed')
      },
    })
    const made = await shaky.post('/v1/contacts', { body: { emails: ['once@people.example'], name: 'Once' } })
    expect(broken).toBe(2)
    const seen: string[] = []
    for await (const { id } of assent.each('/v1/contacts', { query: { search: 'Once' } })) seen.push(id)
    expect(seen).toEqual([made.id])
  })

  test('hears that nobody answers', async () => {
    const alone = new Assent({ url: 'http://127.0.0.1:9', key: secret, retries: 0 })
    await expect(alone.get('/v1/topics')).rejects.toMatchObject({ code: 'unreachable', status: 0 })
  })
})

describe('the installed package', () => {
  const run = promisify(execFile)
  const room = join(import.meta.dirname, '../../sdk')
  /** The Node that runs this test comes first, so that what is installed is run by it too. */
  const environment = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` }
  let elsewhere: string

  beforeAll(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'sdk-package-'))
    await run('npm', ['pack', '--silent', '--pack-destination', elsewhere], { cwd: room, env: environment })
    const [tarball] = await readdir(elsewhere)
    await writeFile(join(elsewhere, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}')
    const quietly = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
    await run('npm', ['install', ...quietly, join(elsewhere, tarball ?? '')], { cwd: elsewhere, env: environment })
  }, 180_000)
  afterAll(() => rm(elsewhere, { recursive: true, force: true }))

  test('brings JavaScript, types and what to read, and nothing else', async () => {
    const installed = join(elsewhere, 'node_modules/@assent/sdk')
    expect((await readdir(installed)).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    expect((await readdir(join(installed, 'dist'))).filter((file) => !/\.(js|d\.ts)$/.test(file))).toEqual([])
  })

  test('calls a running server', async () => {
    const program = join(elsewhere, 'program.js')
    await writeFile(
      program,
      `import { Assent, AssentProblem } from '@assent/sdk'
       const assent = new Assent({ url: ${JSON.stringify(url)}, key: ${JSON.stringify(secret)} })
       const { data } = await assent.get('/v1/topics')
       const refused = await assent.post('/v1/topics', { body: {} }).catch((error) => error)
       console.log(data.map(({ key }) => key).includes('offers'), refused instanceof AssentProblem, refused.status)`,
    )
    const { stdout } = await run(process.execPath, [program], { cwd: elsewhere })
    expect(stdout).toBe('true true 400\n')
  })

  test('types a program that uses it, and refuses one that misspells', async () => {
    const tsc = join(room, '../node_modules/typescript/bin/tsc')
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2023,dom',
      '--types',
      '',
    ]
    const check = (text: string) =>
      writeFile(join(elsewhere, 'typed.ts'), text).then(() =>
        run(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: elsewhere }).then(
          () => 'holds',
          ({ stdout }: { stdout: string }) => stdout,
        ),
      )
    const start = `import { Assent, type Answer } from '@assent/sdk'
      const assent = new Assent({ url: 'https://consent.example', key: 'ak_1' })\n`
    expect(
      await check(`${start}const { consents } = await assent.post('/v1/consents', { body: { numbers: ['+61491570156'], topics: ['offers'] } })
      export const states: Answer<'POST /v1/consents'>['consents'][number]['state'][] = consents.map((one) => one.state)
      export const topics = (await assent.get('/v1/topics')).data
      export const one = await assent.get('/v1/contacts/{id}', { path: { id: 'x' } })`),
    ).toBe('holds')
    expect(
      await check(`${start}await assent.post('/v1/consents', { body: { number: '+61491570156', topics: [] } })`),
    ).toMatch(/'number' does not exist/)
    expect(await check(`${start}await assent.post('/v1/consent')`)).toMatch(/'"\/v1\/consent"'/)
    expect(await check(`${start}await assent.get('/v1/contacts/{id}')`)).toMatch(/Expected 2 arguments/)
  })
})
