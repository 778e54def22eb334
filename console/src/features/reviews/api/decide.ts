/** What a member decides about a message. */
import type { ReviewDecisionIn, ReviewList, ReviewOut } from '@contract/review.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'
import { reviewsQuery } from '../../../resources/reviews.ts'

export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: ReviewDecisionIn }) =>
      api.post<ReviewOut>(`/v1/reviews/${id}/decisions`, decision),
    // It is off the list at once; the list is asked for again all the same.
    onSuccess: (_, { id }) => {
      client.setQueryData<ReviewList>(reviewsQuery.queryKey, (list) =>
        list === undefined
          ? list
          : {
              ...list,
              data: list.data.filter((review) => review.id !== id),
              waiting: Math.max(0, list.waiting - 1),
            },
      )
      return Promise.all([
        client.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['contacts'] }),
      ])
    },
  })
}
