/** Which of those who would be sent an SMS now may be, by how many went to their country and range today. Reaching a country's limit is told. */
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import { areasOf, smsLimits, tallyDay } from '../domain/sms-limit.ts'
import type { Stores } from './stores.ts'

export interface Reachable {
  /** E.164. */
  readonly phone: string
  readonly country: string | null
}

/** In the caller's transaction, which sends to exactly those that are allowed. In the order of `people`. */
export async function limitSms(
  stores: Pick<Stores, 'smsTallies' | 'audit'>,
  by: By,
  sender: ChannelSender,
  people: readonly Reachable[],
): Promise<boolean[]> {
  const { workspaceId } = by.actor
  const limits = smsLimits(sender)
  const areas = people.map(({ phone, country }) => areasOf(phone, country))
  const wanted = new Map<string, number>()
  for (const { area } of areas.flat()) wanted.set(area, (wanted.get(area) ?? 0) + 1)
  const day = tallyDay(by.now)
  const after = await stores.smsTallies.add(workspaceId, day, wanted)
  const sent = new Map([...wanted].map(([area, count]) => [area, (after.get(area) ?? count) - count]))
  const back = new Map<string, number>()
  const reached = new Set<string>()
  const allowed = areas.map((own) => {
    const full = own.filter(({ area, limit }) => (sent.get(area) ?? 0) >= limits[limit])
    for (const { area } of own) {
      if (full.length === 0) sent.set(area, (sent.get(area) ?? 0) + 1)
      else back.set(area, (back.get(area) ?? 0) - 1)
    }
    for (const { area, limit } of full) if (limit === 'perCountry') reached.add(area)
    return full.length === 0
  })
  if (back.size > 0) await stores.smsTallies.add(workspaceId, day, back)
  await stores.audit.write(
    [...reached].map((country) =>
      auditEntry(by, {
        action: 'sms.limit-reached',
        subject: { kind: 'channel-sender', id: sender.senderId },
        detail: { country, limit: limits.perCountry },
      }),
    ),
  )
  return allowed
}
