/** Files of imports have their time; what is known of them, their hash among it, stays. */
import type { Deps } from './deps.ts'

export async function forgetFiles({ read, clock }: Pick<Deps, 'read' | 'clock'>): Promise<number> {
  return read.imports.deleteOldFiles(clock.now())
}
