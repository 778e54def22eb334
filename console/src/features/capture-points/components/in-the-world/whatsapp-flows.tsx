/** The Flows of a place on WhatsApp: which languages are published, and publishing them again when the words have changed. */
import type { WhatsappFlowList } from '@contract/whatsapp-flow.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../../components/ui/button.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { api } from '../../../../lib/api-client.ts'
import { explain } from '../../../../lib/problem.ts'
import { sayAgo } from '../../../../lib/time.ts'
import { useMay } from '../../../../resources/session.ts'
import { languageName } from '../../../../words/places.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function WhatsappFlows({ point }: PlaceProps) {
  const client = useQueryClient()
  const may = useMay()('capture-point:write')
  const key = ['capture-points', 'whatsapp-flows', point.id]
  const path = `/v1/capture-points/${point.id}/whatsapp-flows`
  const flows = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<WhatsappFlowList>(path, { signal }) })
  const publish = useMutation({
    mutationFn: () => api.post<WhatsappFlowList>(path, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  if (flows.isError) return <Note tone="warn">{explain(flows.error)}</Note>
  const live = flows.data?.data.filter(({ state }) => state === 'published') ?? []
  return (
    <Form id="publish-flows" className="stack" onSubmit={() => publish.mutate()} error={publish.error}>
      <h3>Flows on WhatsApp</h3>
      {live.length === 0 ? (
        <p className="sm quiet">None yet. One is made of the notice in each of its approved languages.</p>
      ) : (
        live.map((flow) => (
          <p key={flow.id} className="row sm" title={`WhatsApp’s id: ${flow.external_id}`}>
            <b>{languageName(flow.language)}</b>
            <span className="push faint">{sayAgo(flow.published_at)}</span>
          </p>
        ))
      )}
      {may ? (
        <>
          <p>
            <Button type="submit" busy={publish.isPending}>
              {live.length === 0 ? 'Publish on WhatsApp' : 'Publish again'}
            </Button>
          </p>
          <p className="sm quiet">Languages whose words have not changed stay as they are.</p>
        </>
      ) : null}
    </Form>
  )
}
