/** Starts a campaign, rests it, goes on, or stops it for good. */
import type { Campaign, CampaignStartIn } from '@contract/campaign.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type Move = 'pauses' | 'resumptions' | 'cancellations'

export function useStartCampaign(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (start: CampaignStartIn) => api.post<Campaign>(`/v1/campaigns/${id}/starts`, start),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

export function useMoveCampaign(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: Move) => api.post<Campaign>(`/v1/campaigns/${id}/${move}`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}
