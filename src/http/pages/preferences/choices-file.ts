/** All of a person's own page as a file: what stands, and every statement with its receipt. Numbers as the page shows them. */

import type { Deps } from '../../../actions/deps.ts'
import { type Choices, stateAt } from '../../../actions/read-choices.ts'
import { businessName } from '../../../actions/world.ts'
import type { ConsentRecord } from '../../../domain/consent.ts'
import { presentLabel, presentMoment } from '../../present.ts'

export async function choicesFile(
  { read, clock }: Pick<Deps, 'read' | 'clock'>,
  choices: Choices,
  receiptUrl: (record: ConsentRecord) => string,
) {
  const { addresses, topics, allTopics, world } = choices
  const now = clock.now()
  const records = await read.consent.recordsOf(addresses.map(({ key }) => key))
  const labels = new Map(addresses.map((address, at) => [address.key.addressId, presentLabel(address, at === 0)]))
  return {
    business: businessName(world),
    written_at: now.toISOString(),
    choices: addresses.flatMap((address) =>
      topics.map((topic) => {
        const { state, since, until } = stateAt(address, topic, now)
        const moments = { since: presentMoment(since), until: presentMoment(until) }
        return { number: labels.get(address.key.addressId), topic: topic.key, state, ...moments }
      }),
    ),
    paused_until: presentMoment(addresses[0].pausedUntil),
    told: records
      .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime() || b.seq - a.seq)
      .map((record) => ({
        number: labels.get(record.address.addressId),
        state: record.state,
        about: record.scope.kind === 'topic' ? keyOf(record.scope.topicId) : record.scope.kind,
        act: record.act,
        channel: record.channel,
        said_at: record.occurredAt.toISOString(),
        recorded_at: record.recordedAt.toISOString(),
        record: record.recordId,
        receipt: receiptUrl(record),
      })),
  }

  function keyOf(id: string): string {
    return allTopics.find(({ topicId }) => topicId === id)?.key ?? id
  }
}
