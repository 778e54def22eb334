/** Every place where consent is asked. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Empty, Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Picker } from '../../components/ui/picker.tsx'
import { CaptureIcon } from '../../components/ui/product-icons.ts'
import { Segmented } from '../../components/ui/segmented.tsx'
import { paths } from '../../config/paths.ts'
import { capturePointsQuery } from '../../features/capture-points/api/list-capture-points.ts'
import { channels, ways } from '../../features/capture-points/channels.ts'
import { CapturePointTiles } from '../../features/capture-points/components/capture-point-tiles.tsx'
import { Compare } from '../../features/capture-points/components/compare.tsx'
import { WaysToAsk } from '../../features/capture-points/components/ways-to-ask.tsx'
import { stateWords } from '../../features/capture-points/words.ts'
import { useMay } from '../../resources/session.ts'
import { topicsQuery, topicText } from '../../resources/topics.ts'

const route = getRouteApi('/app/capture-points')
const states = ['published', 'draft', 'archived'] as const

export function CapturePointsRoute() {
  const may = useMay()
  const { state = 'published', topic, channel, view } = route.useSearch()
  const navigate = route.useNavigate()
  const topics = useQuery(topicsQuery).data ?? []
  const points = useQuery(
    capturePointsQuery({
      state,
      ...(topic === undefined ? {} : { topic }),
      ...(channel === undefined ? {} : { channel }),
    }),
  )
  const counts = points.data?.counts
  const make = may('capture-point:write') ? (
    <Button look="primary" asChild>
      <Link to={paths.newCapturePoint}>
        <Icon of={Plus} />
        Capture point
      </Link>
    </Button>
  ) : null

  return (
    <>
      <PageHead
        title="Capture points"
        sub="Every place where you ask. Each keeps its own wording, link and figures."
        actions={make}
      />
      <div className="toolbar band">
        <Segmented
          label="Show"
          value={state}
          onValue={(next) => void navigate({ search: (before) => ({ ...before, state: next }), replace: true })}
          choices={states.map((one) => ({
            value: one,
            label: (
              <>
                {stateWords[one]} {counts === undefined ? null : <span className="num faint">{counts[one]}</span>}
              </>
            ),
          }))}
        />
        <Picker
          label="Channel"
          value={channel ?? ''}
          onValue={(next) =>
            void navigate({
              search: ({ channel: _, ...rest }) => (next === '' ? rest : { ...rest, channel: next }),
              replace: true,
            })
          }
          choices={[{ value: '', label: 'Any' }, ...ways.map((one) => ({ value: one, label: channels[one].name }))]}
        />
        <Picker
          label="Topic"
          value={topic ?? ''}
          onValue={(next) =>
            void navigate({
              search: ({ topic: _, ...rest }) => (next === '' ? rest : { ...rest, topic: next }),
              replace: true,
            })
          }
          choices={[
            { value: '', label: 'Any' },
            ...topics.map((one) => ({ value: one.key, label: topicText(one).name })),
          ]}
        />
        <span className="push sm faint hide-small">Last 30 days</span>
        <Segmented
          label="As"
          value={view ?? 'gallery'}
          onValue={(next) =>
            void navigate({
              search: ({ view: _, ...rest }) => (next === 'compare' ? { ...rest, view: next } : rest),
              replace: true,
            })
          }
          choices={[
            { value: 'gallery', label: 'Gallery' },
            { value: 'compare', label: 'Compare' },
          ]}
        />
      </div>
      {points.isError ? <Failed error={points.error} onRetry={() => void points.refetch()} /> : null}
      {points.isPending ? (
        <div className="sec">
          <LoadingLines />
        </div>
      ) : null}
      {points.data?.data.length === 0 ? (
        <Empty
          icon={CaptureIcon}
          title={
            state === 'published'
              ? 'Nothing is asked anywhere yet'
              : `No capture point is ${stateWords[state].toLowerCase()}`
          }
        >
          Make one, and the first yes can come from a phone in your hand.
        </Empty>
      ) : null}
      {points.data !== undefined && points.data.data.length > 0 ? (
        view === 'compare' ? (
          <Compare points={points.data.data} />
        ) : (
          <CapturePointTiles points={points.data.data} />
        )
      ) : null}
      {may('capture-point:write') ? <WaysToAsk /> : null}
    </>
  )
}
