/** Sends the message to members' own numbers, through the same gate. */
import type { TestSendOut } from '@contract/campaign.ts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useSendTest(id: string) {
  return useMutation({
    mutationFn: (numbers: readonly string[]) => api.post<TestSendOut>(`/v1/campaigns/${id}/tests`, { numbers }),
  })
}
