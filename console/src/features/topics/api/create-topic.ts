/** A new thing to choose. Its key and its category stay as they are. */
import type { Topic, TopicIn } from '@contract/topic.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateTopic() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (topic: TopicIn) => api.post<Topic>('/v1/topics', topic),
    onSuccess: () => client.invalidateQueries({ queryKey: ['topics'] }),
  })
}
