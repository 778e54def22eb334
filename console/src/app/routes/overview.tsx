import { PageHead } from '../../components/ui/page-head.tsx'

export function OverviewRoute() {
  return <PageHead title="Overview" />
}
