/** Templates, as they stand with WhatsApp. */
import type { Template, TemplateList } from '@contract/template.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export interface TemplateFilter {
  readonly state?: Template['state']
  readonly category?: Template['category']
  readonly search?: string
}

export function templatesQuery(filter: TemplateFilter = {}) {
  return queryOptions({
    queryKey: ['templates', 'list', filter],
    queryFn: ({ signal }) => api.get<TemplateList>('/v1/templates', { query: { ...filter, limit: 200 }, signal }),
  })
}

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: ['templates', 'one', id],
    queryFn: ({ signal }) => api.get<Template>(`/v1/templates/${id}`, { signal }),
  })
}
