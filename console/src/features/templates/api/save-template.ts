/** A draft of a template, new or changed. */
import type { Template, TemplateIn, TemplatePatch } from '@contract/template.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (template: TemplateIn) => api.post<Template>('/v1/templates', template),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
}

export function useChangeTemplate(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: TemplatePatch) => api.patch<Template>(`/v1/templates/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['templates'] }),
  })
}
