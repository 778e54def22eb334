/** The words of messages, and of what the team wrote to itself in chats, go after 90 days. What a no was read from is proof, and kept with its record. */
import { day } from '../base/clock.ts'
import { wordsKeptMs } from '../domain/retention.ts'
import type { Deps } from './deps.ts'

const atOnce = 5_000
/** WhatsApp dates messages: one may come in days after its date. */
const lateMs = 30 * day

/** Returns how many were emptied. */
export async function pruneMessages({ read, clock }: Pick<Deps, 'read' | 'clock'>): Promise<number> {
  const until = new Date(clock.now().getTime() - wordsKeptMs)
  const since = (await read.sweeps.since('message_bodies')) - lateMs
  let emptied = 0
  for (const empty of [read.retention.emptyMessages, read.retention.emptyNotes]) {
    for (let some = atOnce; some === atOnce; emptied += some) some = await empty(since, until, atOnce)
  }
  await read.sweeps.moveTo('message_bodies', until)
  return emptied
}
