// A restart: with a state file everything is as it was; without one nothing is. And what the command says of itself.

import { fork, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listOf, objectOf } from '../src/base/json.ts'
import { startEmulator } from '../src/index.ts'
import { Business, day, errorOf, hour, mia, minute, wamidOf } from './support/business.ts'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'emulator-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('an emulator with a state file', () => {
  test('keeps people, chats, templates, settings, time and what was still to come', async () => {
    const state = join(directory, 'state.json')
    const before = await Business.start({ state })
    await before.person(mia, { username: 'mia.chen' })
    await before.template()
    await before.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx' })
    await before.set({ limits: { messagesPerSecond: 77 } })
    await before.does(mia, 'say', { text: 'Hi' })
    await before.does(mia, 'stop-promotions')
    await before.sendText(mia, 'Seen')
    await before.pass(10 * day)
    await before.does(mia, 'say', { text: 'Still here' })
    // Nothing of it falls due while we look.
    await before.set({ timing: { sentAfterMs: 30_000, deliverAfterMs: 40_000 } })
    const underWay = wamidOf(await before.sendText(mia, 'On its way'))
    await before.control('POST', '/templates/spring_news/pause')
    const person = await before.control('GET', '/people/p1')
    const chat = await before.chat(mia, true)
    const templates = await before.control('GET', '/templates')
    const now = await before.now()
    await before.stop()

    const after = await Business.start({ state })
    expect(await after.control('GET', '/people/p1')).toEqual(person)
    expect(await after.chat(mia, true)).toEqual(chat)
    expect(await after.control('GET', '/templates')).toEqual(templates)
    expect(await after.control('GET', '/settings')).toMatchObject({ limits: { messagesPerSecond: 77 } })
    expect(await after.control('GET', '/crowds')).toMatchObject({ crowds: [{ name: 'toronto' }] })
    expect(await after.now()).toBeGreaterThanOrEqual(now)
    expect(await after.control('GET', '/accepted?who=p1')).toMatchObject({ total: 2 })
    await after.pass(2 * minute)
    expect(after.receiver.statusesOf(underWay)).toEqual(['sent', 'delivered'])
    expect(errorOf(await after.sendTemplate(mia)).code).toBe(132015)
    await after.pass(3 * hour)
    expect((await after.sendTemplate(mia)).status).toBe(200)
    await after.stop()
  })

  test('posts again after the restart what had not been answered', async () => {
    const state = join(directory, 'retries.json')
    const before = await Business.start({ state })
    before.receiver.answers.push(500)
    await before.does(mia, 'say', { text: 'STOP' })
    const [failed] = before.receiver.posts
    const { url } = before.receiver
    await before.emulator.stop()
    const emulator = await startEmulator({ state, webhookUrl: url })
    while (before.receiver.posts.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(before.receiver.posts[1]).toEqual(failed)
    await emulator.stop()
    await before.receiver.stop()
  })

  test('writes while it runs, whole, and leaves nothing beside it', async () => {
    const state = join(directory, 'live.json')
    const emulator = await startEmulator({ state })
    await fetch(`${emulator.controlUrl}/people`, { method: 'POST', body: JSON.stringify({ phone: mia, name: 'Mia' }) })
    for (;;) {
      const text = await readFile(state, 'utf8').catch(() => '{}')
      if (text.includes('"Mia"') && JSON.parse(text)) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await emulator.stop()
    expect((await readdir(directory)).filter((name) => name.startsWith('live.json'))).toEqual(['live.json'])
  })

  test('takes what it was started with before what it remembers', async () => {
    const state = join(directory, 'options.json')
    const first = await startEmulator({ state, messagesPerSecond: 5, appSecret: 'one', businessName: 'One' })
    await first.stop()
    const later = await startEmulator({ state, messagesPerSecond: 6, appSecret: 'two', businessName: 'Two' })
    const about = (await (await fetch(later.controlUrl)).json()) as Record<string, unknown>
    const settings = (await (await fetch(`${later.controlUrl}/settings`)).json()) as {
      limits: { messagesPerSecond: number }
    }
    expect([about.business, settings.limits.messagesPerSecond, later.appSecret]).toEqual(['Two', 6, 'two'])
    await later.stop()
  })

  test('says in one sentence what is wrong with the file', async () => {
    const state = join(directory, 'broken.json')
    await writeFile(state, '{"format":')
    await expect(startEmulator({ state })).rejects.toThrow(/is not JSON\. Move it away to start afresh/)
    await writeFile(state, '{"format":99}')
    await expect(startEmulator({ state })).rejects.toThrow(/another version \(99\)/)
    await expect(startEmulator({ state: directory })).rejects.toThrow(/cannot be read/)
  })
})

describe('an emulator without one', () => {
  test('starts with nobody', async () => {
    const business = await Business.start()
    await business.person()
    await business.stop()
    const again = await Business.start()
    expect((await again.control('GET', '/people')).people).toEqual([])
    await again.stop()
  })
})

describe('the command', () => {
  const run = (args: string[], environment: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...args], {
      env: { PATH: process.env.PATH ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
      child.on('exit', (code) => resolve({ code, out, err })),
    )
    const ready = async () => {
      while (!/^ready (\S+)/m.test(out)) {
        if (child.exitCode !== null) throw new Error(err)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return /^ready (\S+)/m.exec(out)?.[1] ?? ''
    }
    return { child, ended, ready }
  }

  test('prints where it is and stops cleanly', async () => {
    const command = run(['--port', '0', '--seed', 'x'], {
      EMULATOR_BUSINESS_NAME: 'From the environment',
      EMULATOR_ACCESS_TOKEN: 'EAAsecret',
    })
    const url = await command.ready()
    const about = (await (await fetch(`${url}/_control`)).json()) as Record<string, unknown>
    expect(about.business).toBe('From the environment')
    command.child.kill('SIGINT')
    const { code, out, err } = await command.ended
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toContain('EAAsecret')
    expect(out).toContain('App secret')
  })

  test('ends with the program that forked it', async () => {
    const child = fork(join(import.meta.dirname, '../src/main.ts'), ['--port', '0'], { silent: true })
    await new Promise((resolve) => child.stdout?.once('data', resolve))
    const ended = new Promise((resolve) => child.on('exit', resolve))
    child.disconnect()
    expect(await ended).toBe(0)
  })

  test('says what is wrong with an option, and exits with 1', async () => {
    for (const [args, words] of [
      [['--prot', '1'], /prot/],
      [['--mps', 'many'], /--mps: "many" is not a number/],
      [['--display-number', 'home'], /not a telephone number/],
    ] as const) {
      const { code, err } = await run([...args]).ended
      expect(code).toBe(1)
      expect(err).toMatch(words)
    }
  })

  test('says when the port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, err } = await run(['--port', String(port)]).ended
    expect([code, err]).toEqual([1, `Port ${port} on 127.0.0.1 is taken by another program.\n`])
    await new Promise((resolve) => server.close(resolve))
  })

  test('explains itself', async () => {
    const { code, out } = await run(['--help']).ended
    expect(code).toBe(0)
    for (const option of ['--webhook-url', '--state', '--daily-limit', '--review-ms']) expect(out).toContain(option)
  })
})

describe('one seed', () => {
  test('gives the same business, the same ids and the same luck', async () => {
    const story = async () => {
      const business = await Business.start({ seed: 'story' })
      await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx', readProbability: 0.5 })
      await business.template()
      const ids: string[] = []
      for (let i = 10; i < 40; i++) ids.push(wamidOf(await business.sendTemplate(`+141655501${i}`)))
      await business.pass(minute)
      const states = ids.map((id) => business.receiver.statusesOf(id).join())
      const names = listOf((await business.control('GET', '/people?crowd=1')).people).map(
        (person) => objectOf(person).name,
      )
      const { wabaId, phoneNumberId, appId } = business.emulator
      await business.stop()
      return { ids: [wabaId, phoneNumberId, appId], states, names }
    }
    const once = await story()
    expect(await story()).toEqual(once)
    for (const id of once.ids) expect(id).toMatch(/^\d{15,17}$/)
  })
})
