/**
 * Deletes what has had its time: sessions that are over, sign-ins that were never finished, answers kept for a repeat,
 * updates that were read long ago or that nobody could read, requests that nobody answered, calls of long ago.
 */
import { day } from '../base/clock.ts'
import type { Transaction } from '../base/transaction.ts'
import type { ConfirmationStore } from '../domain/confirmation.ts'
import type { EvidenceFileStore } from '../domain/evidence-file.ts'
import type { IdempotencyStore } from '../domain/idempotency.ts'
import type { InboxStore } from '../domain/inbox.ts'
import type { MemberStore } from '../domain/member.ts'
import { callsKeptMs, type VoiceCallStore } from '../domain/voice-call.ts'

export interface ForgetExpiredDeps {
  readonly transaction: Transaction<{
    readonly members: MemberStore
    readonly idempotency: IdempotencyStore
    readonly inbox: InboxStore
    readonly confirmations: ConfirmationStore
    readonly voiceCalls: VoiceCallStore
    readonly evidenceFiles: EvidenceFileStore
  }>
}

/** How long a request may be repeated under its idempotency key. */
export const answersKept = 3 * day
/** WhatsApp delivers an update again for seven days: for as long we must know that we have read it, and then some. */
export const readUpdatesKept = 30 * day
/** What nobody can read may be read by a later version of ours. */
export const asideKept = 90 * day
/** What was asked and came to nothing. */
export const requestsKept = 90 * day

/** A scan whose entry was never saved. */
export const unusedScansKept = day

export async function forgetExpired(deps: ForgetExpiredDeps, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  await deps.transaction(async ({ members, idempotency, inbox, confirmations, voiceCalls, evidenceFiles }) => {
    await members.forgetExpired(now)
    await idempotency.forget(before(answersKept))
    await inbox.forget({ read: before(readUpdatesKept), aside: before(asideKept) })
    await confirmations.forget(before(requestsKept))
    await voiceCalls.forget(before(callsKeptMs))
    await evidenceFiles.forgetUnused(before(unusedScansKept))
  })
}
