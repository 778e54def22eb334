/** One intent: how it is said in each language, which flow starts at it, and a message to try beside it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Confirm } from '../../components/ui/confirm.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { intentSettingsQuery, useDeleteIntent } from '../../features/intents/api/intents.ts'
import { clashesQuery } from '../../features/intents/api/try-intents.ts'
import { IntentEditor } from '../../features/intents/components/intent-editor.tsx'
import { TestBench } from '../../features/intents/components/test-bench.tsx'
import { intentQuery, intentsQuery } from '../../resources/intents.ts'
import { useMay } from '../../resources/session.ts'
import { workspaceQuery } from '../../resources/workspace.ts'

const route = getRouteApi('/app/intents/$intentKey')

export function IntentRoute() {
  const { intentKey } = route.useParams()
  const may = useMay()
  const intent = useQuery(intentQuery(intentKey))
  const intents = useQuery(intentsQuery).data ?? []
  const clashes = useQuery(clashesQuery).data
  const settings = useQuery(intentSettingsQuery)
  const workspace = useQuery(workspaceQuery)
  const [removing, setRemoving] = useState(false)

  if (intent.isError) return <Failed error={intent.error} onRetry={() => void intent.refetch()} />
  if (intent.data === undefined || settings.data === undefined || workspace.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  const { key, name, description, built_in: builtIn, flows } = intent.data
  return (
    <>
      <PageHead
        title={name}
        line
        within={{ name: 'Intents', link: { to: paths.intents } }}
        beside={builtIn ? <span className="tag">Built in</span> : <code className="sm quiet">{key}</code>}
        sub={[
          description,
          flows.length === 0 ? 'No flow starts at it yet.' : `Starts ${flows.map((flow) => flow.name).join(', ')}.`,
        ].join(' ')}
        actions={
          may('intent:write') && !builtIn ? (
            <Button look="danger" onClick={() => setRemoving(true)}>
              <Icon of={Trash2} />
              Take it away
            </Button>
          ) : null
        }
      />
      <div className="split">
        <div>
          <IntentEditor
            key={`${key} ${intent.data.changed_at ?? ''}`}
            intent={intent.data}
            clashes={clashes}
            threshold={settings.data.threshold}
            language={workspace.data.profile.languages?.[0] ?? 'en'}
          />
        </div>
        <aside>
          <TestBench intents={intents} />
        </aside>
      </div>
      {removing ? <Remove intentKey={key} name={name} onClose={() => setRemoving(false)} /> : null}
    </>
  )
}

interface RemoveProps {
  readonly intentKey: string
  readonly name: string
  readonly onClose: () => void
}

function Remove({ intentKey, name, onClose }: RemoveProps) {
  const toast = useToast()
  const navigate = useNavigate()
  const remove = useDeleteIntent()
  const confirm = () =>
    remove.mutate(intentKey, {
      onSuccess: () => {
        toast({ text: `${name} is taken away` })
        void navigate({ to: paths.intents })
      },
    })
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Take “${name}” away?`}
      action="Take it away"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
    >
      Its utterances are lost, and messages like them come to no intent. What people have agreed to stays.
    </Confirm>
  )
}
