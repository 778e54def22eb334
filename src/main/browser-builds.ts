/** What runs in browsers is built when its sources are newer than what was built from them: once in a fresh clone, then never again. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
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

/** Built aside and put in place whole: another process may be handing out what is there, or be building it too. */
function build(room: string): void {
  const vite = findVite(room)
  const site = join(root, room, `.building-${process.pid}`)
  try {
    const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', join(site, 'dist')], {
      cwd: join(root, room),
      stdio: ['ignore', 2, 2],
    })
    if (done.status !== 0) throw new Fault('unavailable', `The ${room} cannot be built: see above.`)
    const place = join(root, room, 'dist')
    move(place, join(site, 'old'))
    move(join(site, 'dist'), place)
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

/** Where another process was quicker, what it has put there is as good. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
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
