/** Sends a template to WhatsApp for review. */
import type { Template } from '@contract/template.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useSubmitTemplate(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<Template>(`/v1/templates/${id}/submissions`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
}
