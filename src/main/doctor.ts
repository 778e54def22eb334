/** Looks at what must be in place, one thing at a time, and starts nothing that it does not stop. */
import { Fault } from '../base/fault.ts'
import type { Finding } from '../cli/command.ts'
import { hears, type Sender } from '../domain/sender.ts'
import { requireKeys } from '../postgres/key-check.ts'
import { pendingMigrations } from '../postgres/migrate.ts'
import { openPool, requireDatabase } from '../postgres/pool.ts'
import { senderStore } from '../postgres/sender-store.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { loadKeys } from './keys.ts'
import { localUrl, requireFreePort } from './listen.ts'

export async function diagnose(config: Config): Promise<Finding[]> {
  const findings = [await look('Node', async () => process.versions.node), await look('port', () => lookAtPort(config))]
  const keys = await look('keys', async () => `${config.KEYS_DIR}, signing as ${loadKeys(config).signing.kid}`)
  return [...findings, keys, ...(await lookAtDatabase(config))]
}

async function look(what: string, at: () => Promise<string>): Promise<Finding> {
  try {
    return { what, holds: true, says: await at() }
  } catch (error) {
    if (error instanceof Fault) return { what, holds: false, says: error.message }
    throw error
  }
}

async function lookAtPort({ HOST, PORT }: Config): Promise<string> {
  const url = localUrl(HOST, PORT)
  const health = await fetch(`${url}/health`).catch(() => undefined)
  if (health?.ok) return `Assent answers at ${url}.`
  await requireFreePort(HOST, PORT)
  return `${PORT} of ${HOST} is free; Assent does not run.`
}

/** The database, and the numbers that are connected in it. */
async function lookAtDatabase(config: Config): Promise<Finding[]> {
  const senders: Finding[] = []
  const database = await look('database', async () => {
    await using database = await openDatabase(config, { lasting: false, note: () => {} })
    const major = await requireDatabase(database.url)
    const pool = openPool({ url: database.url, role: null, max: 1 })
    try {
      const pending = await pendingMigrations(pool)
      if (pending.length > 0) {
        throw new Fault(
          'unavailable',
          `${pending.length} migrations have not run, from ${pending[0]} on: start Assent, or run \`assent migrate\`.`,
        )
      }
      await requireKeys(pool, loadKeys(config).secrets.check(), config.KEYS_DIR)
      for (const sender of await senderStore(pool).all()) senders.push(lookAtSender(sender, new Date()))
      return `PostgreSQL ${major}, ${database.kind}, of this version, written with these keys.`
    } finally {
      await pool.end()
    }
  })
  return [database, ...senders]
}

function lookAtSender(sender: Sender, now: Date): Finding {
  const { displayNumber, emulated, stoppedAt, stoppedReason, heardMessagesAt } = sender
  const what = `number ${displayNumber}`
  if (stoppedAt !== null) return { what, holds: false, says: `Sends nothing: ${stoppedReason ?? 'it was stopped.'}` }
  if (emulated) return { what, holds: true, says: 'Emulated: nothing reaches a real phone.' }
  if (hears(sender, now)) return { what, holds: true, says: `Heard ${heardMessagesAt?.toISOString()}.` }
  const says = 'Has not heard from WhatsApp for a day, so campaigns wait: see Settings, WhatsApp.'
  return { what, holds: false, says }
}
