/**
 * A reviewer agrees with a reading, or says what the message was. A hold ends by it: lifted with a reason, or by the no that
 * was meant. A no is never lifted here, and what the person answered themselves stands.
 */
import { day } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { actorText, type By, demand } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Scope } from '../domain/consent.ts'
import { normalise } from '../domain/keyword/normalise.ts'
import { pauseDays } from '../domain/keyword/pause-length.ts'
import { isNoLabel, type ReadAs, type Reading, type ReadingWithText } from '../domain/reading.ts'
import { stopScopes } from '../domain/stop-scope.ts'
import type { Deps } from './deps.ts'
import { endHolds, noOf } from './end-holds.ts'
import { recordStatements } from './record-statements.ts'
import { answerWhenQuiet } from './report-stops.ts'
import type { Stores } from './stores.ts'
import { recordWithdrawal, type Withdrawal } from './withdraw-consent.ts'
import { type World, worldOf } from './world.ts'

export interface ReviewDecision {
  /** What the message was; the reading's own label where the reviewer agrees. */
  readonly label?: ReadAs
  readonly reason?: string
}

/** Throws `not_found`, `conflict` where somebody has decided before, and `invalid` where a reason is missing. */
export async function reviewReading(
  deps: Deps,
  by: By,
  readingId: string,
  decision: ReviewDecision,
): Promise<ReadingWithText> {
  const { workspaceId } = by.actor
  const before = await deps.read.readings.find(workspaceId, readingId)
  if (before === undefined) throw noSuchReading()
  demand(by.actor, before.reading.asks === 'erasure' ? 'contact:erase' : 'consent:review-hold')
  const world = await worldOf(deps.read, workspaceId)
  const { keys, stops } = await deps.transaction(async (stores) => {
    await stores.addresses.lock([before.reading.key])
    const found = await stores.readings.find(workspaceId, readingId)
    if (found === undefined) throw noSuchReading()
    return decide(stores, deps, world, by, found, decision)
  })
  if (keys.length > 0) await answerWhenQuiet(deps, keys, stops)
  const after = await deps.read.readings.find(workspaceId, readingId)
  if (after === undefined) throw noSuchReading()
  return after
}

type Written = Pick<Awaited<ReturnType<typeof recordWithdrawal>>, 'stops'> & {
  readonly keys: readonly Reading['key'][]
}

async function decide(
  stores: Stores,
  deps: Deps,
  world: World,
  by: By,
  { reading, text }: ReadingWithText,
  { label: named, reason }: ReviewDecision,
): Promise<Written> {
  if (reading.review !== null) {
    throw new Fault('conflict', 'Somebody has decided about this message already.', { reason: 'already_reviewed' })
  }
  const label = named ?? reading.label
  requireReason(reading, label, named !== undefined, reason)
  const isOpen = reading.ended === null && (reading.hold !== null || reading.asks !== null)
  const writesNo = isOpen && reading.hold !== null && isNoLabel(label)
  const written = writesNo
    ? await writeNo(stores, deps, world, by, reading, text, label, reason)
    : { keys: [], stops: [] }
  if (isOpen && label === 'pause') await pause(stores, deps, world, by, reading, text)
  if (isOpen) {
    const outcome = writesNo ? 'stopped' : reading.hold === null ? 'done' : 'kept'
    await endHolds(stores, deps, world, reading.key, [reading.readingId], {
      at: by.now,
      by: actorText(by.actor),
      outcome,
    })
  }
  await stores.readings.decide(reading, {
    at: by.now,
    by: actorText(by.actor),
    label,
    reason: reason ?? null,
  })
  await stores.audit.write([
    auditEntry(by, {
      action: 'reading.reviewed',
      subject: { kind: 'reading', id: reading.readingId },
      detail: {
        read_as: reading.label,
        certainty: reading.certainty,
        label,
        wrote_no: writesNo,
        lifted: isOpen && !writesNo,
      },
      ...(reason === undefined ? {} : { reason }),
    }),
  ])
  return written
}

function requireReason(reading: Reading, label: ReadAs, corrects: boolean, reason: string | undefined): void {
  if (reason !== undefined) return
  if (reading.asks === 'erasure' && !corrects) {
    throw new Fault('conflict', 'Erase the contact, which ends this; or say what else the message was, and why.', {
      reason: 'erasure_open',
    })
  }
  const lifts = reading.hold !== null && reading.ended === null && !isNoLabel(label)
  if (!corrects && !lifts) return
  const message = lifts
    ? 'Say why the hold is lifted: it is kept with the decision.'
    : 'Say why it was something else: people who correct the lexicon read it.'
  throw new Fault('invalid', 'Nothing was decided.', { errors: [{ path: '/reason', message }] })
}

async function writeNo(
  stores: Stores,
  deps: Deps,
  world: World,
  by: By,
  reading: Reading,
  text: string | null,
  label: ReadAs,
  reason: string | undefined,
): Promise<Written> {
  const scope: Scope =
    label !== 'opt_out_topic'
      ? { kind: 'all' }
      : reading.scope === null || reading.scope.kind === 'all'
        ? { kind: 'marketing' }
        : reading.scope
  const no = noOf(reading, text, { actor: actorText(by.actor), reason: reason ?? 'reviewed', scope })
  const wrongNumber: Withdrawal = {
    ...no,
    of: 'address',
    state: 'revoked',
    reason: stopScopes.wrong_number.reason,
    effect: { closedAt: by.now },
    evidence: { ...no.evidence, ...(reason === undefined ? {} : { reviewed: reason }) },
  }
  const { locked, stops } = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: world.workspace.kind, categories: world.categories },
    label === 'wrong_number' ? wrongNumber : no,
    by.now,
  )
  return { keys: locked.map(({ key }) => key), stops }
}

/** "Not now": nothing ends, and nothing is sent for as long as they said. */
async function pause(stores: Stores, deps: Deps, world: World, by: By, reading: Reading, text: string | null) {
  const until = new Date(reading.at.getTime() + pauseDays(normalise(text ?? '')) * day)
  await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [reading.key],
    by.now,
    (addresses) => addresses.map(({ key }) => ({ key, statements: [], effect: { pausedUntil: until } })),
  )
}

function noSuchReading(): Fault {
  return new Fault('not_found', 'There is no such message to review.')
}
