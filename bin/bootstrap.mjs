/**
 * Makes a fresh clone work: installs when the lockfile changed, finds a Node that runs TypeScript, and hands over to it.
 * Plain JavaScript for Node 20, without any package, because it runs before there are any.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = 24

/** What Node made of our TypeScript is kept: a third of the time to start. Where nothing can be written it is made again. */
const compiled = join(root, 'node_modules', '.cache', 'compiled')

/** Runs `entry`, a file of this project, with `args`, in this process where its Node will do and in a child otherwise. */
export async function bootstrap(entry, args) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`Assent needs Node 20 or later to start; this is ${process.versions.node}.`)
  }
  install()
  followNpm()
  const file = join(root, entry)
  if (Number(process.versions.node.split('.')[0]) >= wanted) {
    process.argv = [process.execPath, file, ...args]
    module.enableCompileCache(compiled)
    await import(pathToFileURL(file).href)
  } else {
    process.exitCode = await runWith(pinnedNode(), [file, ...args])
  }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function install() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const stamp = join(root, 'node_modules', '.assent-installed')
  const hash = createHash('sha256').update(lockfile).digest('hex')
  if (isStamped(stamp, hash)) return
  underLock(join(root, '.installing'), () => {
    if (isStamped(stamp, hash)) return
    if (!isInstalled(JSON.parse(lockfile))) {
      console.error('Installing packages; this happens once.')
      // `npm ci` installs the lockfile to the letter. A registry that lacks a package for some other system refuses that;
      // the nearest thing to it then says what is wrong, if anything is.
      const installed = npm('ignore', 'ci') || npm(2, 'install', '--no-save')
      if (!installed) fail('The packages cannot be installed: see what npm says above.')
    }
    writeFileSync(stamp, hash)
  })
}

function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

// Somebody may have run `npm install` already, with or without scripts: npm's own note of it then fits the lockfile.
function isInstalled(lockfile) {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(lockfile.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    return found === undefined
      ? entry.optional === true && !isForHere(entry)
      : entry.link || found.version === entry.version
  })
}

// An optional package is left out where it does not fit, and also when its download failed: that is not the same.
function isForHere({ os, cpu, libc }) {
  return libc === undefined && (os ?? []).includes(process.platform) && (cpu ?? []).includes(process.arch)
}

function npm(output, ...args) {
  // Under npm we know the npm that runs us; it is a script for our Node.
  const script = process.env.npm_execpath
  const [command, ...first] = basename(script ?? '') === 'npm-cli.js' ? [process.execPath, script] : ['npm']
  const options = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const done = spawnSync(command, [...first, ...args, ...options], {
    cwd: root,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
  })
  return done.status === 0
}

// `npm start` and `npm test` may both be the first in a clone: one installs, the other waits.
function underLock(lock, work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST')
        fail(`${root} cannot be written (${error.code}): packages cannot be installed there.`)
      if (!holderLives(lock)) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')) || process.pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

function pinnedNode() {
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (!existsSync(node)) {
    fail(
      `Assent runs on Node ${wanted}, which does not come with it for ${process.platform}-${process.arch}: install it.`,
    )
  }
  try {
    accessSync(node, constants.X_OK)
  } catch {
    chmodSync(node, 0o755)
  }
  return node
}

function runWith(node, args) {
  // The channel carries nothing: its end tells the child that we are gone, even if we were killed.
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env }
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`Node ${wanted} cannot be run: ${error.message}`))
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

// When npm is killed outright it cannot pass that on, and nobody could stop us but by our number: so we look after it.
function followNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const started = npmAbove()
  setInterval(() => {
    if (npmAbove() !== started) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

// npm runs us through a shell, which may step aside for us or stay between.
function npmAbove() {
  const parent = process.ppid
  try {
    const [, name, above] = /\((.*)\) . (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'))
    return ['sh', 'dash', 'bash', 'ash', 'busybox'].includes(name) ? Number(above) : parent
  } catch {
    return parent
  }
}
