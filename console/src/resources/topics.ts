/** Topics, all of them, in the order in which people are asked. */
import type { Topic, TopicList } from '@contract/topic.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const topicsQuery = queryOptions({
  queryKey: ['topics'],
  queryFn: ({ signal }) => api.get<TopicList>('/v1/topics', { signal }),
  select: (list) => list.data,
  staleTime: 60_000,
})

export const allTopicsQuery = queryOptions({
  queryKey: ['topics', 'archived too'],
  queryFn: ({ signal }) => api.get<TopicList>('/v1/topics', { query: { archived: true }, signal }),
  select: (list) => list.data,
})

/** Its words in this language, or in the first that it has. */
export function topicText(topic: Topic, language = 'en') {
  const text = topic.texts[language] ?? topic.texts[language.split('-')[0] ?? language] ?? Object.values(topic.texts)[0]
  return text ?? { name: topic.key, description: '', frequency: '' }
}
