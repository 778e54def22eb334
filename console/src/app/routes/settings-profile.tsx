/** The workspace and what people are told about the business. */
import { useQuery } from '@tanstack/react-query'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { ProfileForm } from '../../features/settings/components/profile-form.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { workspaceQuery } from '../../resources/workspace.ts'

export function SettingsProfileRoute() {
  const workspace = useQuery(workspaceQuery)
  return (
    <SettingsFrame>
      <PageHead
        title="Workspace"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="What people are told about you. Nothing goes live without it."
      />
      {workspace.isError ? <Failed error={workspace.error} onRetry={() => void workspace.refetch()} /> : null}
      {workspace.isPending ? (
        <div className="sec">
          <LoadingLines />
        </div>
      ) : null}
      {workspace.data === undefined ? null : <ProfileForm key={workspace.data.id} workspace={workspace.data} />}
    </SettingsFrame>
  )
}
