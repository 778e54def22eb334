/** New words, another place, or the archive. */
import type { Topic, TopicPatch } from '@contract/topic.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useChangeTopic() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...change }: TopicPatch & { readonly id: string }) =>
      api.patch<Topic>(`/v1/topics/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['topics'] }),
  })
}
