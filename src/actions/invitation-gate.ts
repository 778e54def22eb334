/** Who of many may be asked: what the gate says of each, and how many SMS may go to one country and range. */
import type { By } from '../domain/actor.ts'
import type { AddressKey } from '../domain/address.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import { type Decision, decide } from '../domain/decision.ts'
import { nextTallyDay } from '../domain/sms-limit.ts'
import { gateFacts } from './gate-facts.ts'
import { carriedBy } from './invitation-sender.ts'
import type { InvitationOrder } from './invite-people.ts'
import { limitSms } from './limit-sms.ts'
import type { Stores } from './stores.ts'

export async function decisionsOn(
  stores: Stores,
  keys: readonly AddressKey[],
  { point, ground }: InvitationOrder,
  now: Date,
): Promise<Decision[]> {
  const question = { purpose: 'invitation', form: 'channel', marketing: false } as const
  const facts = await gateFacts(
    stores,
    keys.map((key) => ({
      ...question,
      key,
      topicId: null,
      templateId: null,
      senderId: null,
      deliveryId: null,
      ground,
      channel: carriedBy(point),
      askedIn: point.country,
    })),
    now,
  )
  return facts.map((known) =>
    known === undefined ? { allow: false, reason: 'unavailable' } : decide(question, known, now.getTime()),
  )
}

/** An SMS costs, and others earn by it: only so many go to one country and one range in a day. */
export async function limited(
  stores: Stores,
  by: By,
  sender: ChannelSender,
  { people }: InvitationOrder,
  { decisions, countries }: { readonly decisions: readonly Decision[]; readonly countries: readonly (string | null)[] },
): Promise<readonly Decision[]> {
  if (sender.kind !== 'sms') return decisions
  const going = decisions.flatMap(({ allow, reason, until }, at) =>
    allow || (until !== undefined && reason !== 'frequency') ? [at] : [],
  )
  const allowed = await limitSms(
    stores,
    by,
    sender,
    going.map((at) => ({ phone: people[at]?.identifier.value ?? '', country: countries[at] ?? null })),
  )
  const over = new Set(going.filter((_, nth) => allowed[nth] === false))
  const until = nextTallyDay(by.now)
  return decisions.map((decision, at) => (over.has(at) ? { allow: false, reason: 'limit', until } : decision))
}
