/** The second reading of one place's forms. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { capturePointQuery } from '../../features/capture-points/api/get-capture-point.ts'
import { PaperChecks } from '../../features/paper/components/paper-checks.tsx'

const route = getRouteApi('/app/capture-points/$capturePointId/checks')

export function PaperChecksRoute() {
  const { capturePointId } = route.useParams()
  const name = useQuery(capturePointQuery(capturePointId)).data?.name ?? 'Capture point'
  return (
    <>
      <PageHead
        title="Second reading"
        within={{ name, link: { to: paths.capturePoint, params: { capturePointId } } }}
        sub="Read the scan. Where both readings agree, the form is a signed yes."
        actions={
          <Button asChild>
            <Link to={paths.paperEntry} params={{ capturePointId }}>
              Enter forms
            </Link>
          </Button>
        }
      />
      <PaperChecks pointId={capturePointId} />
    </>
  )
}
