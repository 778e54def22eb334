/** Trying intents out. It keeps nothing of what is typed. */
import type { IntentClashes, IntentTest, RegressionFile, RegressionRun } from '@contract/intent-test.ts'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function intentTestQuery(message: string, afterMarketing: boolean) {
  return queryOptions({
    queryKey: ['intents', 'test', message, afterMarketing],
    queryFn: ({ signal }) =>
      api.post<IntentTest>('/v1/intents/tests', { message, after_marketing: afterMarketing }, { signal }),
    enabled: message.trim() !== '',
    placeholderData: keepPreviousData,
  })
}

export const clashesQuery = queryOptions({
  queryKey: ['intents', 'clashes'],
  queryFn: ({ signal }) => api.get<IntentClashes>('/v1/intents/clashes', { signal }),
})

export const regressionFileQuery = queryOptions({
  queryKey: ['intents', 'regressions'],
  queryFn: ({ signal }) => api.get<RegressionFile>('/v1/intents/regressions', { signal }),
})

export function useRunRegressions() {
  return useMutation({ mutationFn: () => api.post<RegressionRun>('/v1/intents/regressions/runs') })
}

export function useSaveRegressions() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => api.put<RegressionFile>('/v1/intents/regressions', { text }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['intents', 'regressions'] }),
  })
}
