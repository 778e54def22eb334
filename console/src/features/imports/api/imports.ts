/** Imports: the list, one of them, and its steps. One that is under way is followed. */
import type { Import, ImportIn, ImportList, ImportPatch, ImportSample } from '@contract/import.ts'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function importsQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: ['imports', 'list', cursor],
    queryFn: ({ signal }) =>
      api.get<ImportList>('/v1/imports', {
        query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.data.some(isUnderWay) === true ? 2_000 : false),
  })
}

export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => api.get<Import>(`/v1/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data !== undefined && isUnderWay(query.state.data) ? 700 : false),
  })
}

/** The first rows of the file that it has now. */
export function importSampleQuery({ id, file }: Pick<Import, 'id' | 'file'>) {
  return queryOptions({
    queryKey: ['imports', 'one', id, 'sample', file?.sha256],
    queryFn: ({ signal }) => api.get<ImportSample>(`/v1/imports/${id}/sample`, { signal }),
    enabled: file !== null && !file.gone,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state === 'checking' || state === 'running'
}

export function useBeginImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: ImportIn) => api.post<Import>('/v1/imports', wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'list'] }),
  })
}

/** Says how the file is read, and has it looked through. */
export function useCheckImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (change: ImportPatch) => {
      await api.patch<Import>(`/v1/imports/${id}`, change)
      return api.post<Import>(`/v1/imports/${id}/checks`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export function useRunImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.post<Import>(`/v1/imports/${id}/runs`, { reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export function useCancelImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<Import>(`/v1/imports/${id}/cancellations`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export function useForgetFile(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete<undefined>(`/v1/imports/${id}/file`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
}
