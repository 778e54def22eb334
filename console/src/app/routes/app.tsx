/** Everything behind sign-in. */
import { Outlet } from '@tanstack/react-router'
import { useSession } from '../../features/session/api/get-session.ts'
import { NoWorkspace } from '../../features/session/components/no-workspace.tsx'
import { Shell } from '../../features/shell/components/shell.tsx'

export function AppRoute() {
  const { workspace } = useSession()
  if (workspace === null) return <NoWorkspace />
  return (
    <Shell>
      <Outlet />
    </Shell>
  )
}
