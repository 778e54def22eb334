/** The guideline check of a draft that is not saved. */
import type { GuidelineCheck, GuidelineCheckIn } from '@contract/capture-point.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function guidelineCheckQuery(draft: GuidelineCheckIn | undefined) {
  return queryOptions({
    queryKey: ['capture-points', 'check', draft],
    queryFn: ({ signal }) => api.post<GuidelineCheck>('/v1/guideline-checks', draft, { signal }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
