import { useLocation, useNavigate } from '@tanstack/react-router'
import { paths } from '../../config/paths.ts'
import { SetUp } from '../../features/session/components/set-up.tsx'

export function SetupRoute() {
  const navigate = useNavigate()
  const token = useLocation().hash.replace(/^#/, '')
  return <SetUp token={token} onDone={() => void navigate({ to: paths.overview })} />
}
