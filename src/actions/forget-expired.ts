/** Deletes what has had its time: sessions that are over, sign-ins that were never finished, answers kept for a repeat. */
import { day } from '../base/clock.ts'
import type { Transaction } from '../base/transaction.ts'
import type { IdempotencyStore } from '../domain/idempotency.ts'
import type { MemberStore } from '../domain/member.ts'

export interface ForgetExpiredDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore; readonly idempotency: IdempotencyStore }>
}

/** How long a request may be repeated under its idempotency key. */
export const answersKept = 3 * day

export async function forgetExpired(deps: ForgetExpiredDeps, now: Date): Promise<void> {
  await deps.transaction(async ({ members, idempotency }) => {
    await members.forgetExpired(now)
    await idempotency.forget(new Date(now.getTime() - answersKept))
  })
}
