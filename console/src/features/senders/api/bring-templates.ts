/** What a connected number needs of templates: those that WhatsApp holds, and the shipped ones sent for review. */
import type { Template, TemplateList, TemplateSync } from '@contract/template.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useSyncSender(sender: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<TemplateSync>('/v1/template-syncs', { sender }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['senders'] }),
        client.invalidateQueries({ queryKey: ['templates'] }),
      ]),
  })
}

/** Every draft of this number that nothing speaks against, one after the other. Answers how many went. */
export function useSubmitDrafts(sender: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { data } = await api.get<TemplateList>('/v1/templates', { query: { sender, state: 'draft', limit: 200 } })
      const ready = data.filter((template) => template.problems.every((problem) => !problem.refuses))
      for (const template of ready) await api.post<Template>(`/v1/templates/${template.id}/submissions`, {})
      return ready.length
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['senders'] }),
        client.invalidateQueries({ queryKey: ['templates'] }),
      ]),
  })
}
