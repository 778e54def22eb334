/** Who works here, as what, and who is invited. */
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { invitationsQuery, membersQuery } from '../../features/members/api/members.ts'
import { Invite } from '../../features/members/components/invite.tsx'
import { MembersList } from '../../features/members/components/members-list.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { useMay } from '../../resources/session.ts'

export function SettingsMembersRoute() {
  const may = useMay()
  const members = useQuery(membersQuery)
  const invitations = useQuery({ ...invitationsQuery, enabled: may('member:manage') }).data ?? []
  const [inviting, setInviting] = useState(false)
  return (
    <SettingsFrame>
      <PageHead
        title="Members"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="A role says what somebody may do. Nobody may lift a no."
        actions={
          may('member:manage') ? (
            <Button look="primary" onClick={() => setInviting(true)}>
              <Icon of={Plus} />
              Invite
            </Button>
          ) : null
        }
      />
      {members.isError ? <Failed error={members.error} onRetry={() => void members.refetch()} /> : null}
      {members.isPending ? <LoadingRows columns={4} rows={3} /> : null}
      {members.data === undefined ? null : <MembersList members={members.data} invitations={invitations} />}
      <Invite open={inviting} onClose={() => setInviting(false)} />
    </SettingsFrame>
  )
}
