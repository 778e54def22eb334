/** Segments: named audiences, for campaigns, flows and the list of contacts. */
import type { Segment } from '@contract/segment.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Plus, UsersRound } from 'lucide-react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { useChangeSegment } from '../../features/segments/api/save-segment.ts'
import { SegmentsList } from '../../features/segments/components/segments-list.tsx'
import { explain } from '../../lib/problem.ts'
import { allSegmentsQuery } from '../../resources/segments.ts'
import { useMay } from '../../resources/session.ts'

export function SegmentsRoute() {
  const may = useMay()
  const toast = useToast()
  const navigate = useNavigate()
  const segments = useQuery(allSegmentsQuery)
  const change = useChangeSegment()
  const archive = ({ id }: Segment, archived: boolean) =>
    change.mutate(
      { id, archived },
      {
        onSuccess: () =>
          toast({
            text: archived ? 'Offered to nobody any more; where it is used it goes on' : 'Offered again',
            undo: () => change.mutate({ id, archived: !archived }),
          }),
        onError: (error) => toast({ text: explain(error) }),
      },
    )
  return (
    <>
      <PageHead
        title="Segments"
        line
        sub="Named audiences. Who may be messaged is the gate’s to say, whoever is in them."
        actions={
          may('segment:write') ? (
            <Button look="primary" asChild>
              <Link to={paths.newSegment}>
                <Icon of={Plus} />
                Segment
              </Link>
            </Button>
          ) : null
        }
      />
      {segments.isError ? <Failed error={segments.error} onRetry={() => void segments.refetch()} /> : null}
      {segments.isPending ? <LoadingRows columns={4} rows={5} /> : null}
      {segments.data?.length === 0 ? (
        <Empty icon={UsersRound} title="No segments yet">
          A segment is a rule about people, such as “paid twice in 30 days”, or a list. Campaigns reach it, and flows
          start when somebody enters it.
        </Empty>
      ) : null}
      {segments.data !== undefined && segments.data.length > 0 ? (
        <SegmentsList
          segments={segments.data}
          onArchive={archive}
          onPeople={({ key }) => void navigate({ to: paths.contacts, search: { segment: key } })}
        />
      ) : null}
    </>
  )
}
