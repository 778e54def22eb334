/** What people get at a place that is being written, made where the real thing is made. */
import type { CapturePointPreview, CapturePointPreviewIn } from '@contract/capture-point-preview.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function previewQuery(draft: CapturePointPreviewIn | undefined) {
  return queryOptions({
    queryKey: ['capture-points', 'preview', draft],
    queryFn: ({ signal }) => api.post<CapturePointPreview>('/v1/capture-point-previews', draft, { signal }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
