/** A segment, new or changed, and the people of a list. */
import type { Segment, SegmentIn, SegmentMembersIn, SegmentMembersOut, SegmentPatch } from '@contract/segment.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateSegment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (segment: SegmentIn) => api.post<Segment>('/v1/segments', segment),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  })
}

export function useChangeSegment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...change }: SegmentPatch & { readonly id: string }) =>
      api.patch<Segment>(`/v1/segments/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  })
}

export function useFillList(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SegmentMembersIn) => api.post<SegmentMembersOut>(`/v1/segments/${id}/members`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  })
}
