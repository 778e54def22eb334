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
    await deps.transaction(async ({ senders }) => {
      const before = await senders.find(workspaceId, senderId)
      if (before === undefined) return
      await senders.update(workspaceId, senderId, factsOf(update.change, before, at))
      await senders.setPace(workspaceId, senderId, paceOf(update.change))
    })
  }
}

function digits(number: string): string {
  return number.replace(/\D/g, '')
}

const stops: Readonly<Record<string, string>> = {
  DISABLE: 'WhatsApp has disabled this account. See WhatsApp Manager, Account quality.',
  RESTRICTED_BIZ_INITIATED_MESSAGING:
    'WhatsApp lets this account begin no conversations for now. See WhatsApp Manager, Account quality.',
  RESTRICTED_CUSTOMER_INITIATED_MESSAGING:
    'WhatsApp lets this account send nothing at all for now. See WhatsApp Manager, Account quality.',
  ACCOUNT_DELETED: 'This account was deleted at WhatsApp.',
}

function factsOf(change: AccountChange, before: Sender, at: Date): SenderFacts {
  switch (change.field) {
    case 'account_update': {
      const ground = [change.banState ?? '', ...change.restrictions.map(({ type }) => type), change.event]
      const reason = ground.map((word) => stops[word]).find((sentence) => sentence !== undefined)
      if (reason !== undefined) return { stoppedAt: before.stoppedAt ?? at, stoppedReason: reason }
      // Only what WhatsApp stopped does WhatsApp start again.
      const reinstated = change.banState === 'REINSTATE' && Object.values(stops).includes(before.stoppedReason ?? '')
      return reinstated ? { stoppedAt: null, stoppedReason: null } : {}
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
