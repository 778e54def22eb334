/** The owner's recorded acceptance of a marketing template that does not say how to stop. */
import type { Template } from '@contract/template.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useAcceptTemplate(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.post<Template>(`/v1/templates/${id}/acceptances`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
}
