// The package as others get it: packed, installed elsewhere without a network, started as a command and from a program.

import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const run = promisify(execFile)
const { dependencies } = manifest
const room = join(import.meta.dirname, '..')
/** The Node that runs this test comes first, so that what is installed is run by it too. */
const environment = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` }

let elsewhere: string

beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'emulator-package-'))
  await run('npm', ['pack', '--silent', '--pack-destination', elsewhere], { cwd: room, env: environment })
  const [tarball] = await readdir(elsewhere)
  // What it depends on is taken from beside us: the network may be away, and npm's own store may never have held it.
  const overrides = Object.fromEntries(
    Object.keys(dependencies).map((name) => [name, `file:${join(room, '..', 'node_modules', name)}`]),
  )
  const project = { name: 'elsewhere', private: true, type: 'module', overrides }
  await writeFile(join(elsewhere, 'package.json'), JSON.stringify(project))
  const install = [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    join(elsewhere, tarball ?? ''),
  ]
  await run('npm', install, { cwd: elsewhere, env: environment })
}, 180_000)
afterAll(() => rm(elsewhere, { recursive: true, force: true }))

describe('the installed package', () => {
  test('brings JavaScript, types and what to read, and nothing else', async () => {
    const installed = join(elsewhere, 'node_modules/@assent/emulator')
    expect((await readdir(installed)).sort()).toEqual(['CONTROL.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
    const files = await readdir(join(installed, 'dist'), { recursive: true })
    expect(files).toContain('index.d.ts')
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([])
    const besides = (await readdir(join(elsewhere, 'node_modules'))).filter((name) => !name.startsWith('.'))
    expect(besides.sort()).toEqual(['@assent', ...Object.keys(dependencies)].sort())
  })

  test('has a command that serves', async () => {
    const command = spawn(join(elsewhere, 'node_modules/.bin/assent-emulator'), ['--port', '0'], { env: environment })
    const url = await new Promise<string>((resolve, reject) => {
      let out = ''
      command.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString()
        const ready = /^ready (\S+)/m.exec(out)?.[1]
        if (ready) resolve(ready)
      })
      command.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())))
    })
    const about = (await (await fetch(`${url}/_control`)).json()) as Record<string, unknown>
    expect(about.name).toBe('@assent/emulator')
    const page = await (await fetch(`${url}/phone/`)).text()
    expect(page).toContain('Nothing here reaches a real phone.')
    const look = await (await fetch(`${url}/phone/look.css`)).text()
    const [, font] = /url\(\.\/(fonts\/[^)]+latin-opsz-normal\.woff2)\)/.exec(look) ?? []
    expect((await fetch(`${url}/phone/${font}`)).status).toBe(200)
    expect((await fetch(`${url}/phone/phone.js`)).headers.get('content-type')).toMatch(/^text\/javascript/)
    const ended = new Promise((resolve) => command.on('exit', resolve))
    command.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('starts from a program', async () => {
    const program = join(elsewhere, 'program.js')
    await writeFile(
      program,
      `import { startEmulator } from '@assent/emulator'
       const emulator = await startEmulator({ displayNumber: '+61 2 5550 1234' })
       const response = await fetch(emulator.url + '/v25.0/' + emulator.phoneNumberId, { headers: { authorization: 'Bearer ' + emulator.accessToken } })
       console.log((await response.json()).id === emulator.phoneNumberId, emulator.displayNumber)
       await emulator.stop()`,
    )
    const { stdout } = await run(process.execPath, [program], { cwd: elsewhere })
    expect(stdout).toBe('true +61255501234\n')
  })
})
