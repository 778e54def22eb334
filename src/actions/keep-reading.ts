/**
 * Every decision about what somebody wrote leaves its trace, and a doubt holds their address. What was certain settles what
 * was in doubt before it, also when it is heard first.
 */
import { isNoLabel, likelyHeldMs, type Outcome, type Reading, type Trace } from '../domain/reading.ts'
import type { Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { endHolds, lapse, showHold } from './end-holds.ts'
import type { Meaning } from './read-meaning.ts'
import type { Stores } from './stores.ts'

/**
 * Under the address's lock, before anything is answered. `lexicon` and `ms`: what read it, and for how long. Answers whether
 * the message is in doubt, and nothing that the person said since has settled it.
 */
export async function keepReading(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  { lexicon, ms }: Pick<Reading, 'lexicon' | 'ms'>,
): Promise<boolean> {
  const { key, message, meaning, messageId, receivedAt, world } = heard
  const trace = traceOf(meaning)
  if (trace === undefined) return false
  const settles = settlement(heard)
  if (settles !== undefined) await settle(stores, deps, heard, settles)
  const hold = holdFor(heard)
  const ended = hold === null ? undefined : await endedAlready(stores, heard)
  await stores.readings.add({
    ...trace,
    key,
    readingId: messageId,
    senderId: heard.sender.senderId,
    at: message.at,
    lexicon,
    ms,
    settles: settles !== undefined,
    hold,
    dueAt: hold === 'likely' ? new Date(receivedAt.getTime() + likelyHeldMs) : null,
    asks: asksFor(heard),
    ended: ended === undefined ? null : { at: receivedAt, by: 'subject', outcome: ended },
  })
  const inDoubt = hold !== null && ended === undefined
  if (inDoubt) await showHold(stores, deps, world, key, receivedAt)
  return inDoubt
}

/** Ends what was in doubt before; what nobody had answered in time by then has become a no. */
async function settle(stores: Stores, deps: Deps, heard: Heard, outcome: Outcome): Promise<void> {
  const { key, message, receivedAt, world, address } = heard
  if (address.hold === null) return
  const before = (await stores.readings.openHolds(key)).filter(({ at }) => at <= message.at)
  for (const { readingId, dueAt } of before) {
    if (dueAt === null || dueAt > message.at) continue
    await lapse(stores, deps, world, readingId, receivedAt)
  }
  const ids = before.map(({ readingId }) => readingId)
  await endHolds(stores, deps, world, key, ids, { at: receivedAt, by: 'subject', outcome })
}

/** A message that comes late may have been answered by now; and whoever stopped everything has nothing left to hold. */
async function endedAlready(stores: Stores, { key, message, address }: Heard): Promise<Outcome | undefined> {
  const by = await stores.readings.settledBy(key, message.at)
  if (by !== undefined) return isNoLabel(by) ? 'stopped' : 'kept'
  const { noAll } = address.fold
  const stopped = noAll.state !== null && address.topics.values().every(({ yes }) => yes.at <= noAll.at)
  return stopped ? 'stopped' : undefined
}

/** What a message that is certain makes of the doubts before it; undefined where it says nothing about them. */
function settlement({ meaning, message }: Heard): Outcome | undefined {
  if (message.groupId !== undefined) return undefined
  switch (meaning.kind) {
    case 'opt_out':
      return 'stopped'
    case 'hold_answer':
      return meaning.answer === 'keep' ? 'kept' : 'stopped'
    case 'start':
    case 'codes':
    case 'yes':
    case 'pause':
    case 'keep_utility':
      return 'kept'
    case 'answer':
      return meaning.payload.answer === 'yes' ? 'kept' : undefined
    case 'form':
      return meaning.answer === 'yes' ? 'kept' : undefined
    default:
      return undefined
  }
}

/** A group is not the chat with the business: who said it and to whom is not certain, so it holds and a person looks. */
function holdFor({ meaning, message }: Heard): Reading['hold'] {
  const inGroup = message.groupId !== undefined
  if (meaning.kind === 'opt_out') return inGroup ? 'unsure' : null
  if (meaning.kind !== 'doubt') return null
  return inGroup ? 'unsure' : meaning.certainty
}

function asksFor({ meaning, message }: Heard): Reading['asks'] {
  if (message.groupId !== undefined) return null
  if (meaning.kind === 'opt_out' && meaning.erase === true) return 'erasure'
  return meaning.kind === 'person' ? 'person' : null
}

function traceOf(meaning: Meaning): Trace | undefined {
  const plain = { certainty: 'certain', rule: meaning.rule, matched: '', language: meaning.language ?? null } as const
  const { understood } = meaning
  switch (meaning.kind) {
    case 'opt_out':
    case 'doubt': {
      const { scope } = meaning
      const label = scope.kind === 'topic' ? 'opt_out_topic' : 'opt_out'
      if (understood === undefined || understood.label === 'none') return { ...plain, label, score: 1, scope }
      const certainty = meaning.kind === 'doubt' ? meaning.certainty : 'certain'
      const { matched, score } = understood
      return { ...plain, label: understood.label, certainty, matched, score, scope }
    }
    case 'hold_answer':
      if (meaning.answer === 'keep') return { ...plain, label: 'answer', score: 1, scope: null }
      return meaning.answer === 'all'
        ? { ...plain, label: 'opt_out', score: 1, scope: { kind: 'all' } }
        : { ...plain, label: 'opt_out_topic', score: 1, scope: null }
    case 'start':
      return { ...plain, label: 'opt_in', matched: understood?.matched ?? '', score: 1, scope: null }
    case 'help':
      return { ...plain, label: 'help', matched: understood?.matched ?? '', score: 1, scope: null }
    case 'pause':
      return { ...plain, label: 'pause', matched: understood?.matched ?? '', score: 1, scope: null }
    case 'person':
      return { ...plain, label: 'human', matched: understood?.matched ?? '', score: 1, scope: null }
    case 'codes':
    case 'answer':
    case 'form':
    case 'yes':
    case 'no':
    case 'not_me':
    case 'keep_utility':
      return { ...plain, label: 'answer', score: 1, scope: null }
    default:
      return undefined
  }
}
