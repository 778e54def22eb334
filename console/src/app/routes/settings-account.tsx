/** What belongs to the person at the keyboard. */
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { Appearance } from '../../features/account/components/appearance.tsx'
import { Password } from '../../features/account/components/password.tsx'
import { SecondFactor } from '../../features/account/components/second-factor.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { useSession } from '../../resources/session.ts'
import { roleWords } from '../../words/roles.ts'

export function SettingsAccountRoute() {
  const { user, role } = useSession()
  return (
    <SettingsFrame>
      <PageHead
        title={user?.name ?? 'Your account'}
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub={[user?.email, role === null ? undefined : roleWords[role].name]
          .filter((part) => part !== undefined)
          .join(', ')}
      />
      <Appearance />
      <SecondFactor />
      <Password />
    </SettingsFrame>
  )
}
