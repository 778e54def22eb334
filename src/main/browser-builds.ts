/** What runs in browsers is built when its sources are newer than what was built from them: once in a fresh clone, then never again. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Fault } from '../base/fault.ts'
import { root } from './config.ts'

/** Returns the directory of the built console. */
export function buildConsole(note: (line: string) => void): string {
  const sources = ['console', 'look', 'src/contract', 'src/copy', 'package-lock.json']
  return dirname(buildOnce('console', 'index.html', sources, note))
}

/** Returns the file of the built widget. */
export function buildWidget(note: (line: string) => void): string {
  return buildOnce('widget', 'widget.js', ['widget', 'package-lock.json'], note)
}

function buildOnce(room: string, file: string, sources: readonly string[], note: (line: string) => void): string {
  const built = join(root, room, 'dist', file)
  if (isOlder(built, sources)) {
    note(`Building the ${room}; this happens once.`)
    build(room)
  }
  return built
}

function isOlder(file: string, sources: readonly string[]): boolean {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return made === undefined || sources.some((source) => newest(join(root, source)) > made)
}

const notSources = new Set(['dist', 'node_modules'])

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0
  const inside = readdirSync(path).filter((name) => !notSources.has(name) && !/\.test\.tsx?$/.test(name))
  return Math.max(0, ...inside.map((name) => newest(join(path, name))))
}

function build(room: string): void {
  const vite = findVite(room)
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, room),
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) throw new Fault('unavailable', `The ${room} cannot be built: see above.`)
}

function findVite(room: string): string {
  const resolve = createRequire(join(root, room, 'package.json')).resolve
  try {
    const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js')
    if (existsSync(vite)) return vite
  } catch {
    // Said below.
  }
  throw new Fault(
    'unavailable',
    `The ${room} is not built and Vite is not installed: run \`npm install --include=dev\`.`,
  )
}
