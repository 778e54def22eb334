/** Small files that are made once, with what nobody could guess, and read ever after. Only their owner may read them. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The text of the file; `make` says it where there is none yet. Throws what the file system does. */
export function readOrMake(file: string, make: () => string): string {
  return read(file) ?? makeOnce(file, make())
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// Two processes may start at once on an empty directory: whichever links first has made the file for both.
function makeOnce(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const making = `${file}.${process.pid}`
  writeFileSync(making, `${text}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(making, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(making)
  }
  return readFileSync(file, 'utf8').trim()
}
