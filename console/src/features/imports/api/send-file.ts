/** Sends a file as it lies on the disk, and says how far it has come: a big one takes its time. */
import type { Import } from '@contract/import.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withQuery } from '../../../lib/api-client.ts'
import { Problem, readProblem } from '../../../lib/problem.ts'

export function useSendFile(id: string) {
  const client = useQueryClient()
  const [sent, setSent] = useState(0)
  const sending = useMutation({
    mutationFn: (file: File) => send(withQuery(`/v1/imports/${id}/file`, { name: file.name }), file, setSent),
    onSuccess: (one) => client.setQueryData(['imports', 'one', id], one),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
  return { sending, sent }
}

// fetch does not say how much of a body has left.
function send(path: string, file: File, onSent: (bytes: number) => void): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.setRequestHeader('content-type', 'text/csv')
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onerror = () =>
      reject(new Problem(0, 'unreachable', 'The file did not arrive. It is still where it was; try again.'))
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Import)
      else void readProblem(new Response(request.responseText, { status: request.status })).then(reject)
    }
    request.send(file)
  })
}
