/** The official mark that the business has added, if it has. */
import type { Brand } from '@contract/brand.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => api.get<Brand>('/v1/brand/mark', { signal }),
  select: (brand) => brand.mark,
  staleTime: 60_000,
})
