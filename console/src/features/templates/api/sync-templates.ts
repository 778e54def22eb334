/** Reads what WhatsApp holds. */
import type { TemplateSync } from '@contract/template.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useSyncTemplates() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<TemplateSync>('/v1/template-syncs', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
}
