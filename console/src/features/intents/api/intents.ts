/** Making, changing and taking away. Each of them makes every reading and every report of before an old one. */
import type {
  Intent,
  IntentIn,
  IntentPatch,
  IntentSettings,
  IntentSettingsPatch,
  ReadyIntentList,
  ReadyIntentsAdded,
} from '@contract/intent.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const intentSettingsQuery = queryOptions({
  queryKey: ['intents', 'settings'],
  queryFn: ({ signal }) => api.get<IntentSettings>('/v1/intents/settings', { signal }),
})

export const readyIntentsQuery = queryOptions({
  queryKey: ['intents', 'ready'],
  queryFn: ({ signal }) => api.get<ReadyIntentList>('/v1/intents/ready', { signal }),
  select: (list) => list.data,
})

export function useCreateIntent() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (intent: IntentIn) => api.post<Intent>('/v1/intents', intent), onSuccess })
}

export function useChangeIntent(key: string) {
  const onSuccess = useForget()
  return useMutation({
    mutationFn: (change: IntentPatch) => api.patch<Intent>(`/v1/intents/${key}`, change),
    onSuccess,
  })
}

export function useDeleteIntent() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: (key: string) => api.delete(`/v1/intents/${key}`), onSuccess })
}

export function useAddReadyIntents() {
  const onSuccess = useForget()
  return useMutation({ mutationFn: () => api.post<ReadyIntentsAdded>('/v1/intents/ready', {}), onSuccess })
}

export function useChangeIntentSettings() {
  const onSuccess = useForget()
  return useMutation({
    mutationFn: (change: IntentSettingsPatch) => api.patch<IntentSettings>('/v1/intents/settings', change),
    onSuccess,
  })
}

/** Not waited for: whoever changed something is answered before what is read anew takes the place of their form. */
function useForget() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['intents'] })
}
