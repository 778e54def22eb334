/** Topics as the outside sees them. */
import type { TopicRef } from '../../contract/terms.ts'
import type { Topic as TopicShape } from '../../contract/topic.ts'
import { type Topic, topicText } from '../../domain/topic.ts'

export function presentTopic(topic: Topic): TopicShape {
  return {
    id: topic.topicId,
    key: topic.key,
    category: topic.category,
    texts: { ...topic.texts },
    position: topic.position,
    created_at: topic.createdAt.toISOString(),
    archived_at: topic.archivedAt?.toISOString() ?? null,
  }
}

/** Named in the language of the workspace. */
export function presentTopicRef(topic: Topic, language: string): TopicRef {
  return {
    id: topic.topicId,
    key: topic.key,
    name: topicText(topic, language, language).name,
    category: topic.category,
  }
}

/** Named once each, by topic id; null for a topic that is not there. */
export function topicRefs(topics: readonly Topic[], language: string): (topicId: string) => TopicRef | null {
  const refs = new Map(topics.map((topic) => [topic.topicId, presentTopicRef(topic, language)]))
  return (topicId) => refs.get(topicId) ?? null
}
