/** A yes starts the flow that waits for it: after a missed call, after an absence, or for the first time. */
import type { CaptureChannel } from '../../domain/capture-point.ts'
import { type AddressFold, coveringNo, emptyTopic, type TopicFold } from '../../domain/consent-fold.ts'
import { flowForEvent } from './find-flow.ts'
import type { PublishedFlow } from './published-flows.ts'
import { startIfFree } from './start-if-free.ts'
import type { Turn } from './turn.ts'

export interface Yes {
  readonly topicIds: readonly string[]
  /** What stood before it. */
  readonly before: { readonly fold: AddressFold; readonly topics: ReadonlyMap<string, TopicFold> }
  /** Of the place that had asked. */
  readonly channel: CaptureChannel | undefined
}

/** What is told more exactly is told, and nothing besides; nothing where the chat is not free. */
export async function startByYes(turn: Turn, flows: readonly PublishedFlow[], yes: Yes): Promise<void> {
  const { topicIds, channel } = yes
  if (topicIds.length === 0) return
  const left = topicIds.some((topicId) => hadLeft(turn, yes, topicId))
  const events = [...(channel === 'missed_call' ? ['missed_call'] : []), left ? 'came_back' : 'opted_in']
  const topics = turn.world.topics.filter(({ topicId }) => topicIds.includes(topicId)).map(({ key }) => key)
  for (const event of events) {
    const found = flowForEvent(flows, event)
    if (found === undefined) continue
    const values = { event, topics: topics.join(',') }
    if ((await startIfFree(turn, found.flow, { kind: 'event', values })) !== undefined) return
  }
}

/** They had said yes to it, and then no. */
function hadLeft({ world }: Turn, { before: { fold, topics } }: Yes, topicId: string): boolean {
  const topic = topics.get(topicId) ?? emptyTopic
  const no = coveringNo(fold, topic, world.categories.get(topicId) ?? 'marketing')
  return no.state !== null && no.state !== 'refused' && no.at >= topic.yes.at
}
