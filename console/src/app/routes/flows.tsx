/** Flows: conversations that are drawn. */
import { useQuery } from '@tanstack/react-query'
import { Plus, Workflow } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { flowsQuery } from '../../features/flows/api/flows.ts'
import { FlowsList } from '../../features/flows/components/flows-list.tsx'
import { NewFlow } from '../../features/flows/components/new-flow.tsx'
import { useMay } from '../../resources/session.ts'
import { workspaceQuery } from '../../resources/workspace.ts'

const shows = { all: 'All', published: 'Live', draft: 'Not live', archived: 'Archived' } as const
type Show = keyof typeof shows

export function FlowsRoute() {
  const may = useMay()
  const flows = useQuery(flowsQuery)
  const language = useQuery(workspaceQuery).data?.profile.languages?.[0] ?? 'en'
  const [show, setShow] = useState<Show>('all')
  const [creating, setCreating] = useState(false)
  const rows = (flows.data ?? []).filter(({ state }) => (show === 'all' ? state !== 'archived' : state === show))
  const make = may('flow:write') ? (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Icon of={Plus} />
      Flow
    </Button>
  ) : null

  return (
    <>
      <PageHead
        title="Flows"
        sub="Conversations that you draw. STOP, START and HELP are answered before any of them."
        actions={make}
      />
      <div className="toolbar band">
        <Segmented
          label="Show"
          value={show}
          onValue={setShow}
          choices={Object.entries(shows).map(([value, label]) => ({ value: value as Show, label }))}
        />
      </div>
      {flows.isError ? <Failed error={flows.error} onRetry={() => void flows.refetch()} /> : null}
      {flows.isPending ? <LoadingRows columns={6} rows={5} /> : null}
      {rows.length > 0 ? <FlowsList flows={rows} /> : null}
      {flows.isSuccess && rows.length === 0 ? (
        <Empty icon={Workflow} title={show === 'all' ? 'No flows yet' : 'None of these'}>
          A flow asks, answers and writes down what people say in the chat. Begin with one that ships, or with a blank
          one.
        </Empty>
      ) : null}
      {creating ? (
        <NewFlow
          language={language}
          taken={(flows.data ?? []).map(({ key }) => key)}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </>
  )
}
