/** What WhatsApp says of a number, as we keep it. */
import type { Pace, SenderFacts } from '../domain/sender.ts'
import type { BusinessNumber } from '../domain/whatsapp-account.ts'

export function numberFacts(number: BusinessNumber): SenderFacts {
  return {
    displayNumber: number.displayNumber,
    verifiedName: number.verifiedName,
    quality: number.quality,
    status: number.status,
    ...(number.throughput === null ? {} : { throughput: number.throughput }),
    ...(number.peopleADay === null ? {} : { messagingLimit: tierOf(number.peopleADay) }),
  }
}

/** What is not known stays as it was. */
export function paceOf({ throughput, peopleADay }: BusinessNumber): Partial<Pace> {
  return {
    ...(throughput === null ? {} : { perSecond: throughput === 'HIGH' ? 1_000 : 80 }),
    ...(peopleADay === null ? {} : { dailyLimit: peopleADay === 'unlimited' ? null : peopleADay }),
  }
}

/** As slow, and for as few, as WhatsApp lets any number begin. */
export const firstPace: Pace = { perSecond: 80, dailyLimit: 250 }

/** In WhatsApp's words: `TIER_250`, `TIER_2K`, `TIER_UNLIMITED`. */
export function tierOf(peopleADay: number | 'unlimited'): string {
  if (peopleADay === 'unlimited') return 'TIER_UNLIMITED'
  return peopleADay % 1_000 === 0 && peopleADay > 0 ? `TIER_${peopleADay / 1_000}K` : `TIER_${peopleADay}`
}
