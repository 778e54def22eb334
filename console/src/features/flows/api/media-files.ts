/** Files that messages carry: those that are there, and one that is sent as it lies on the disk. */
import type { MediaFile, MediaFileList } from '@contract/media-file.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '../../../lib/api-client.ts'
import { readProblem } from '../../../lib/problem.ts'

export const mediaFilesQuery = queryOptions({
  queryKey: ['media-files'],
  queryFn: ({ signal }) => api.get<MediaFileList>('/v1/media-files', { signal }),
  staleTime: 30_000,
})

export function useUploadFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (file) => {
      client.setQueryData(mediaFilesQuery.queryKey, (before) => ({ data: [file, ...(before?.data ?? [])] }))
      return client.invalidateQueries({ queryKey: ['media-files'] })
    },
  })
}

async function send(file: File): Promise<MediaFile> {
  const response = await fetch(withQuery('/v1/media-files', { name: file.name }), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })
  if (!response.ok) throw await readProblem(response)
  return (await response.json()) as MediaFile
}
