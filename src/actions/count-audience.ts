/** What the gate would say of everybody who is meant: the same facts and the same rule as when it is sent. Nothing is written. */
import { allStrands, type Meant } from '../domain/campaign.ts'
import type { Refusal } from '../domain/decision.ts'
import { decideMessages } from './decide-messages.ts'
import type { Stores } from './stores.ts'

export interface AudienceAsked extends Meant {
  /** Null: with which template is not said yet, and it is asked as with one that fits. */
  readonly templateId: string | null
  readonly senderId: string | null
}

export interface AudienceCount {
  readonly audience: number
  readonly allowed: number
  /** The most first. */
  readonly refused: readonly { readonly reason: Refusal; readonly count: number }[]
}

/** People that are asked about in one go: as many strands, and as many from each. */
const strandsAtOnce = 16
const eachMax = 125

export async function countAudience(read: Stores, asked: AudienceAsked, now: Date): Promise<AudienceCount> {
  const refused = new Map<Refusal, number>()
  let audience = 0
  let allowed = 0
  for (let from = 0; from < allStrands.length; from += strandsAtOnce) {
    let strands = allStrands.slice(from, from + strandsAtOnce)
    while (strands.length > 0) {
      const people = await read.strands.nextPeople(asked, strands, eachMax)
      const decisions = await decideMessages(
        read,
        people.map(({ key }) => ({
          key,
          purpose: 'topic',
          topicId: asked.topicId,
          templateId: asked.templateId,
          senderId: asked.senderId,
          form: asked.templateId === null ? 'unsaid' : 'template',
          marketing: asked.marketing,
        })),
        now,
      )
      audience += people.length
      for (const { allow, reason } of decisions) {
        if (allow) allowed += 1
        else refused.set(reason as Refusal, (refused.get(reason as Refusal) ?? 0) + 1)
      }
      const byBucket = Map.groupBy(people, ({ key }) => key.bucket)
      strands = strands.flatMap(({ bucket }) => {
        const found = byBucket.get(bucket) ?? []
        const last = found.at(-1)
        return last === undefined || found.length < eachMax ? [] : [{ bucket, afterAddress: last.key.addressId }]
      })
    }
  }
  return {
    audience,
    allowed,
    refused: [...refused].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  }
}
