/** What WhatsApp's rules and the stop rules say of a draft that is not saved. */
import type { TemplateCheck, TemplateCheckIn } from '@contract/template.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function templateCheckQuery(draft: TemplateCheckIn) {
  return queryOptions({
    queryKey: ['templates', 'check', draft],
    queryFn: ({ signal }) => api.post<TemplateCheck>('/v1/template-checks', draft, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
