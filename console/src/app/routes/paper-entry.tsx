/** Data entry of one place's forms. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { capturePointQuery } from '../../features/capture-points/api/get-capture-point.ts'
import { PaperEntry } from '../../features/paper/components/paper-entry.tsx'

const route = getRouteApi('/app/capture-points/$capturePointId/entry')

export function PaperEntryRoute() {
  const { capturePointId } = route.useParams()
  const name = useQuery(capturePointQuery(capturePointId)).data?.name ?? 'Capture point'
  return (
    <>
      <PageHead
        title="Enter forms"
        within={{ name, link: { to: paths.capturePoint, params: { capturePointId } } }}
        sub="By keyboard alone: Enter moves on, figures tick."
        actions={
          <Button asChild>
            <Link to={paths.paperChecks} params={{ capturePointId }}>
              Second reading
            </Link>
          </Button>
        }
      />
      <PaperEntry pointId={capturePointId} />
    </>
  )
}
