/** A draft of a campaign, new or changed. */
import type { Campaign, CampaignIn, CampaignPatch } from '@contract/campaign.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateCampaign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (campaign: CampaignIn) => api.post<Campaign>('/v1/campaigns', campaign),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

export function useChangeCampaign(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: CampaignPatch) => api.patch<Campaign>(`/v1/campaigns/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}
