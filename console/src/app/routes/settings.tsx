/** Where settings begin: on a wide screen with the workspace, on a phone with the list of pages. */
import { Navigate } from '@tanstack/react-router'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { useMedia } from '../../lib/use-media.ts'

export function SettingsRoute() {
  const small = useMedia('(max-width: 760px)')
  if (!small) return <Navigate to={paths.settingsProfile} replace />
  return (
    <SettingsFrame index>
      <span className="vh">
        <PageHead title="Settings" />
      </span>
    </SettingsFrame>
  )
}
