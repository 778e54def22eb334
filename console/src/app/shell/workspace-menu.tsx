/** Which workspace this is, the way to another, and what belongs to the person at the keyboard. */
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, Keyboard, LogOut, UserRound } from 'lucide-react'
import { Icon } from '../../components/ui/icon.tsx'
import { Mark } from '../../components/ui/mark.tsx'
import { Menu, MenuItem, MenuLine, MenuRadio } from '../../components/ui/menu.tsx'
import { paths } from '../../config/paths.ts'
import { useChooseWorkspace } from '../../features/session/api/choose-workspace.ts'
import { useSignOut } from '../../features/session/api/sign-out.ts'
import { setTheme, useTheme } from '../../lib/theme.ts'
import { useSession, useWorkspace } from '../../resources/session.ts'

export function WorkspaceMenu({ onKeys }: { readonly onKeys: () => void }) {
  const navigate = useNavigate()
  const session = useSession()
  const workspace = useWorkspace()
  const theme = useTheme()
  const choose = useChooseWorkspace()
  const signOut = useSignOut(() => void navigate({ to: paths.signIn }))
  return (
    <Menu
      align="start"
      trigger={
        <button className="side__space" type="button" title={workspace.name}>
          <Mark />
          <span className="side__name">{workspace.name}</span>
          {workspace.kind === 'demo' ? <span className="tag side__name">Demo</span> : null}
          <span className="vh">, workspace and account</span>
          <Icon of={ChevronsUpDown} size="sm" />
        </button>
      }
    >
      {session.workspaces.length > 1 ? (
        <>
          <MenuRadio
            label="Workspace"
            value={workspace.id}
            onValue={(id) => choose.mutate(id, { onSuccess: () => void navigate({ to: paths.overview }) })}
            choices={session.workspaces.map((one) => ({
              value: one.id,
              label: one.kind === 'demo' ? `${one.name} (demo)` : one.name,
            }))}
          />
          <MenuLine />
        </>
      ) : null}
      <MenuRadio
        label="Appearance"
        value={theme}
        onValue={setTheme}
        choices={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
          { value: 'system', label: 'As the system has it' },
        ]}
      />
      <MenuLine />
      <MenuItem icon={Keyboard} onSelect={onKeys}>
        Keyboard shortcuts
      </MenuItem>
      <MenuItem icon={UserRound} onSelect={() => void navigate({ to: paths.settingsAccount })}>
        {session.user?.name ?? 'Your account'}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
        Sign out
      </MenuItem>
    </Menu>
  )
}
