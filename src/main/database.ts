/** The database that the settings ask for: somebody's PostgreSQL, or the built-in one, started where none runs. */
import { startEmbedded } from '../postgres/embedded/server.ts'
import { requireDatabase } from '../postgres/pool.ts'
import type { Config } from './config.ts'

export interface Database extends AsyncDisposable {
  /** Connects the owner: for migrations. The application's pools take the role from here on. */
  readonly url: string
  readonly kind: 'built-in' | 'given'
  /** Resolves when a server that we started has ended without being asked. */
  readonly ended: Promise<void>
}

export interface DatabaseOptions {
  /** False for a command that is soon done. */
  readonly lasting: boolean
  readonly note: (line: string) => void
}

export async function openDatabase(config: Config, { lasting, note }: DatabaseOptions): Promise<Database> {
  if (config.DATABASE_URL !== undefined) {
    await requireDatabase(config.DATABASE_URL)
    return {
      url: config.DATABASE_URL,
      kind: 'given',
      ended: new Promise(() => {}),
      [Symbol.asyncDispose]: async () => {},
    }
  }
  const settings = { shared_buffers: config.SHARED_BUFFERS }
  const server = await startEmbedded({ dir: config.DATA_DIR, settings, lasting, note })
  return { url: server.url, kind: 'built-in', ended: server.ended, [Symbol.asyncDispose]: server.stop }
}
