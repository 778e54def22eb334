/** What WhatsApp says about the account and its numbers: what they may send, whether they may send at all, their names. */
import type { Pace, Sender, SenderFacts } from '../domain/sender.ts'
import type { AccountChange, AccountUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { tierOf } from './number-facts.ts'

export async function applyAccountUpdate(deps: Deps, sender: Sender, update: AccountUpdate): Promise<void> {
  // A field of the account names a number as people write it, or none: then it is about all numbers of the account.
  const ours = (await deps.read.senders.list(sender.workspaceId)).filter(({ wabaId }) => wabaId === update.wabaId)
  const named = update.displayPhoneNumber
  const meant = named === undefined ? ours : ours.filter(({ displayNumber }) => digits(displayNumber) === digits(named))
  const at = update.at ?? deps.clock.now()
  for (const { workspaceId, senderId } of meant) {
    await deps.transaction(async ({ senders, campaigns }) => {
      const before = await senders.find(workspaceId, senderId)
      if (before === undefined) return
      await senders.update(workspaceId, senderId, factsOf(update.change, before, at))
      await senders.setPace(workspaceId, senderId, paceOf(update.change))
      const halt = haltOf(update.change)
      if (halt !== undefined) await campaigns.pauseThose(workspaceId, { senderId }, halt.reason)
    })
  }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}

interface Halt {
  /** False: campaigns alone. Who writes to us is still answered. */
  readonly everything: boolean
  readonly reason: string
}

const halts: Readonly<Record<string, Halt>> = {
  DISABLE: { everything: true, reason: 'WhatsApp has disabled this account. See WhatsApp Manager, Account quality.' },
  ACCOUNT_DELETED: { everything: true, reason: 'This account was deleted at WhatsApp.' },
  RESTRICTED_CUSTOMER_INITIATED_MESSAGING: {
    everything: true,
    reason: 'WhatsApp lets this account send nothing for now. See WhatsApp Manager, Account quality.',
  },
  RESTRICTED_BIZ_INITIATED_MESSAGING: {
    everything: false,
    reason: 'WhatsApp lets this account begin no conversations for now. See WhatsApp Manager, Account quality.',
  },
}

function haltOf(change: AccountChange): Halt | undefined {
  if (change.field !== 'account_update') return undefined
  const words = [change.banState ?? '', ...change.restrictions.map(({ type }) => type), change.event]
  return words.map((word) => halts[word]).find((halt) => halt !== undefined)
}

function factsOf(change: AccountChange, before: Sender, at: Date): SenderFacts {
  switch (change.field) {
    case 'account_update': {
      const halt = haltOf(change)
      if (halt?.everything) return { stoppedAt: before.stoppedAt ?? at, stoppedReason: halt.reason }
      // Only what WhatsApp stopped does WhatsApp start again.
      const theirs = Object.values(halts).some(({ reason }) => reason === before.stoppedReason)
      return change.banState === 'REINSTATE' && theirs ? { stoppedAt: null, stoppedReason: null } : {}
    }
    case 'phone_number_quality_update': {
      const throughput = change.event === 'THROUGHPUT_UPGRADE' ? { throughput: 'HIGH' } : {}
      return { ...throughput, ...limitOf(change.peopleADay) }
    }
    case 'business_capability_update':
      return limitOf(change.peopleADay)
    case 'phone_number_name_update':
      return change.decision === 'APPROVED' && change.requestedName !== undefined
        ? { verifiedName: change.requestedName }
        : {}
    case 'account_alerts':
    case 'account_review_update':
    case 'security':
    case 'business_username_updates':
      return {}
  }
}

function limitOf(peopleADay: number | 'unlimited' | undefined): SenderFacts {
  return peopleADay === undefined ? {} : { messagingLimit: tierOf(peopleADay) }
}

function paceOf(change: AccountChange): Partial<Pace> {
  if (change.field === 'business_capability_update') return dailyLimitOf(change.peopleADay)
  if (change.field !== 'phone_number_quality_update') return {}
  return {
    ...dailyLimitOf(change.peopleADay),
    ...(change.event === 'THROUGHPUT_UPGRADE' ? { perSecond: 1_000 } : {}),
  }
}

function dailyLimitOf(peopleADay: number | 'unlimited' | undefined): Partial<Pace> {
  return peopleADay === undefined ? {} : { dailyLimit: peopleADay === 'unlimited' ? null : peopleADay }
}
