/** Children that do not outlive us: where the system has `setpriv`, the kernel signals them when we end, however we end. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Words to put before a command so that its process gets `signal` when this one ends; none where there is no such tool. */
export function tiedToUs(signal: 'INT' | 'TERM'): readonly string[] {
  const setpriv = systemTool('setpriv')
  return setpriv === undefined ? [] : [setpriv, '--pdeathsig', signal, '--']
}

/** The path of a tool of the system, where there is one. */
export function systemTool(name: string): string | undefined {
  return ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((place) => join(place, name)).find((path) => existsSync(path))
}
