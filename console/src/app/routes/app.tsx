/** Everything behind sign-in. */
import { Outlet } from '@tanstack/react-router'
import { NoWorkspace } from '../../features/session/components/no-workspace.tsx'
import { useSession } from '../../resources/session.ts'
import { Shell } from '../shell/shell.tsx'

export function AppRoute() {
  const { workspace } = useSession()
  if (workspace === null) return <NoWorkspace />
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}
