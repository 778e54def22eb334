/** Intents: what people mean in words of their own, tried out beside the list. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Plus, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { intentSettingsQuery, readyIntentsQuery, useAddReadyIntents } from '../../features/intents/api/intents.ts'
import { clashesQuery } from '../../features/intents/api/try-intents.ts'
import { Clashes } from '../../features/intents/components/clashes.tsx'
import { CreateIntent } from '../../features/intents/components/create-intent.tsx'
import { IntentsList } from '../../features/intents/components/intents-list.tsx'
import { Regressions } from '../../features/intents/components/regressions.tsx'
import { TestBench } from '../../features/intents/components/test-bench.tsx'
import { Thresholds } from '../../features/intents/components/thresholds.tsx'
import { explain } from '../../lib/problem.ts'
import { intentsQuery } from '../../resources/intents.ts'
import { useMay } from '../../resources/session.ts'
import { workspaceQuery } from '../../resources/workspace.ts'

const route = getRouteApi('/app/intents')
const tabNames = { intents: 'Intents', clashes: 'Clashes', regressions: 'Regression file' } as const

export function IntentsRoute() {
  const { tab = 'intents' } = route.useSearch()
  const may = useMay()
  const navigate = useNavigate()
  const intents = useQuery(intentsQuery)
  const quality = useQuery(clashesQuery).data?.quality
  const settings = useQuery(intentSettingsQuery).data
  const language = useQuery(workspaceQuery).data?.profile.languages?.[0] ?? 'en'
  const [creating, setCreating] = useState(false)
  const [setting, setSetting] = useState(false)
  const rows = intents.data ?? []

  return (
    <>
      <PageHead
        title="Intents"
        sub="What people mean in words of their own. STOP is heard first, whatever stands here."
        actions={
          may('intent:write') ? (
            <>
              <Button onClick={() => setSetting(true)}>
                <Icon of={SlidersHorizontal} />
                Thresholds
              </Button>
              <Button look="primary" onClick={() => setCreating(true)}>
                <Icon of={Plus} />
                Intent
              </Button>
            </>
          ) : null
        }
      />
      <Tabs label="Intents">
        {(['intents', 'clashes', 'regressions'] as const).map((one) => (
          <Link
            key={one}
            to={paths.intents}
            search={one === 'intents' ? {} : { tab: one }}
            className="tab"
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {tabNames[one]}
          </Link>
        ))}
      </Tabs>
      <div className="split">
        <div>
          {intents.isError ? <Failed error={intents.error} onRetry={() => void intents.refetch()} /> : null}
          {intents.isPending ? <LoadingRows columns={4} rows={7} /> : null}
          {intents.isSuccess && tab === 'intents' ? (
            <>
              <IntentsList intents={rows} quality={quality} />
              {may('intent:write') ? <ReadyOnes /> : null}
            </>
          ) : null}
          {intents.isSuccess && tab === 'clashes' ? <Clashes intents={rows} /> : null}
          {intents.isSuccess && tab === 'regressions' ? <Regressions intents={rows} /> : null}
        </div>
        <aside>
          <TestBench intents={rows} />
        </aside>
      </div>
      {creating ? (
        <CreateIntent
          language={language}
          onClose={() => setCreating(false)}
          onMade={(key) => void navigate({ to: paths.intent, params: { intentKey: key } })}
        />
      ) : null}
      {setting && settings !== undefined ? <Thresholds settings={settings} onClose={() => setSetting(false)} /> : null}
    </>
  )
}

/** Ready-made intents that are not there, to be added at once. */
function ReadyOnes() {
  const toast = useToast()
  const missing = (useQuery(readyIntentsQuery).data ?? []).filter(({ there }) => !there)
  const add = useAddReadyIntents()
  if (missing.length === 0) return null
  return (
    <div className="sec">
      <Note>
        <p>
          <b>Ready-made in seven languages:</b> {missing.map(({ name }) => name).join(', ')}.{' '}
          <Button
            size="sm"
            busy={add.isPending}
            onClick={() => add.mutate(undefined, { onError: (error) => toast({ text: explain(error) }) })}
          >
            Add them
          </Button>
        </p>
      </Note>
    </div>
  )
}
