/** One segment: its rule or its list, how many are in it, and who of them may be messaged. */
import type { Segment } from '@contract/segment.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Form } from '../../components/ui/form.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { SaveOrLeave } from '../../components/ui/save-or-leave.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { segmentQuery } from '../../features/segments/api/get-segment.ts'
import { useChangeSegment } from '../../features/segments/api/save-segment.ts'
import { Download } from '../../features/segments/components/download.tsx'
import { ListPeople } from '../../features/segments/components/list-people.tsx'
import { SegmentCount } from '../../features/segments/components/segment-count.tsx'
import { SegmentForm } from '../../features/segments/components/segment-form.tsx'
import { draftOf, ruleOf, type SegmentDraft } from '../../features/segments/draft.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { useMay } from '../../resources/session.ts'

const route = getRouteApi('/app/segments/$segmentId')

export function SegmentRoute() {
  const { segmentId } = route.useParams()
  const segment = useQuery(segmentQuery(segmentId))
  if (segment.isError) return <Failed error={segment.error} onRetry={() => void segment.refetch()} />
  if (segment.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <OneSegment key={segment.data.id} segment={segment.data} />
}

function OneSegment({ segment }: { readonly segment: Segment }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeSegment()
  const [written, setWritten] = useState<SegmentDraft>()
  const draft = written ?? draftOf(segment)
  const isList = segment.rule === null
  const rule = useSettled(isList ? inList(segment.key) : ruleOf(draft))
  const save = () =>
    change.mutate(
      {
        id: segment.id,
        name: draft.name.trim(),
        description: draft.description.trim(),
        ...(isList ? {} : { rule: ruleOf(draft) }),
      },
      {
        onSuccess: () => {
          setWritten(undefined)
          toast({ text: 'Saved; campaigns that run keep the rule that they started with' })
        },
      },
    )
  return (
    <>
      <PageHead
        title={segment.name}
        line
        beside={segment.archived_at === null ? undefined : <span className="tag">Archived</span>}
        within={{ name: 'Segments', link: { to: paths.segments } }}
        sub={
          <span>
            <code>{segment.key}</code> in campaigns, flows and the API
          </span>
        }
        actions={
          <>
            {may('contact:export') ? <Download segment={segment} /> : null}
            <Button asChild>
              <Link to={paths.contacts} search={{ segment: segment.key }}>
                Its people
              </Link>
            </Button>
          </>
        }
      />
      <div className="split">
        <div>
          <Form id="segment" className="pad stack stack--6" onSubmit={save} error={change.error}>
            <SegmentForm
              draft={draft}
              isList={isList}
              own={segment.key}
              onDraft={(part) => may('segment:write') && setWritten({ ...draft, ...part })}
            />
            {written === undefined ? null : (
              <SaveOrLeave
                busy={change.isPending}
                disabled={draft.name.trim() === ''}
                onLeave={() => setWritten(undefined)}
              />
            )}
          </Form>
          {isList && may('segment:write') ? <ListPeople segment={segment} /> : null}
        </div>
        <aside aria-label="Who is in it">
          <SegmentCount rule={rule} />
        </aside>
      </div>
    </>
  )
}

function inList(key: string) {
  return { all: [{ segment: key, op: 'in' as const }] }
}
