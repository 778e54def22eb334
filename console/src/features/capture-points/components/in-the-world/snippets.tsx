/** What is pasted into a site or a program: written by the server, in the words that are live. */
import type { Snippets as Written } from '@contract/snippet.ts'
import { useQuery } from '@tanstack/react-query'
import { CopyBlock } from '../../../../components/ui/copy.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { api } from '../../../../lib/api-client.ts'
import { explain } from '../../../../lib/problem.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function Snippets({ point }: PlaceProps) {
  const snippets = useQuery({
    queryKey: ['capture-points', 'snippets', point.id],
    queryFn: ({ signal }) => api.get<Written>(`/v1/capture-points/${point.id}/snippets`, { signal }),
  })
  if (snippets.isError) return <Note tone="warn">{explain(snippets.error)}</Note>
  return (
    <>
      {snippets.data?.data.map(({ key, name, hint, code }) => (
        <div className="stack" key={key}>
          <p className="sm">
            <b>{name}.</b> {hint}
          </p>
          <CopyBlock text={code} />
        </div>
      ))}
    </>
  )
}
