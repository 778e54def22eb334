/** Records many reports in one transaction, each under its own idempotency key: what is sent again gets its first answer. */
import { newId } from '../base/ids.ts'
import type { AddressKey } from '../domain/address.ts'
import type { Answer, IdempotentRequest } from '../domain/idempotency.ts'
import { keyTaken } from './answer-once.ts'
import { type CaptureContext, captureConsents, type Outcome } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
import { openAnswer, sealAnswer } from './keep-answer.ts'
import { keepPaperEntry } from './keep-paper-entry.ts'
import type { ReadReport } from './read-consent-report.ts'
import type { Stores } from './stores.ts'

export interface ReportToRecord {
  readonly report: ReadReport
  readonly context: CaptureContext
  readonly once: IdempotentRequest | undefined
  /** What is answered, once it is recorded. */
  readonly present: (outcomes: readonly Outcome[]) => Answer
}

export type ReportAnswer = Answer & { readonly repeated: boolean }

/** Answers in order. A key that was used for another request is answered by a thrown Fault in its place. */
export async function reportConsents(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  reports: readonly ReportToRecord[],
  now: Date,
): Promise<(ReportAnswer | Error)[]> {
  const answers = new Map<ReportToRecord, ReportAnswer | Error>()
  const { first, again } = byKey(reports)
  // On one way with the look for who is named: nearly always every key is fresh, and whom it found is who is meant.
  const [reservations, early] = await Promise.all([
    first.length === 0 ? [] : stores.idempotency.look(first.map(onceOf)),
    again.size > 0 ? undefined : locateAll(stores, deps, reports),
  ])
  for (const [at, one] of first.entries()) {
    const reservation = reservations[at]
    if (reservation?.kind === 'answered')
      answers.set(one, { ...openAnswer(deps.secrets, reservation.answer), repeated: true })
    else if (reservation?.kind !== 'fresh') answers.set(one, keyTaken())
  }
  const fresh = reports.filter((one) => !answers.has(one) && !again.has(one))
  // One workspace after the other, in one order, so that two batches never wait for each other crosswise.
  const byWorkspace = Map.groupBy(fresh, ({ report }) => report.capture.workspaceId)
  for (const [, own] of [...byWorkspace].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [{ context }] = own as [ReportToRecord, ...ReportToRecord[]]
    const captures = own.map(({ report }) => report.capture)
    // A key that was not fresh was waited for, and meanwhile a name may have moved.
    const located = own.length === reports.length ? early : undefined
    const alongside = async (outcomes: readonly Outcome[][]) => {
      const kept: (IdempotentRequest & { readonly answer: Answer })[] = []
      for (const [at, one] of own.entries()) {
        const answer = one.present(outcomes[at] ?? [])
        answers.set(one, { ...answer, repeated: false })
        if (one.once !== undefined) kept.push({ ...one.once, answer: sealAnswer(deps.secrets, answer) })
        await keepPaperEntry(stores, one.report, outcomes[at] ?? [], now)
      }
      if (kept.length > 0) await stores.idempotency.keepFresh(kept, now)
    }
    await captureConsents(stores, deps, context, captures, now, alongside, located)
  }
  return reports.map((one) => {
    const same = again.get(one)
    if (same === undefined) return answers.get(one) as ReportAnswer | Error
    const answer = answers.get(same) as ReportAnswer | Error
    const equal = Buffer.compare(onceOf(one).requestSha256, onceOf(same).requestSha256) === 0
    return answer instanceof Error || !equal ? keyTaken() : { ...answer, repeated: true }
  })
}

/** Where everybody is whom these reports name, person by person; undefined where they are of several workspaces. */
async function locateAll(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  reports: readonly ReportToRecord[],
): Promise<(AddressKey | undefined)[] | undefined> {
  const workspaceId = reports[0]?.report.capture.workspaceId
  if (workspaceId === undefined || reports.some(({ report }) => report.capture.workspaceId !== workspaceId))
    return undefined
  const names = reports.flatMap(({ report }) => report.capture.people.map(({ identifiers }) => identifiers))
  return findAddresses(stores, secrets, workspaceId, names)
}

/** The first report under each key, and those that came with the same key in the same batch, with the first of theirs. */
function byKey(reports: readonly ReportToRecord[]) {
  const firsts = new Map<string, ReportToRecord>()
  const again = new Map<ReportToRecord, ReportToRecord>()
  for (const one of reports) {
    if (one.once === undefined) continue
    const name = `${one.once.workspaceId}/${Buffer.from(one.once.keyHash).toString('hex')}`
    const before = firsts.get(name)
    if (before === undefined) firsts.set(name, one)
    else again.set(one, before)
  }
  return { first: [...firsts.values()], again }
}

function onceOf({ once }: ReportToRecord): IdempotentRequest {
  if (once === undefined) throw new Error('a report without a key has none to be reserved')
  return once
}

/** Several people may be named by one call, and several calls may name one person. */
export function callIdOf(once: IdempotentRequest | undefined, now: Date): string {
  return once === undefined ? newId(now.getTime()) : Buffer.from(once.keyHash).toString('hex')
}
