/** How the pages of the business look: read, tried, changed. */
import type { BrandLook, BrandLookPatch, Palette } from '@contract/brand.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const lookQuery = queryOptions({
  queryKey: ['brand', 'look'],
  queryFn: ({ signal }) => api.get<BrandLook>('/v1/brand/look', { signal }),
})

/** What a colour would become. `accent` is `#rrggbb`. */
export const paletteQuery = (accent: string) =>
  queryOptions({
    queryKey: ['brand', 'palette', accent],
    queryFn: ({ signal }) => api.get<Palette>('/v1/brand/palettes', { query: { accent }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useChangeLook() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: BrandLookPatch) => api.patch<BrandLook>('/v1/brand/look', change),
    onSuccess: (look) => client.setQueryData(lookQuery.queryKey, look),
  })
}
